import { useTranslation } from 'react-i18next';
import { useLatestChecks } from '../latestChecks.ts';
import { OutcomeBadge } from '../ui/OutcomeBadge.tsx';
import { useFormat } from '../ui/useFormat.ts';
import css from './home.module.css';
import { standingOf } from './standing.ts';

/** How the catalogue stands after the last check: how many items have nothing against them. */
export function Standing({ products, variants }: { products: number; variants: number }) {
  const { t } = useTranslation(['home', 'ui']);
  const { count } = useFormat();
  const { data } = useLatestChecks({ run: false });
  const standing = data ? standingOf(data.findings, products + variants) : null;
  return (
    <section className={`card ${css.box}`}>
      <h3>{t('catalogue')}</h3>
      {standing ? (
        <>
          <p><span className={css.big}>{count(standing.clear)}</span> <span className="quiet">{t('ofItems', { all: count(products + variants), total: products + variants })}</span></p>
          <div className={css.bar} aria-hidden><i style={{ flex: standing.clear, background: 'var(--pass)' }} /><i style={{ flex: standing.warned, background: 'var(--warn)' }} /><i style={{ flex: standing.blocked, background: 'var(--error)' }} /></div>
          <div className={css.legend}>
            <OutcomeBadge outcome="pass" bare count={standing.clear} />
            {standing.warned > 0 && <span className={`${css.counted} warning`}><OutcomeBadge outcome="warning" bare short count={standing.warned} />{t('warned')}</span>}
            {standing.blocked > 0 && <span className={`${css.counted} error`}><OutcomeBadge outcome="error" bare short count={standing.blocked} />{t('blocked')}</span>}
          </div>
        </>
      ) : <p><span className={css.big}>{count(products)}</span> <span className="quiet">{t('productsAndVariants', { products, variants })}</span></p>}
    </section>
  );
}
