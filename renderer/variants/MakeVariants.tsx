import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUndo } from '../frame/undo.ts';
import { useAsk } from '../queries.ts';
import { save } from '../saving.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { FindingCard } from '../ui/FindingCard.tsx';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import type { Matrix, Place } from './matrixShape.ts';
import css from './variants.module.css';

/** More combinations than a person ticks one by one; the rest is made in the matrix. */
const MOST = 500;

/** Places without a variant, row by row. */
export function missingPlaces({ axes, variants }: Matrix): Place[] {
  const taken = new Set(variants.map((one) => JSON.stringify(one.place)));
  let places: Place[] = axes.length === 0 ? [] : [{}];
  for (const axis of axes) places = places.flatMap((place) => axis.values.map((value) => ({ ...place, [axis.key]: value.key }))).slice(0, MOST * 10);
  return places.filter((place) => !taken.has(JSON.stringify(axes.map((axis) => place[axis.key] ?? '')))).slice(0, MOST);
}

/** Which of the missing combinations really exist, and what their item numbers will be. */
export function MakeVariants({ parent, sku, matrix, onClose }: { parent: string; sku: string; matrix: Matrix; onClose: () => void }) {
  const { t } = useTranslation(['variants', 'ui']);
  const { undo } = useUndo();
  const fail = useFailure();
  const [places] = useState(() => missingPlaces(matrix));
  const [off, setOff] = useState<ReadonlySet<number>>(new Set());
  const [pattern, setPattern] = useState<string>(() => ['{parent}', ...matrix.axes.map((one) => `{${one.key}}`)].join('-'));
  const create = places.filter((_, at) => !off.has(at));
  const { data, error } = useAsk('variants.exist', { parent, create, pattern, dryRun: true }, { keepPrevious: true, enabled: create.length > 0 });
  const numbers = new Map((data?.made ?? []).map((one) => [JSON.stringify(one.place), one.sku]));
  const nameOf = (place: Place): string => matrix.axes.map((axis) => axis.values.find((value) => value.key === place[axis.key])?.text ?? '').join(' · ');
  const make = async (): Promise<void> => {
    try {
      const { made, changeSet } = await save('variants.exist', { parent, create, pattern });
      onClose();
      toast(t('made', { made: made.length, removed: 0 }), changeSet ? { label: t('ui:undo'), run: () => void undo(changeSet.id) } : undefined);
    } catch (failure) {
      fail(failure);
    }
  };
  const flip = (at: number): void => setOff((now) => { const next = new Set(now); if (!next.delete(at)) next.add(at); return next; });
  const clash = error !== null || (data?.findings.length ?? 0) > 0;
  return (
    <Dialog opened onClose={onClose} size={860} title={t('makeTitle', { sku })}>
      <TextInput label={t('pattern')} description={t('patternHint', { example: ['{parent}', ...matrix.axes.map((one) => `{${one.key}:3}`)].join('-') })} value={pattern} error={error?.message} onChange={(event) => setPattern(event.currentTarget.value)} />
      {(data?.findings ?? []).slice(0, 5).map((one) => <FindingCard key={`${one.messageId} ${one.where.sku ?? ''}`} finding={one} tight />)}
      <div className="row"><span className="strong grow">{t('chosenOf', { count: create.length, all: places.length })}</span><Button size="xs" onClick={() => setOff(new Set())}>{t('all')}</Button><Button size="xs" onClick={() => setOff(new Set(places.keys()))}>{t('none')}</Button></div>
      <div className={css.combos} role="group" aria-label={t('combinations')}>
        {places.map((place, at) => <Checkbox key={JSON.stringify(place)} size="xs" checked={!off.has(at)} onChange={() => flip(at)} label={nameOf(place)} description={off.has(at) ? undefined : numbers.get(JSON.stringify(place))} />)}
      </div>
      <div className="row" style={{ justifyContent: 'flex-end' }}>
        <Button onClick={onClose}>{t('ui:cancel')}</Button>
        <Button variant="filled" disabled={create.length === 0 || clash} onClick={() => void make()}>{t('makeDeed', { count: create.length })}</Button>
      </div>
    </Dialog>
  );
}
