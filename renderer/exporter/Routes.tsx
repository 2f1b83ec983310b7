import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ulid } from 'ulid';
import { dayOfInstant, financialYear } from '#base';
import { SavedField } from '../ui/SavedField.tsx';
import { Section } from '../ui/Section.tsx';
import { useAgreement } from './agreement.ts';
import { ExporterField } from './ExporterField.tsx';
import css from './exporter.module.css';
import { marksOf, type PartProps } from './useExporter.ts';

const CLAIMS = ['claimsMsme', 'claimsRodtep', 'rodtepReturnFiled', 'claimsFtpBenefit', 'takesExportCredit', 'interestSupportChecked'] as const;
const digits = (text: string): string => text.replace(/[^\d]/gu, '');

/** With or without tax, and what is claimed back: the checks of India's export rules read these. */
export function Routes(props: PartProps) {
  const { t } = useTranslation(['exporter', 'ui', 'fields']);
  const { exporter, edit, findings } = props;
  const word = (yes: boolean | undefined): string => (yes === undefined ? '' : yes ? 'yes' : 'no');
  const unsaid = { value: '', label: t('ui:notSaid') };
  return (
    <Section title={t('part-routes')} id="part-routes">
      <div className={css.three}>
        <ExporterField {...props} field="taxRoute" of="internal" text={exporter.taxRoute} options={[unsaid, { value: 'lut', label: t('route-lut') }, { value: 'igst', label: t('route-igst') }]} />
        <Luts {...props} />
        <ExporterField {...props} field="turnover" of="internal" text={exporter.turnover} parse={digits} hint={t('turnoverHint')} />
        {CLAIMS.map((claim) => (
          <SavedField key={claim} label={t(`fields:${claim}`)} value={word(exporter[claim])} options={[unsaid, { value: 'yes', label: t('ui:yes') }, { value: 'no', label: t('ui:no') }]} marks={marksOf(findings, claim)} onSave={(text) => edit(claim, text === '' ? null : text === 'yes')} />
        ))}
        <ExporterField {...props} field="rodtepClaims" of="internal" text={exporter.rodtepClaims} parse={digits} />
      </div>
    </Section>
  );
}

/** One LUT for each financial year, by its reference number. */
function Luts(props: PartProps) {
  const { exporter, edit } = props;
  const { t } = useTranslation(['exporter', 'ui', 'fields']);
  const { lutOf } = useAgreement(exporter);
  const all = Object.entries(exporter.luts).sort(([, a], [, b]) => (a.financialYear < b.financialYear ? 1 : -1));
  const year = financialYear(dayOfInstant(Date.now()));
  const missing = !all.some(([, one]) => one.financialYear === year);
  return (
    <div>
      {all.map(([id, one]) => (
        <div key={id} className="row" style={{ alignItems: 'flex-start' }}>
          <ExporterField {...props} className="grow" field="luts" id="lut-arn" of="internal" label={t('lutOf', { year: one.financialYear })} text={one.arn} against={lutOf(one.financialYear)} edit={(_field, value) => edit('luts', { ...exporter.luts, [id]: { ...one, arn: typeof value === 'string' ? value : '' } })} />
          <ActionIcon mt={26} aria-label={t('removeLut', { year: one.financialYear })} onClick={() => void edit('luts', Object.fromEntries(all.filter(([key]) => key !== id)))}><IconTrash size={15} stroke={1.75} /></ActionIcon>
        </div>
      ))}
      {missing && <Button mt={all.length > 0 ? 8 : 23} leftSection={<IconPlus size={16} />} onClick={() => void edit('luts', { ...exporter.luts, [ulid()]: { position: all.length, arn: '', financialYear: year } })}>{t('addLut', { year })}</Button>}
    </div>
  );
}
