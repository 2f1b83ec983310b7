import { useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { FindingCard } from '../ui/FindingCard.tsx';
import { byWeight } from '../ui/outcome.ts';
import { PageHead } from '../ui/PageHead.tsx';
import { SidePanel } from '../ui/SidePanel.tsx';
import { Bank } from './Bank.tsx';
import { Brand } from './Brand.tsx';
import { Certificates } from './Certificates.tsx';
import css from './exporter.module.css';
import { Firm } from './Firm.tsx';
import { Registrations } from './Registrations.tsx';
import { Routes } from './Routes.tsx';
import { useExporter } from './useExporter.ts';

/** Where a field of a finding stands on this screen. */
const PART_OF: Readonly<Record<string, string>> = {
  pan: 'registrations', iec: 'registrations', iecUpdatedOn: 'registrations', gstins: 'registrations', udyam: 'registrations', cin: 'registrations', aeo: 'registrations',
  luts: 'routes', taxRoute: 'routes', turnover: 'routes', claimsMsme: 'routes', claimsRodtep: 'routes', rodtepClaims: 'routes', rodtepReturnFiled: 'routes', claimsFtpBenefit: 'routes', takesExportCredit: 'routes', interestSupportChecked: 'routes',
  bank: 'bank', certificates: 'certificates', brand: 'brand', about: 'brand',
};
const partOf = (field: string): string => PART_OF[field.split('.')[0] ?? ''] ?? 'firm';
const go = (field: string): void => document.getElementById(`part-${partOf(field)}`)?.scrollIntoView({ block: 'start' });

/** Who exports: names, registrations, bank, certificates, and how the firm looks on paper. */
export function ExporterScreen() {
  const { t } = useTranslation(['exporter', 'frame', 'ui']);
  const { answer, edit } = useExporter();
  const { field } = useSearch({ from: '/exporter' });
  const ready = answer.data !== undefined;
  useEffect(() => {
    if (ready && field) go(field);
  }, [ready, field]);
  if (answer.error) return <p className="error" role="alert">{answer.error.message}</p>;
  if (!answer.data) return null;
  const { exporter, certificates, findings } = answer.data;
  const props = { exporter, edit, findings };
  const points = [...findings].sort(byWeight);
  return (
    <>
      <PageHead title={t('frame:screen-exporter')} note={t('note')} />
      <div className={css.body}>
        <div className={css.form} tabIndex={-1}>
          <Firm {...props} />
          <Registrations {...props} />
          <Routes {...props} />
          <Bank {...props} />
          <Certificates certificates={certificates} />
          <Brand {...props} />
        </div>
        <SidePanel title={t('points')} count={points.length}>
          {points.length === 0 && <p className="quiet">{t('noPoints')}</p>}
          {points.map((one) => (
            <FindingCard key={`${one.rule} ${one.messageId} ${one.where.field ?? ''} ${one.where.record ?? ''}`} finding={one} tight>
              {one.where.field !== undefined && <button type="button" className="link small" onClick={() => go(one.where.field ?? '')}>{t('fillIn')}</button>}
            </FindingCard>
          ))}
        </SidePanel>
      </div>
    </>
  );
}
