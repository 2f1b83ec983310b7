import { useTranslation } from 'react-i18next';
import { Section } from '../ui/Section.tsx';
import { ExporterField } from './ExporterField.tsx';
import css from './exporter.module.css';
import type { PartProps } from './useExporter.ts';

const CLASSES = ['micro', 'small', 'medium'] as const;
const list = (text: string): string[] => text.toUpperCase().split(/[|,;\s]+/u).filter(Boolean);
const upper = (text: string): string => text.toUpperCase();

/** Numbers that offices gave. Their form is checked here; whether they are active only the office knows. */
export function Registrations(props: PartProps) {
  const { t } = useTranslation(['exporter', 'ui', 'fields']);
  const { exporter } = props;
  const { udyam } = exporter;
  return (
    <Section title={t('part-registrations')} id="part-registrations" aside={t('onlyForm')}>
      <div className={css.three}>
        <ExporterField {...props} field="iec" id="iec" of="internal" text={exporter.iec} parse={upper} />
        <ExporterField {...props} field="iecUpdatedOn" of="internal" type="date" text={exporter.iecUpdatedOn} hint={t('iecUpdatedHint')} />
        <ExporterField {...props} field="pan" id="pan" of="internal" text={exporter.pan} parse={upper} />
        {[...exporter.gstins, ''].map((one, index) => (
          <ExporterField
            // The empty one after the last is where the next is written.
            key={`${one} ${index}`} {...props} field="gstins" id="gstin" of="internal" label={exporter.gstins.length > 0 ? t('gstinOf', { number: index + 1 }) : t('fields:gstins')} text={one} hint={index === exporter.gstins.length && index > 0 ? t('oneMore') : undefined}
            edit={(_field, value) => props.edit('gstins', [...exporter.gstins.slice(0, index), ...(typeof value === 'string' ? list(value) : []), ...exporter.gstins.slice(index + 1)])}
          />
        ))}
        <ExporterField {...props} field="udyam.number" id="udyam" of="internal" label={t('fields:udyam')} text={udyam?.number} parse={upper} edit={(_field, value) => props.edit('udyam', typeof value === 'string' ? { ...udyam, number: value } : null)} />
        {udyam && <ExporterField {...props} field="udyam.class" of="internal" label={t('udyamClass')} text={udyam.class} options={[{ value: '', label: t('ui:notSaid') }, ...CLASSES.map((value) => ({ value, label: t(`msme-${value}`) }))]} />}
        <ExporterField {...props} field="cin" id="cin" of="internal" text={exporter.cin} parse={upper} hint={t('cinHint')} />
      </div>
    </Section>
  );
}
