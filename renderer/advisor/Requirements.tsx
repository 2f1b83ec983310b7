import { useTranslation } from 'react-i18next';
import type { Advice, AdvisorRequirement } from '#app/contract';
import css from './advisor.module.css';
import { Labels } from './Labels.tsx';
import { Papers } from './Papers.tsx';
import { RequirementRow } from './RequirementRow.tsx';

const PARTS = ['certificate', 'registration', 'label', 'item', 'listing'] as const;

/** What is asked, by what somebody has to fetch: certificates, registrations, label, the item, the listing; then the papers. */
export function Requirements({ advice, own }: { advice: Advice; own: boolean }) {
  const { t } = useTranslation('advisor');
  const shown = advice.requirements.filter((one) => !own || !one.general);
  const of = (part: (typeof PARTS)[number]): AdvisorRequirement[] => shown.filter((one) => one.part === part);
  return (
    <>
      {PARTS.filter((part) => of(part).length > 0).map((part) => (
        <section key={part} className={css.part}>
          <h3>{t(`part-${part}`)} <span className="quiet small">{of(part).length}</span></h3>
          <ul className="card">{of(part).map((one) => <RequirementRow key={one.rule} one={one} record={one.record === 'exporter' ? '' : (advice.item.record ?? '')} />)}</ul>
        </section>
      ))}
      {shown.length === 0 && <p className="quiet">{t('nothingAsked')}</p>}
      <Labels labels={advice.labels} />
      <Papers papers={advice.papers} own={own} />
    </>
  );
}
