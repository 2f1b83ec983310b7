import { Checkbox } from '@mantine/core';
import { IconCertificate } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../ui/LinkButton.tsx';
import type { Certificate } from '#exporter/nouns';
import { useAsk } from '../queries.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FindingCard } from '../ui/FindingCard.tsx';
import { Section } from '../ui/Section.tsx';
import { kindName } from '../exporter/evidence.ts';
import { Validity } from '../exporter/Validity.tsx';
import css from './product.module.css';
import type { TabProps } from './useProduct.ts';

/** Which of the firm's certificates stand for this item. */
export function CertificatesTab({ data, edit, findings }: TabProps) {
  const { t } = useTranslation(['product', 'ui', 'fields']);
  const words = useTranslation(['exporter', 'ui', 'fields']);
  const { data: firm } = useAsk('exporter.get', {});
  const { product } = data;
  const chosen = new Set(product.certificateIds);
  const byFirm = (one: Certificate): boolean => one.covers.firm || one.covers.products.includes(product.id) || one.covers.hsPrefixes.some((prefix) => product.hsCode?.startsWith(prefix));
  const set = (id: string, on: boolean): void => void edit('certificateIds', on ? [...product.certificateIds, id] : product.certificateIds.filter((one) => one !== id));
  const points = findings.filter((one) => one.where.field?.startsWith('certificate'));
  const certificates = firm?.certificates ?? [];
  return (
    <div className={css.stack}>
      {certificates.length === 0 ? (
        <EmptyState icon={IconCertificate} title={t('noCertificates')} text={t('noCertificatesText')}><LinkButton to="/exporter" variant="filled">{t('toProfile')}</LinkButton></EmptyState>
      ) : (
        <Section title={t('tab-certificates')} aside={<Link to="/exporter" className="link">{t('toProfile')}</Link>}>
          <DataTable
            caption={t('tab-certificates')} rows={certificates} keyOf={(one) => one.id}
            columns={[
              { key: 'for', heading: t('forThis'), width: 110, cell: (one) => <Checkbox aria-label={`${one.kind} ${one.number}`} checked={chosen.has(one.id) || byFirm(one)} disabled={byFirm(one)} onChange={(event) => set(one.id, event.currentTarget.checked)} /> },
              { key: 'kind', heading: t('fields:kind'), cell: (one) => <span className="strong">{one.title || kindName(one.kind, words.t)}</span> },
              { key: 'number', heading: t('fields:number'), cell: (one) => one.number },
              { key: 'issuer', heading: t('fields:issuer'), cell: (one) => one.issuer ?? '' },
              { key: 'validity', heading: t('fields:validTo'), cell: (one) => <Validity until={one.validTo} /> },
              { key: 'why', heading: t('coverage'), cell: (one) => (one.covers.firm ? t('coversFirm') : one.covers.hsPrefixes.length > 0 ? t('coversHs', { prefixes: one.covers.hsPrefixes.join(', ') }) : t('coversItems')) },
            ]}
          />
        </Section>
      )}
      {points.map((one) => <FindingCard key={`${one.rule} ${one.messageId}`} finding={one} />)}
    </div>
  );
}
