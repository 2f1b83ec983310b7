import { IconFileTypePdf } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { dayText } from '../ui/format.ts';
import { OutcomeBadge } from '../ui/OutcomeBadge.tsx';
import { useFormat } from '../ui/useFormat.ts';
import { visibleText } from '../ui/visibleText.tsx';
import { cellText } from './crossing.ts';
import css from './page.module.css';
import { useFactName } from './useFactName.ts';

type Audited = Output<'shipments.audit'>['shipments'][number];

/** Beside what only the text of a PDF says: looked at by nobody yet. */
function FromText() {
  const { t } = useTranslation('crosscheck');
  return <span className={`${css.fromText} unknown small`}><IconFileTypePdf size={13} stroke={1.75} aria-hidden /> {t('fromText')}</span>;
}

/** One past shipment: its documents, each fact that differed with every document's value, and what the rules say. */
export function PastShipment({ one }: { one: Audited }) {
  const { t } = useTranslation('crosscheck');
  const { number } = useFormat();
  const factName = useFactName();
  return (
    <section className={css.side} aria-label={one.label}>
      <div className={`${css.sideHead} row`}>
        <h2 className="grow">{visibleText(one.label)} <span className="small quiet">{dayText(one.on)}</span></h2>
        {one.errors > 0 && <OutcomeBadge outcome="error" count={one.errors} />}
        {one.warnings > 0 && <OutcomeBadge outcome="warning" count={one.warnings} />}
        {one.toConfirm > 0 && <span className={`${css.fromText} unknown`}>{t('toConfirm', { count: one.toConfirm })}</span>}
        {one.errors + one.warnings + one.toConfirm === 0 && <OutcomeBadge outcome="pass" />}
      </div>
      <p className="small quiet" style={{ padding: '6px 12px' }}>{visibleText(one.documents.map((each) => [each.name, each.number, each.unconfirmed ? '(PDF)' : ''].filter(Boolean).join(' ')).join(' · '))}</p>
      {one.differing.map(({ fact, values }) => (
        <div key={fact} className={css.sideRow}>
          <strong>{factName(fact)}</strong>
          <ul>{values.map((value, at) => <li key={at}><span className="quiet">{visibleText(value.document)}: </span><span className={value.differs ? `${value.unconfirmed ? 'unknown' : 'error'} strong` : ''}>{value.differs && <span className="unseen">{t('differs')} </span>}{visibleText(cellText(value, number))}</span> {value.unconfirmed && <FromText />}</li>)}</ul>
        </div>
      ))}
      {one.points.map((point, at) => (
        <div key={at} className={css.sideRow}>
          <OutcomeBadge outcome={point.severity} bare />
          <div><strong>{point.title}</strong> <span className="small hint">{point.rule}</span> {point.unconfirmed && <FromText />}<div className="small quiet">{visibleText([point.documents.join(' · '), point.detail].filter(Boolean).join('. '))}</div></div>
        </div>
      ))}
    </section>
  );
}
