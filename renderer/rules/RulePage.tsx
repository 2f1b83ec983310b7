import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { Authority } from '../checks/Explanation.tsx';
import { useAsk } from '../queries.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import { dayText } from '../ui/format.ts';
import { OutcomeBadge } from '../ui/OutcomeBadge.tsx';
import { Adjust } from './Adjust.tsx';
import { Examples } from './Examples.tsx';
import { OwnRuleDeeds } from './OwnRuleDeeds.tsx';
import css from './rules.module.css';

/** The page of one rule: what it asks, on whose authority, how it is written, what this company changed, and its examples asked as the page opens. */
export function RulePage({ id }: { id: string }) {
  const { data, error } = useAsk('rules.page', { rule: id });
  if (error) return <article className={css.page}><p className="error" role="alert">{error.message}</p></article>;
  if (!data) return <article className={css.page} aria-busy="true" />;
  return <Page page={data} />;
}

function Page({ page }: { page: Output<'rules.page'> }) {
  const { t } = useTranslation(['rules', 'checks', 'ui']);
  const { rule, pack } = page;
  return (
    <article className={css.page} aria-label={rule.id} tabIndex={0} data-pane="">
      <div className="row">
        <OutcomeBadge outcome={rule.state === 'on' ? rule.effectiveSeverity : 'not-applicable'} />
        <strong>{rule.id}</strong><span className="quiet grow">{pack.title} {pack.version}</span>
        {pack.origin === 'own' && <OwnRuleDeeds rule={rule.id} />}
        {rule.state === 'on' && <LinkButton size="xs" to="/checks" search={{ rule: rule.id }}>{t('seePoints')}</LinkButton>}
      </div>
      <h2 className={css.pageTitle}>{rule.title}</h2>
      <p>{rule.why}</p>
      {rule.state !== 'on' && <p className={css.off}><strong>{t(`state-${rule.state}`)}.</strong> {rule.offReason}</p>}
      {rule.message && <><h3>{t('says')}</h3><blockquote className={css.says}><p>{rule.message}</p><p><strong>{rule.fix}</strong></p></blockquote></>}
      <h3>{t('checks:authority')}</h3>
      <Authority rule={rule} why={false} />
      {page.reviewed && <p className="small">{t('reviewed', { by: page.reviewed.by, day: dayText(page.reviewed.on), note: page.reviewed.note })}</p>}
      {page.supersedes.length > 0 && <p className="small quiet">{t('supersedes', { rules: page.supersedes.join(', ') })}</p>}
      {rule.state !== 'sleeping' && <Adjust rule={rule} />}
      {rule.check && (
        <>
          <h3>{t('checks:asWritten')}</h3>
          <dl className={css.written}>
            <dt>{t('checks:role-appliesWhen')}</dt><dd className="mono">{rule.appliesWhen}</dd>
            {page.each && <><dt>{t('eachOf')}</dt><dd className="mono">{page.each}</dd></>}
            <dt>{t('checks:role-check')}</dt><dd className="mono">{rule.check}</dd>
            <dt>{t('reads')}</dt><dd>{[...new Set(page.inputs.map((one) => one.name))].join(', ')}</dd>
          </dl>
        </>
      )}
      <Examples examples={page.examples} never={page.neverUnknown} />
      <h3>{t('versions')}</h3>
      <ul className="small">{pack.changelog.map((one) => <li key={one.version}><strong>{one.version}</strong> {dayText(one.on)} {one.what}</li>)}</ul>
      <p className="small hint">{t('checks:noAdvice')}</p>
    </article>
  );
}
