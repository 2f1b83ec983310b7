import { Button, Checkbox, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { classes } from '../ui/classes.ts';
import { OutcomeIcon } from '../ui/OutcomeBadge.tsx';
import { outcomeOf } from '../ui/outcome.ts';
import css from './importing.module.css';
import { decide, pointKey } from './decided.ts';
import { kindOf } from './kinds.ts';
import { MissingChoice } from './MissingChoice.tsx';
import { acceptable, type Point, mayBeRight, pointsOf, rowsText } from './points.ts';
import type { ImportFlow, Previewed } from './useImport.ts';

/** Records of other kinds that were changed on both sides: the file's may be taken. */
const TAKEN: readonly string[] = ['IMP-RECORD-BOTH', 'IMP-BOTH-CHANGED'];

/** Rows that are left out because they are no items; a person may know better. */
const LEFT_OUT: readonly string[] = ['IMP-TOTALS', 'IMP-TITLE-LINE', 'IMP-REPEATED-HEADER'];

/** What is said of where a point stands: all its rows, also those past the two hundred that are listed. */
function usePlace(point: Point, preview: Previewed): { where: string; rows: number; columns: Previewed['points'] } {
  const { t } = useTranslation('importing');
  const columns = preview.points.filter((one) => one.rule === point.rule);
  const rows = Math.max(columns.reduce((sum, one) => sum + one.rows, 0), new Set(point.rows).size);
  const where = [point.rows.length > 0 ? t('rows', { rows: rowsText(point.rows), count: rows }) : '', point.columns.length > 0 ? t('column', { columns: point.columns.slice(0, 3).join(', ') }) : '', rows > 4 ? t('rowsOfPoint', { count: rows }) : ''].filter(Boolean).join(' · ');
  return { where, rows, columns };
}

/** What the button of a repair says: the value itself where there is one, rows for cells that moved. */
function repairWords(point: Point, t: ReturnType<typeof useTranslation<'importing'>>['t']): string {
  const value = point.count === 1 && typeof point.sample.fix?.value === 'string' ? point.sample.fix.value : '';
  if (point.rule === 'IMP-SHIFT') return t('moveBack', { count: point.count });
  if (point.rule === 'IMP-COLUMNS-SWAPPED') return t('changeBack');
  return value !== '' && value.length <= 24 ? t('useValue', { value }) : t('repair');
}

function PointCard({ point, preview, flow, needsYou }: { point: Point; preview: Previewed; flow: ImportFlow; needsYou: boolean }) {
  const { t } = useTranslation('importing');
  const { decisions, filter, busy } = flow.state;
  const { where, rows, columns } = usePlace(point, preview);
  const change = (list: 'skipFixes' | 'takeFixes' | 'accept' | 'refuse', key: string): void => void flow.ask({ decisions: decide(decisions, list, key) });
  const kind = kindOf(point.rule);
  const { title, detail, fix } = point.sample.text;
  const name = kind ? t(`kind-${kind}`) : title;
  // One row that the sentence names already is not named a second time above it.
  const saysPlace = rows === 1 && title.includes(String(point.rows[0]));
  const only = filter.rule === point.rule;
  // A repair that is offered without a tick, or for rows that are held back, is asked for; any other is made unless it is unticked.
  const asked = decisions.takeFixes.includes(point.rule) || (point.sample.fix?.data?.made !== true && !decisions.skipFixes.includes(point.rule));
  const tick = asked ? 'takeFixes' : 'skipFixes';
  const refused = decisions.refuse.includes(point.rule);
  const may = point.blocking && !refused && acceptable(point.rule, point.sample.where.column);
  const wordsOf = (): 'takeFromFile' | 'theyAreRight' | 'withoutCells' => (TAKEN.includes(point.rule) ? 'takeFromFile' : mayBeRight(point.rule) ? 'theyAreRight' : 'withoutCells');
  return (
    <article className={classes(css.point, needsYou && css.pointOn)}>
      <span className={css.pointMark}><OutcomeIcon outcome={outcomeOf(point.sample)} size={16} /></span>
      <div className="grow">
        <div className={css.pointTitle}>{name}</div>
        {where && !saysPlace && <div className="small quiet">{where}</div>}
        {kind && <div className={classes('small', css.pointExample)}>{title}</div>}
        {detail && <div className={classes('small', css.pointExample)}>{detail}</div>}
        {fix && <div className={classes('small quiet', css.pointExample)}>{fix}</div>}
        <div className={css.pointDeeds}>
          {point.fixable && point.blocking && <Button size="xs" variant="light" disabled={busy} onClick={() => change('takeFixes', point.rule)}>{repairWords(point, t)}</Button>}
          {point.rule === 'IMP-SAME-FILE' && <Button size="xs" component={Link} to="/history">{t('seeImport')}</Button>}
          {LEFT_OUT.includes(point.rule) && <Button size="xs" disabled={busy} onClick={() => change('accept', point.rule)}>{t(decisions.accept.includes(point.rule) ? 'leaveRowOut' : 'takeRow')}</Button>}
          {may && <Button size="xs" disabled={busy} onClick={() => change('accept', point.rule)}>{t(wordsOf())}</Button>}
          {refused && <Button size="xs" disabled={busy} onClick={() => change('refuse', point.rule)}>{t('letIn')}</Button>}
          {rows > 0 && columns.length > 0 && (
            <Menu position="bottom-start" width={320}>
              <Menu.Target><Button size="xs" variant="subtle" disabled={busy} rightSection={<IconChevronDown size={13} aria-hidden />} aria-label={t('pointMenu', { title: name })}>{t('more')}</Button></Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => flow.patch({ filter: only ? { show: 'all' } : { show: 'all', rule: point.rule } })}>{only ? t('showAllRows') : t('showThese')}</Menu.Item>
                {!point.blocking && !refused && <Menu.Item onClick={() => change('refuse', point.rule)}>{t('holdThese')}</Menu.Item>}
                {columns.length > 1 && columns.map(({ column, rows: of }) => {
                  const key = pointKey(point.rule, column);
                  const list = point.blocking ? 'accept' : 'refuse';
                  return <Menu.CheckboxItem key={column} closeMenuOnClick checked={decisions[list].includes(key)} onChange={() => change(list, key)}>{t(point.blocking ? 'takeOfColumn' : 'holdOfColumn', { column, count: of })}</Menu.CheckboxItem>;
                })}
              </Menu.Dropdown>
            </Menu>
          )}
        </div>
      </div>
      {point.fixable && !point.blocking && <Checkbox size="xs" label={t('fix')} checked={asked ? decisions.takeFixes.includes(point.rule) : !decisions.skipFixes.includes(point.rule)} onChange={() => change(tick, point.rule)} disabled={busy} />}
    </article>
  );
}

/** What was taken although the importer held it back: it stands in no finding any more, so the way back stands here. */
function Accepted({ flow }: { flow: ImportFlow }) {
  const { t } = useTranslation('importing');
  const { decisions, busy } = flow.state;
  if (decisions.accept.length === 0) return null;
  return (
    <article className={css.point}>
      <div className="grow"><div className="small quiet">{t('acceptedPoints', { count: decisions.accept.length })}</div><Button size="xs" mt={6} disabled={busy} onClick={() => void flow.ask({ decisions: { ...decisions, accept: [] } })}>{t('holdBackAgain')}</Button></div>
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
      {points.length === 0 && <p className="quiet">{t(preview.summary.rows === 0 ? 'noRowsAtAll' : 'nothingToLookAt')}</p>}
      {points.map((one) => <PointCard key={one.rule} point={one} preview={preview} flow={flow} needsYou={one.blocking} />)}
      <Accepted flow={flow} />
      <MissingChoice preview={preview} flow={flow} />
    </aside>
  );
}
