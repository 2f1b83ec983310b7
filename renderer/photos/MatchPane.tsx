import { Button, Checkbox, SegmentedControl } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhotoItem, PhotoWaiting } from '#app/contract';
import { useKeys } from '../frame/keys.ts';
import { useUndo } from '../frame/undo.ts';
import { useAsk } from '../queries.ts';
import { save } from '../saving.ts';
import { FlowFooter } from '../ui/FlowFooter.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { MatchLines } from './MatchLines.tsx';
import { MatchRule, type Rule, START_RULE } from './MatchRule.tsx';
import { MissingItems } from './MissingItems.tsx';
import css from './photos.module.css';
import { assignmentsOf, type Decisions, type Group, groupOf, GROUPS, itemsIn, planOf } from './plan.ts';

type Shown = Group | 'all' | 'missing';
const SHOWN: readonly Shown[] = ['all', ...GROUPS, 'missing'];

/** Which photo goes to which item, by name or by slip, before anything is written: each line can be changed or unticked, then one commit. */
export function MatchPane({ slips, photos }: { slips: boolean; photos: readonly PhotoWaiting[] }) {
  const { t } = useTranslation(['photos', 'ui']);
  const fail = useFailure();
  const { undo } = useUndo();
  const [rule, setRule] = useState<Rule>(START_RULE);
  const [decisions, setDecisions] = useState<Decisions>(new Map());
  const [shown, setShown] = useState<Shown>('all');
  const [keepSlips, setKeepSlips] = useState(false);
  const [busy, setBusy] = useState(false);
  const asked = slips ? { by: 'slips' as const } : { by: rule.by, pattern: rule.pattern, loose: rule.loose, ...(rule.list ? { list: rule.list.token } : {}) };
  const { data, error } = useAsk('photos.match', asked, { enabled: slips || rule.by !== 'list' || rule.list !== null, keepPrevious: true });
  const lines = useMemo(() => (data ? planOf(data, photos, decisions, slips) : []), [data, photos, decisions, slips]);
  const { assignments, leaveOut } = useMemo(() => assignmentsOf(lines, keepSlips), [lines, keepSlips]);
  const counts = useMemo(() => new Map<Shown, number>([...GROUPS.map((one) => [one, lines.filter((line) => groupOf(line) === one).length] as const), ['all', lines.length], ['missing', data?.missing.total ?? 0]]), [lines, data]);
  const decide = (photo: string, item: PhotoItem | null | undefined): void => setDecisions((now) => {
    const next = new Map(now);
    if (item === undefined) next.delete(photo);
    else next.set(photo, item);
    return next;
  });
  const commit = async (): Promise<void> => {
    setBusy(true);
    try {
      const { assigned, items, changeSet } = await save('photos.assign', { assignments, leaveOut });
      setDecisions(new Map());
      toast(t('given', { count: assigned, items }), changeSet ? { label: t('ui:undo'), run: () => void undo(changeSet.id) } : undefined);
    } catch (problem) {
      fail(problem);
    } finally {
      setBusy(false);
    }
  };
  const ready = !busy && assignments.length > 0;
  useKeys({ 'Ctrl+Enter': ready ? () => void commit() : undefined });
  return (
    <>
      {!slips && <MatchRule rule={rule} onChange={setRule} />}
      {error && <p className={`error ${css.problem}`} role="alert">{error.message}</p>}
      <div className={css.filterBar}>
        <SegmentedControl size="xs" aria-label={t('whichLines')} value={shown} onChange={(value) => setShown(SHOWN.find((one) => one === value) ?? 'all')} data={SHOWN.map((one) => ({ value: one, label: t(`show-${one}`, { count: counts.get(one) ?? 0 }) }))} />
        <span className="grow" />
        {slips && <Checkbox checked={keepSlips} onChange={(event) => setKeepSlips(event.currentTarget.checked)} label={t('keepSlips')} />}
      </div>
      {shown === 'missing'
        ? <MissingItems missing={data?.missing} notHere={data?.notHere ?? []} />
        : <MatchLines lines={shown === 'all' ? lines : lines.filter((one) => groupOf(one) === shown)} items={data?.items ?? []} keepSlips={keepSlips} onDecide={decide} />}
      <FlowFooter left={<span className="row"><IconInfoCircle size={16} stroke={1.75} aria-hidden />{t('stay', { count: lines.length - assignments.length - leaveOut.length })}</span>}>
        <Button variant="filled" disabled={!ready} onClick={() => void commit()} rightSection={<Kbd onFilled>{t('ui:keyCtrlEnter')}</Kbd>}>{t('give', { count: assignments.length, items: itemsIn(assignments) })}</Button>
      </FlowFooter>
    </>
  );
}
