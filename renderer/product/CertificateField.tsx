import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AttributeValue } from '#catalogue/nouns';
import { kindName } from '../exporter/evidence.ts';
import { Validity } from '../exporter/Validity.tsx';
import { useAsk } from '../queries.ts';
import { Field, type FieldMark } from '../ui/Field.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import type { Asked } from './asked.ts';
import type { TabProps } from './useProduct.ts';

type Props = Pick<TabProps, 'edit'> & { asked: Asked; value: AttributeValue | undefined; marks: readonly FieldMark[] };

/** One of the firm's certificates, with its number and until when it holds. */
export function CertificateField({ asked, value, marks, edit }: Props) {
  const { t } = useTranslation(['families', 'exporter', 'ui', 'fields']);
  const words = useTranslation(['exporter', 'ui', 'fields']);
  const { data } = useAsk('exporter.get', {});
  const certificates = data?.certificates ?? [];
  const chosen = value?.kind === 'certificate' ? value.certificateId : '';
  const found = certificates.find((one) => one.id === chosen);
  const gone = chosen !== '' && data !== undefined && !found;
  const set = (id: string): void => {
    const one = certificates.find((each) => each.id === id);
    void edit(`attributes.${asked.key}`, one ? { kind: 'certificate', certificateId: one.id, ...(one.number ? { number: one.number } : {}) } : null);
  };
  const options = [{ value: '', label: t('ui:notSaid') }, ...certificates.map((one) => ({ value: one.id, label: [one.title || kindName(one.kind, words.t), one.number].filter(Boolean).join(' · ') })), ...(gone ? [{ value: chosen, label: value?.kind === 'certificate' ? (value.number ?? chosen) : chosen }] : [])];
  return (
    <Field
      label={asked.label} of={asked.class} marks={[...marks, ...(gone ? [{ outcome: 'warning' as const, text: t('certificateGone') }] : [])]}
      hint={found ? <Validity until={found.validTo} /> : certificates.length === 0 ? <LinkButton to="/exporter" variant="subtle">{t('addCertificates')}</LinkButton> : undefined}
    >
      {(ids) => <NativeSelect {...ids} value={chosen} data={options} onChange={(event) => set(event.currentTarget.value)} />}
    </Field>
  );
}
