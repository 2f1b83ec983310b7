import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Column, Step } from './columnState.ts';
import css from './columns.module.css';
import type { Trial } from './TrialTable.tsx';

type Pairs = { from: string; to: string }[];
const isChoices = (one: Step): one is Extract<Step, { kind: 'choices' }> => one.kind === 'choices';

/** Words of the file that are no answer of this field, each with the answer most like it. Nothing is taken before a person says so. */
export function AnswerTable({ column, trial, onChange }: { column: Column; trial: Trial; onChange: (steps: Step[]) => void }) {
  const { t } = useTranslation('mapping');
  const steps = column.transforms ?? [];
  const map: Pairs = steps.find(isChoices)?.map ?? [];
  const put = (next: Pairs): void => onChange([...steps.filter((one) => !isChoices(one)), ...(next.length > 0 ? [{ kind: 'choices' as const, map: next }] : [])]);
  const open = trial.proposals.filter((one) => !map.some((pair) => pair.from === one.from));
  const likely = open.flatMap((one) => (one.to === null ? [] : [{ from: one.from, to: one.to }]));
  const choice = (from: string, to: string, change: (to: string) => void) => (
    <div key={from} className={css.answer}>
      <span className="ell" title={from}>{from}</span>
      <NativeSelect size="xs" aria-label={t('answerFor', { value: from })} value={to} onChange={(event) => change(event.currentTarget.value)}>
        <option value="">{t('asWritten')}</option>
        {trial.choices.map((one) => <option key={one.value} value={one.value}>{one.label}</option>)}
      </NativeSelect>
    </div>
  );
  if (open.length === 0 && map.length === 0) return null;
  return (
    <section className={css.part} aria-label={t('answers')}>
      <div className="row"><h3 className="grow">{t('answers')}</h3>{likely.length > 0 && <Button size="compact-xs" onClick={() => put([...map, ...likely])}>{t('takeProposed', { count: likely.length })}</Button>}</div>
      <div className={css.answers}>
        {map.map((pair) => choice(pair.from, pair.to, (to) => put(map.flatMap((one) => (one.from !== pair.from ? [one] : to === '' ? [] : [{ ...one, to }])))))}
        {open.map((one) => choice(one.from, '', (to) => put([...map, { from: one.from, to }])))}
      </div>
    </section>
  );
}
