import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { JournalPoint } from '#app/contract';
import { useAsk } from '../queries.ts';
import { momentText } from '../ui/format.ts';

type Props = { label: string; value: JournalPoint; onChange: (point: JournalPoint) => void };

const keyOf = (point: JournalPoint): string => (typeof point === 'string' ? point : 'at' in point ? 'at' : `${point.changeSet} ${point.side ?? 'after'}`);

/** The India-time text of a moment for the field, and back. */
const IST = 19_800_000;
const fieldText = (at: number): string => new Date(at + IST).toISOString().slice(0, 16);
const momentOf = (text: string): number | undefined => { const at = Date.parse(`${text}:00Z`); return Number.isNaN(at) ? undefined : at - IST; };

/** A point in time: now, the beginning, one of the latest steps, or a day and hour. */
export function PointPicker({ label, value, onChange }: Props) {
  const { t } = useTranslation('history');
  const { data } = useAsk('journal.steps', { limit: 100 }, { keepPrevious: true });
  const steps = (data?.items ?? []).map((one) => ({ value: `${one.id} after`, label: `${momentText(one.at)} · ${one.title}${one.state === 'done' ? '' : ` (${t(`state-${one.state}`)})`}` }));
  const known = [{ value: 'now', label: t('point-now') }, { value: 'at', label: t('point-at') }, { value: 'start', label: t('point-start') }, ...steps];
  const chosen = keyOf(value);
  const choose = (key: string): void => {
    if (key === 'now' || key === 'start') return onChange(key);
    if (key === 'at') return onChange({ at: data?.items[0]?.at ?? 0 });
    const [changeSet = '', side] = key.split(' ');
    onChange({ changeSet, side: side === 'before' ? 'before' : 'after' });
  };
  return (
    <>
      <NativeSelect size="xs" w={330} label={label} value={chosen} onChange={(event) => choose(event.currentTarget.value)} data={known.some((one) => one.value === chosen) ? known : [...known, { value: chosen, label: t('point-older') }]} />
      {typeof value === 'object' && 'at' in value && <TextInput size="xs" w={180} type="datetime-local" label={t('moment')} value={fieldText(value.at)} onChange={(event) => { const at = momentOf(event.currentTarget.value); if (at !== undefined) onChange({ at }); }} />}
    </>
  );
}
