import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { classes } from '../ui/classes.ts';
import { OutcomeIcon } from '../ui/OutcomeBadge.tsx';
import { outcomeOf } from '../ui/outcome.ts';
import css from './importing.module.css';
import { type Point, pointsOf, rowsText } from './points.ts';
import type { ImportFlow, Previewed } from './useImport.ts';

const toggled = (list: readonly string[], one: string): string[] => (list.includes(one) ? list.filter((other) => other !== one) : [...list, one]);

/** Records of other kinds that were changed on both sides: the file's may be taken. */
const TAKEN: readonly string[] = ['IMP-RECORD-BOTH'];
/** Points whose cells may be right all the same. */
const RIGHT: readonly string[] = ['IMP-SHIFT', 'IMP-PRICE-JUMP', ...TAKEN, 'IMP-RECORD-DELETED', 'IMP-OTHER-FIRM'];

/** Rows that are left out because they are no items; a person may know better. */
const LEFT_OUT: readonly string[] = ['IMP-TOTALS', 'IMP-TITLE-LINE', 'IMP-REPEATED-HEADER'];

/** Rows held back by one cell may go in without it; a row without a number or a second one of the same cannot. */
const acceptable = (point: Point): boolean => point.blocking && (RIGHT.includes(point.rule) || point.sample.where.column !== undefined);

function PointCard({ point, flow, needsYou }: { point: Point; flow: ImportFlow; needsYou: boolean }) {
  const { t } = useTranslation('importing');
  const { decisions } = flow.state;
  const where = [point.rows.length > 0 ? t('rows', { rows: rowsText(point.rows), count: point.rows.length }) : '', point.columns.length > 0 ? t('column', { columns: point.columns.slice(0, 3).join(', ') }) : ''].filter(Boolean).join(' · ');
  const change = (key: 'skipFixes' | 'accept'): void => void flow.ask({ decisions: { ...decisions, [key]: toggled(decisions[key], point.rule) } });
  return (
    <article className={classes(css.point, needsYou && css.pointOn)}>
      <span className={css.pointMark}><OutcomeIcon outcome={outcomeOf(point.sample)} size={16} /></span>
      <div className="grow">
        <div className={css.pointTitle}>{point.sample.text.title}</div>
        {where && <div className="small quiet">{where}</div>}
        {point.sample.text.detail && <div className="small">{point.sample.text.detail}</div>}
        {point.sample.text.fix && <div className="small quiet">{point.sample.text.fix}</div>}
        {LEFT_OUT.includes(point.rule) && <Button size="xs" mt={6} disabled={flow.state.busy} onClick={() => change('accept')}>{t(decisions.accept.includes(point.rule) ? 'leaveRowOut' : 'takeRow')}</Button>}
        {acceptable(point) && !decisions.accept.includes(point.rule) && <Button size="xs" mt={6} disabled={flow.state.busy} onClick={() => change('accept')}>{t(point.rule === 'IMP-BOTH-CHANGED' || TAKEN.includes(point.rule) ? 'takeFromFile' : RIGHT.includes(point.rule) ? 'theyAreRight' : 'withoutCells')}</Button>}
        {!LEFT_OUT.includes(point.rule) && decisions.accept.includes(point.rule) && <Button size="xs" mt={6} disabled={flow.state.busy} onClick={() => change('accept')}>{t('holdBackAgain')}</Button>}
      </div>
      {point.fixable && !point.blocking && <Checkbox size="xs" label={t('fix')} checked={!decisions.skipFixes.includes(point.rule)} onChange={() => change('skipFixes')} disabled={flow.state.busy} />}
    </article>
  );
}

/** What the importer noticed, gathered by kind: each with its proposal, which can be unticked. */
export function PointList({ preview, flow }: { preview: Previewed; flow: ImportFlow }) {
  const { t } = useTranslation('importing');
  const points = pointsOf(preview.summary.findings);
  const needing = points.filter((one) => one.blocking).length;
  return (
    <aside className={css.points} aria-label={t('toLookAt', { count: points.length })} tabIndex={0}>
      <div className="row">
        <h2 className="h3 grow">{t('toLookAt', { count: points.length })}</h2>
        {needing > 0 && <span className="small quiet">{t('needYou', { count: needing })}</span>}
      </div>
      {points.length === 0 && <p className="quiet">{t('nothingToLookAt')}</p>}
      {points.map((one) => <PointCard key={one.rule} point={one} flow={flow} needsYou={one.blocking} />)}
    </aside>
  );
}
