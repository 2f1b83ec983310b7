import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { dayText } from '../ui/format.ts';
import { OutcomeBadge } from '../ui/OutcomeBadge.tsx';
import css from './rules.module.css';

type Example = Output<'rules.page'>['examples'][number];
const shown = (outcome: Example['said']) => (outcome === 'fail' ? 'error' : outcome);

/** The rule's worked cases, asked just now: what was to come out, and what did. */
export function Examples({ examples, never }: { examples: readonly Example[]; never: string | null }) {
  const { t } = useTranslation(['rules', 'ui']);
  if (examples.length === 0) return null;
  const wrong = examples.filter((one) => one.said !== one.wanted).length;
  return (
    <section>
      <h3>{t('examples')}</h3>
      <p className="small quiet">{wrong === 0 ? t('examplesRight', { count: examples.length }) : t('examplesWrong', { wrong, count: examples.length })}</p>
      {examples.map((one, at) => (
        <details key={`${one.wanted} ${at}`} className={css.example}>
          <summary>
            <OutcomeBadge outcome={shown(one.wanted)} />
            <span className="grow">{[one.name, one.destination, dayText(one.on)].filter(Boolean).join(' · ')}</span>
            {one.said === one.wanted ? <span className="small pass"><IconCheck size={14} aria-hidden /> {t('cameOut')}</span> : <span className="small error"><IconX size={14} aria-hidden /> {t('cameOutAs', { outcome: t(`ui:${shown(one.said)}`) })}</span>}
          </summary>
          <p className="small">{one.because}</p>
          <pre className={css.facts}>{one.facts}</pre>
        </details>
      ))}
      {never && <p className="small quiet">{t('never', { why: never })}</p>}
    </section>
  );
}
