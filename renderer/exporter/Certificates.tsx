import { ActionIcon, Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCertificate, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Certificate } from '#exporter/nouns';
import { useUndo } from '../frame/undo.ts';
import { save } from '../saving.ts';
import { ClassBadge } from '../ui/ClassBadge.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { dayText } from '../ui/format.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Section } from '../ui/Section.tsx';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { CertificateDialog } from './CertificateDialog.tsx';
import { kindName } from './evidence.ts';
import { Validity } from './Validity.tsx';

/** Evidence with an end: memberships, licences, test reports. What ends first stands first. */
export function Certificates({ certificates }: { certificates: readonly Certificate[] }) {
  const { t } = useTranslation(['exporter', 'ui', 'fields']);
  const { undo } = useUndo();
  const fail = useFailure();
  const [opened, dialog] = useDisclosure(false);
  const [chosen, setChosen] = useState<Certificate | null>(null);
  const open = (one: Certificate | null): void => {
    setChosen(one);
    dialog.open();
  };
  const remove = async ({ id, kind, number }: Certificate): Promise<void> => {
    try {
      const { changeSet } = await save('exporter.removeCertificate', { id });
      toast(t('certificateRemoved', { name: `${kindName(kind, t)} ${number}` }), { label: t('ui:undo'), run: () => void undo(changeSet?.id) });
    } catch (error) {
      fail(error);
    }
  };
  const covers = (one: Certificate): string => [one.covers.firm ? t('coversFirm') : '', one.covers.hsPrefixes.length > 0 ? `HS ${one.covers.hsPrefixes.join(', ')}` : '', one.covers.products.length > 0 ? t('coversProducts', { count: one.covers.products.length }) : ''].filter(Boolean).join(' · ');
  const renewed = new Set(certificates.flatMap((one) => one.renews ?? []));
  const sorted = [...certificates].sort((a, b) => (a.validTo ?? '9') .localeCompare(b.validTo ?? '9'));
  return (
    <Section title={t('part-certificates')} id="part-certificates" aside={<Button size="xs" leftSection={<IconPlus size={14} />} onClick={() => open(null)}>{t('addCertificate')}</Button>}>
      {sorted.length === 0 ? <EmptyState icon={IconCertificate} title={t('noCertificates')} text={t('noCertificatesText')} /> : (
        <DataTable
          caption={t('part-certificates')} rows={sorted} keyOf={(one) => one.id}
          columns={[
            { key: 'kind', heading: t('fields:kind'), cell: (one) => <span className="strong">{one.title || kindName(one.kind, t)}</span> },
            { key: 'number', heading: t('fields:number'), cell: (one) => one.number },
            { key: 'issuer', heading: t('fields:issuer'), cell: (one) => one.issuer ?? '' },
            { key: 'validity', heading: t('fields:validTo'), cell: (one) => (renewed.has(one.id) ? <span className="hint">{one.validTo ? `${dayText(one.validTo)} · ` : ''}{t('renewed')}</span> : <Validity until={one.validTo} />) },
            { key: 'covers', heading: t('covers'), cell: covers },
            { key: 'class', heading: t('fields:class'), cell: (one) => <ClassBadge of={one.class} /> },
            { key: 'tools', heading: <span className="unseen">{t('tools')}</span>, width: 76, cell: (one) => (
              <span className="row" style={{ gap: 2 }}>
                <ActionIcon aria-label={t('changeCertificate', { name: `${kindName(one.kind, t)} ${one.number}` })} onClick={() => open(one)}><IconPencil size={15} stroke={1.75} /></ActionIcon>
                <ActionIcon aria-label={t('removeCertificate', { name: `${kindName(one.kind, t)} ${one.number}` })} onClick={() => void remove(one)}><IconTrash size={15} stroke={1.75} /></ActionIcon>
              </span>
            ) },
          ]}
        />
      )}
      {opened && <CertificateDialog certificate={chosen} onClose={dialog.close} />}
    </Section>
  );
}
