import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AdvisorPaper } from '#app/contract';
import { OutcomeIcon } from '../ui/OutcomeBadge.tsx';
import css from './advisor.module.css';

/** Papers of the consignment that rules speak about. They are asked when the shipment has them; here stands what will be asked. */
export function Papers({ papers, own }: { papers: readonly AdvisorPaper[]; own: boolean }) {
  const { t } = useTranslation('advisor');
  const shown = papers.map((one) => ({ ...one, rules: one.rules.filter((rule) => !own || !rule.general) })).filter((one) => one.rules.length > 0);
  if (shown.length === 0) return null;
  return (
    <section className={css.part}>
      <h3>{t('papers')} <span className="quiet small">{shown.length}</span></h3>
      <p className="small hint">{t('papersNote')}</p>
      <div className="card">
        {shown.map((one) => (
          <details key={one.kind} className={css.paper}>
            <summary><span className="strong grow">{one.name}</span><span className="small quiet">{t('rulesCount', { count: one.rules.length })}</span></summary>
            <ul>{one.rules.map((rule) => <li key={rule.rule} className={css.fact}><OutcomeIcon outcome={rule.severity} size={14} /><span className="grow">{rule.title}</span><Link to="/rules" search={{ rule: rule.rule }} className="link small">{rule.rule}</Link></li>)}</ul>
          </details>
        ))}
      </div>
    </section>
  );
}
