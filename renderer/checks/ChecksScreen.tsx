import { Button, Loader } from '@mantine/core';
import { IconChecklist, IconRefresh } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../frame/keys.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { dayText } from '../ui/format.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { useFormat } from '../ui/useFormat.ts';
import { BoardList } from './BoardList.tsx';
import css from './checks.module.css';
import { Detail, type Looked } from './Detail.tsx';
import { FilterBar, type Layout } from './FilterBar.tsx';
import { Matrix, type Pair } from './Matrix.tsx';
import { OutcomeTiles } from './OutcomeTiles.tsx';
import { QuestionBar } from './QuestionBar.tsx';
import { ReportMenu } from './ReportMenu.tsx';
import { type Filter, isNarrow, NO_FILTER, type Question, type Rows, useRows, useSummary } from './useBoard.ts';

/** Which row is looked at: the chosen one, else the first that is no heading. */
function useLine(rows: Rows, at: number) {
  const first = rows.row(0)?.type === 'head' ? 1 : 0;
  const here = Math.min(Math.max(at, first), Math.max(rows.total - 1, 0));
  const row = rows.row(here);
  const line = row?.type === 'head' ? rows.row(here + 1) : row;
  return { at: row?.type === 'head' ? here + 1 : here, line: line?.type === 'line' ? line : undefined };
}

/** The next row that is no heading, round at the end. */
function stepFrom(rows: Rows, at: number, by: 1 | -1): number {
  for (let step = 1; step <= 2; step++) {
    const to = (at + by * step + rows.total) % Math.max(rows.total, 1);
    if (rows.row(to)?.type !== 'head') return to;
  }
  return at;
}

/** Checks: what the rules say of the firm and its items, why, on whose authority, and what to do. */
export function ChecksScreen() {
  const { t } = useTranslation(['checks', 'ui']);
  const { count } = useFormat();
  const search = useSearch({ from: '/checks' });
  const [question, setQuestion] = useState<Question>({ destinations: [], on: '' });
  const [filter, setFilter] = useState<Filter>({ ...NO_FILTER, ...(search.sku ? { skus: [search.sku] } : {}), ...(search.rule ? { rules: [search.rule] } : {}) });
  const [layout, setLayout] = useState<Layout>('rule');
  const [chosen, setChosen] = useState(0);
  const [pair, setPair] = useState<Pair | null>(null);
  const [range, setRange] = useState({ first: 0, last: 0 });
  const field = useRef<HTMLInputElement>(null);
  const summary = useSummary(question);
  const group = layout === 'matrix' ? 'rule' : layout;
  const rows = useRows(question, filter, group, range.first, range.last, layout !== 'matrix' && summary.data !== undefined);
  const { at, line } = useLine(rows, chosen);
  const onRange = useCallback((first: number, last: number) => setRange((now) => (now.first === first && now.last === last ? now : { first, last })), []);
  const step = (by: 1 | -1): void => setChosen(stepFrom(rows, at, by));
  const narrow = (next: Filter): void => {
    setFilter(next);
    setChosen(0);
  };
  const list = layout !== 'matrix';
  useKeys({ F9: () => void summary.refetch(), 'Ctrl+F': () => field.current?.focus(), '/': () => field.current?.focus(), ArrowDown: list && rows.total > 0 ? () => step(1) : undefined, ArrowUp: list && rows.total > 0 ? () => step(-1) : undefined });
  const looked: Looked | null = list
    ? line ? { line: { ...(line.rule ? { rule: line.rule, outcome: line.outcome } : {}), ...(line.record ? { record: line.record } : {}), ...(line.place === null ? {} : { place: line.place }) }, outcome: line.outcome } : null
    : pair ? { line: pair, outcome: null } : null;
  const nothing = list && summary.data && rows.loaded && rows.total === 0;
  return (
    <div className={css.screen}>
      <PageHead title={t('title')} note={summary.data && <span title={summary.data.packs.map((one) => `${one.id} ${one.version}`).join(', ')}>{t('checkedAgainst', { day: dayText(summary.data.on), packs: summary.data.packs.length, items: count(summary.data.items) })}</span>}>
        {summary.isFetching && <Loader role="status" size={16} aria-label={t('running')} />}
        <QuestionBar question={question} onChange={(next) => { setQuestion(next); setChosen(0); }} />
        <Button variant="filled" leftSection={<IconRefresh size={16} aria-hidden />} rightSection={<Kbd onFilled>F9</Kbd>} onClick={() => void summary.refetch()}>{t('again')}</Button>
      </PageHead>
      {(summary.error ?? rows.problem) && <p className={`error ${css.failed}`} role="alert">{(summary.error ?? rows.problem)?.message}</p>}
      {summary.data && <OutcomeTiles summary={summary.data} chosen={filter.outcomes} onChosen={(outcomes) => narrow({ ...filter, outcomes })} />}
      <FilterBar report={<ReportMenu question={question} filter={filter} disabled={!summary.data} />} summary={summary.data} filter={filter} onFilter={narrow} layout={layout} onLayout={(next) => { setLayout(next); setChosen(0); }} search={field} />
      {nothing && <EmptyState icon={IconChecklist} title={t(isNarrow(filter) ? 'noneOfThese' : 'allGood')} text={t(isNarrow(filter) ? 'noneOfTheseText' : 'allGoodText')}>{isNarrow(filter) && <Button onClick={() => narrow(NO_FILTER)}>{t('showAll')}</Button>}</EmptyState>}
      {summary.data && !nothing && (
        <div className={css.two}>
          {list ? <BoardList rows={rows} group={group} at={at} onAt={setChosen} onRange={onRange} /> : <Matrix question={question} filter={filter} chosen={pair} onChosen={setPair} />}
          {looked ? <Detail key={JSON.stringify(looked)} looked={looked} record={search.record} question={question} filter={filter} step={step} place={list ? t('place', { at: line?.nth ?? 0, of: rows.lines }) : ''} /> : <aside className={css.detail} aria-label={t('detail')}><p className={css.nothing}>{t('choosePair')}</p></aside>}
        </div>
      )}
    </div>
  );
}
