import { Button, Loader } from '@mantine/core';
import { IconChecklist, IconRefresh } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../frame/keys.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { dayText } from '../ui/format.ts';
import { Kbd } from '../ui/Kbd.tsx';
import type { ShownOutcome } from '../ui/outcome.ts';
import { PageHead } from '../ui/PageHead.tsx';
import css from './checks.module.css';
import { Detail } from './Detail.tsx';
import { groupsOf, type Line } from './findingGroups.ts';
import { LineList } from './LineList.tsx';
import { OutcomeTiles } from './OutcomeTiles.tsx';
import { QuestionBar } from './QuestionBar.tsx';
import { type Run, useChecks } from './useChecks.ts';

const noteOf = (run: Run | undefined, t: ReturnType<typeof useTranslation<'checks'>>['t']): string | undefined =>
  run && t('checkedAgainst', { day: dayText(run.on), packs: run.packs.length });

/** Which line is looked at: the chosen one, the one named by the address, else the worst. */
function useLine(lines: readonly Line[], rule: string | undefined, record: string | undefined) {
  const [key, setKey] = useState<string | null>(null);
  const named = lines.find((one) => one.sample.rule === rule && (!record || one.findings.some((finding) => finding.where.record === record)));
  const line = lines.find((one) => one.key === key) ?? named ?? lines[0];
  const at = line ? lines.indexOf(line) : -1;
  const step = (by: 1 | -1): void => setKey(lines[(at + by + lines.length) % lines.length]?.key ?? null);
  return { line, at, step, choose: (one: Line) => setKey(one.key) };
}

/** Checks: what the rules say of the firm and its items, why, on whose authority, and what to do. */
export function ChecksScreen() {
  const { t } = useTranslation(['checks', 'ui']);
  const search = useSearch({ from: '/checks' });
  const { question, setQuestion, run } = useChecks(search.sku ?? '');
  const [only, setOnly] = useState<ShownOutcome | null>(null);
  const groups = useMemo(() => groupsOf(run.data?.findings ?? [], only), [run.data, only]);
  const lines = useMemo(() => groups.flatMap((one) => one.lines), [groups]);
  const { line, at, step, choose } = useLine(lines, search.rule, search.record);
  useKeys({ F9: () => void run.refetch(), ArrowDown: lines.length > 0 ? () => step(1) : undefined, ArrowUp: lines.length > 0 ? () => step(-1) : undefined });
  return (
    <div className={css.screen}>
      <PageHead title={t('title')} note={<span title={run.data?.packs.map((one) => `${one.id} ${one.version}`).join(', ')}>{noteOf(run.data, t)}</span>}>
        {run.isFetching && <Loader size={16} aria-label={t('running')} />}
        <QuestionBar question={question} onChange={setQuestion} />
        <Button variant="filled" leftSection={<IconRefresh size={16} aria-hidden />} rightSection={<Kbd onFilled>F9</Kbd>} onClick={() => void run.refetch()}>{t('again')}</Button>
      </PageHead>
      {run.error && <p className={`error ${css.failed}`} role="alert">{run.error.message}</p>}
      {run.data && <OutcomeTiles run={run.data} only={only} onOnly={setOnly} />}
      {run.data && lines.length === 0 && <EmptyState icon={IconChecklist} title={t(only === null ? 'allGood' : 'noneOfThese')} text={t(only === null ? 'allGoodText' : 'noneOfTheseText')}>{only !== null && <Button onClick={() => setOnly(null)}>{t('showAll')}</Button>}</EmptyState>}
      {line && (
        <div className={css.two}>
          <LineList groups={groups} selected={line.key} onSelect={choose} />
          <Detail key={line.key} line={line} question={question} step={step} place={t('place', { at: at + 1, of: lines.length })} />
        </div>
      )}
    </div>
  );
}
