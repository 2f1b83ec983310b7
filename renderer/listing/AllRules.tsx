import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { currentCompany } from '../company.ts';
import { runJob } from '../jobs.ts';
import { currentLanguage } from '../language.ts';
import { useWatched } from '../state.ts';
import { OutcomeIcon } from '../ui/OutcomeBadge.tsx';
import type { ShownOutcome } from '../ui/outcome.ts';
import { GROUPS } from './groups.ts';
import css from './listing.module.css';

type Rule = Output<'listing.rules'>['rules'][number];
const SHOWN: Readonly<Record<Rule['outcome'], ShownOutcome>> = { pass: 'pass', fail: 'warning', unknown: 'unknown', waived: 'waived', 'not-applicable': 'not-applicable' };

/** Every rule behind the readiness of one item, in the six groups; what does not apply says why. */
export function AllRules({ storefront, id, onOpen }: { storefront: string; id: string; onOpen: (field: string | undefined) => void }) {
  const { t } = useTranslation('listing');
  const [open, setOpen] = useState(false);
  const company = useWatched(currentCompany);
  const language = useWatched(currentLanguage);
  const { data } = useQuery({ queryKey: ['listing.rules', company, language, storefront, id], queryFn: () => runJob('listing.rules', { storefront, id }, t('measuring'), { quiet: true }), enabled: open });
  return (
    <details className={css.rules} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('allRules')}</summary>
      {data && GROUPS.map((group) => (
        <section key={group}>
          <h3>{t(`group-${group}`)}</h3>
          <ul>
            {data.rules.filter((one) => one.group === group).map((one) => (
              <li key={one.rule}>
                <OutcomeIcon outcome={SHOWN[one.outcome]} size={15} />
                <span>
                  {one.field ? <button type="button" className={css.name} onClick={() => onOpen(one.field ?? undefined)}>{one.title}</button> : one.title}
                  <span className="small quiet"> {t(`came-${one.outcome}`)}{one.why ? `: ${one.why}` : ''}{one.evidence ? ` · ${one.evidence}` : ''}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className="small quiet">{t('notTheirScore')}</p>
    </details>
  );
}
