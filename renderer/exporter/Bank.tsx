import { useTranslation } from 'react-i18next';
import { ClassBadge } from '../ui/ClassBadge.tsx';
import { SavedField } from '../ui/SavedField.tsx';
import { Section } from '../ui/Section.tsx';
import { ExporterField } from './ExporterField.tsx';
import css from './exporter.module.css';
import type { PartProps } from './useExporter.ts';

const upper = (text: string): string => text.toUpperCase().replaceAll(/\s/gu, '');

/** Where the buyer's money arrives. Held back from everything but the papers that ask for it. */
export function Bank(props: PartProps) {
  const { t } = useTranslation(['exporter', 'ui', 'fields']);
  const { bank } = props.exporter;
  const registered = bank.adCodeRegistered;
  return (
    <Section title={t('part-bank')} id="part-bank" marks={<ClassBadge of="internal" />}>
      <div className={css.three}>
        <ExporterField {...props} field="bank.name" label={t('bankName')} text={bank.name} />
        <ExporterField {...props} field="bank.branch" text={bank.branch} />
        <ExporterField {...props} field="bank.account" text={bank.account} parse={upper} />
        <ExporterField {...props} field="bank.ifsc" id="ifsc" text={bank.ifsc} />
        <ExporterField {...props} field="bank.bic" id="bic" text={bank.bic} />
        <ExporterField {...props} field="bank.adCode" id="ad-code" text={bank.adCode} />
        <SavedField label={t('fields:adCodeRegistered')} value={registered === undefined ? '' : registered ? 'yes' : 'no'} options={[{ value: '', label: t('ui:notSaid') }, { value: 'yes', label: t('ui:yes') }, { value: 'no', label: t('ui:no') }]} onSave={(text) => props.edit('bank.adCodeRegistered', text === '' ? null : text === 'yes')} />
      </div>
    </Section>
  );
}
