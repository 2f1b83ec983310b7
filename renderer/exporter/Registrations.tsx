import { useTranslation } from 'react-i18next';
import { MSME_LIMITS } from '#tradeids';
import { Section } from '../ui/Section.tsx';
import { useAgreement } from './agreement.ts';
import { ExporterField } from './ExporterField.tsx';
import css from './exporter.module.css';
import type { PartProps } from './useExporter.ts';

const CLASSES = ['micro', 'small', 'medium'] as const;
const TIERS = ['T1', 'T2', 'T3', 'LO'] as const;
const list = (text: string): string[] => text.toUpperCase().split(/[|,;\s]+/u).filter(Boolean);

/** Numbers that offices gave. Their form is checked here; whether they are active only the office knows. */
export function Registrations(props: PartProps) {
  const { t } = useTranslation(['exporter', 'ui', 'fields']);
  const { exporter } = props;
  const { udyam, aeo } = exporter;
  const { samePan, sameState } = useAgreement(exporter);
  return (
    <Section title={t('part-registrations')} id="part-registrations" aside={t('onlyForm')}>
      <div className={css.three}>
        <ExporterField {...props} field="iec" id="iec" of="internal" text={exporter.iec} against={samePan('iec')} />
        <ExporterField {...props} field="iecUpdatedOn" of="internal" type="date" text={exporter.iecUpdatedOn} hint={t('iecUpdatedHint')} />
        <ExporterField {...props} field="pan" id="pan" of="internal" text={exporter.pan} />
        {[...exporter.gstins, ''].map((one, index) => (
          <ExporterField
            // The empty one after the last is where the next is written.
            key={`${one} ${index}`} {...props} field="gstins" id="gstin" of="internal" against={samePan('gstin')} label={exporter.gstins.length > 0 ? t('gstinOf', { number: index + 1 }) : t('fields:gstins')} text={one} hint={index === exporter.gstins.length && index > 0 ? t('oneMore') : undefined}
            edit={(_field, value) => props.edit('gstins', [...exporter.gstins.slice(0, index), ...(typeof value === 'string' ? list(value) : []), ...exporter.gstins.slice(index + 1)])}
          />
        ))}
        <ExporterField {...props} field="udyam.number" id="udyam" of="internal" label={t('fields:udyam')} text={udyam?.number} against={sameState} edit={(_field, value) => props.edit('udyam', typeof value === 'string' ? { ...udyam, number: value } : null)} />
        {udyam && <ExporterField {...props} field="udyam.class" of="internal" label={t('udyamClass')} text={udyam.class} hint={udyam.class ? t('msmeLimits', { investment: MSME_LIMITS[udyam.class][0], turnover: MSME_LIMITS[udyam.class][1] }) : undefined} options={[{ value: '', label: t('ui:notSaid') }, ...CLASSES.map((value) => ({ value, label: t(`msme-${value}`) }))]} />}
        <ExporterField {...props} field="cin" id="cin" of="internal" text={exporter.cin} hint={t('cinHint')} />
        <ExporterField {...props} field="aeo.number" id="aeo" of="internal" label={t('fields:aeo')} text={aeo?.number} against={samePan('aeo')} edit={(_field, value) => props.edit('aeo', typeof value === 'string' ? { tier: '', ...aeo, number: value } : null)} />
        {aeo && <ExporterField {...props} field="aeo.tier" of="internal" label={t('aeoTier')} text={aeo.tier} options={[{ value: '', label: t('ui:notSaid') }, ...TIERS.map((value) => ({ value, label: value }))]} edit={(_field, value) => props.edit('aeo', { ...aeo, tier: typeof value === 'string' ? value : '' })} />}
      </div>
    </Section>
  );
}
