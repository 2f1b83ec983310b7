import { IconCertificate, IconFlag, IconScale } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Advice } from '#app/contract';
import { dayText } from '../ui/format.ts';
import css from './advisor.module.css';

type Line = { key: string; day: string; inDays: number; title: string; text: string; note: string; icon: typeof IconFlag };

function linesOf({ changes, dates }: Advice, t: ReturnType<typeof useTranslation<['advisor', 'checks', 'ui']>>['t']): Line[] {
  return [
    ...changes.map((one): Line => ({ key: `${one.kind} ${one.id}`, day: one.day, inDays: one.inDays, title: one.title, text: t(`change-${one.kind}`, { rule: one.id }), note: [one.outcome === 'fail' ? t('wouldFail') : one.outcome === 'unknown' ? t('ui:unknown') : '', one.confidence ? t(`checks:confidence-${one.confidence}`) : ''].filter(Boolean).join(' '), icon: one.kind === 'certificate' ? IconCertificate : IconScale })),
    ...dates.map((one): Line => ({ key: one.key, day: one.day, inDays: one.inDays, title: one.title, text: one.what, note: [one.unsure ? t('unsure') : '', one.source.title, t(`checks:confidence-${one.confidence}`)].filter(Boolean).join(' · '), icon: IconFlag })),
  ].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Beside the answer: days ahead that change it, and agreements that lower the duty. */
export function Ahead({ advice }: { advice: Advice }) {
  const { t } = useTranslation(['advisor', 'checks', 'ui']);
  const lines = linesOf(advice, t);
  return (
    <aside className={css.ahead} aria-label={t('ahead')} tabIndex={0} data-pane="">
      <section>
        <h3>{t('ahead')}</h3>
        {lines.length === 0 && <p className="quiet">{t('nothingAhead')}</p>}
        <ul>
          {lines.map((one) => (
            <li key={one.key} className={css.date}>
              <one.icon size={16} stroke={1.75} aria-hidden className="quiet" />
              <div className="grow"><div className="strong">{dayText(one.day)} <span className="small quiet">{t('inDays', { count: one.inDays })}</span></div><div>{one.title}</div><div className="small quiet">{one.text}</div><div className="small hint">{one.note}</div></div>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{t('agreements')}</h3>
        {advice.agreements.length === 0 && <p className="quiet">{t('noAgreement')}</p>}
        <ul>
          {advice.agreements.map((one) => (
            <li key={one.key} className={css.date}>
              <div className="grow">
                <div className="strong">{one.title} <span className={one.inForce ? 'small pass' : 'small warning'}>{t(one.inForce ? 'inForce' : 'notInForce')}</span></div>
                <div>{one.proof}</div>{one.covers && <div className="small quiet">{one.covers}</div>}
                {one.unknown.map((text) => <div key={text} className="small warning">{text}</div>)}
                <div className="small hint">{[one.source.title, t(`checks:confidence-${one.confidence}`)].join(' · ')}</div>
              </div>
            </li>
          ))}
        </ul>
      </section>
      <p className="small hint">{t('checks:noAdvice')}</p>
    </aside>
  );
}
