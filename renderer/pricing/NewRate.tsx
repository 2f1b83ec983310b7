import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { Decimal, foldText, isRealDay } from '#base';
import { CURRENCIES, unitCode } from '#tradeids';
import { typedNumber } from '../product/typed.ts';
import { save } from '../saving.ts';
import { DayInput } from '../ui/DayInput.tsx';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import css from './pricing.module.css';

type Rate = Output<'pricing.rates'>['rates'][number];
type Props = { kind: Rate['kind']; today: string; name: string; known: readonly Rate[] };

/** A material's key from the word it is known by: "Brass, 60/40" is brass_60_40. A word without Latin letters gets a key of its own. */
export const keyOfWord = (word: string, known: readonly Pick<Rate, 'name' | 'label'>[]): string => {
  const there = known.find((one) => foldText(one.label ?? one.name) === foldText(word));
  const plain = word.toLowerCase().normalize('NFKD').replace(/[^a-z0-9]+/gu, '_').replace(/^_+|_+$/gu, '').slice(0, 60);
  return there?.name ?? (plain || `rate_${[...word].map((one) => (one.codePointAt(0) ?? 0).toString(36)).join('').slice(0, 40)}`);
};

/** One line under the table: another rate, or the same from another day. */
export function NewRate({ kind, today, name, known }: Props) {
  const { t } = useTranslation('pricing');
  const fail = useFailure();
  const [word, setWord] = useState(name);
  const [value, setValue] = useState('');
  const [unit, setUnit] = useState('');
  const [from, setFrom] = useState(today);
  const [note, setNote] = useState('');
  const read = typedNumber(value.replace('₹', ''));
  const same = known.filter((one) => one.kind === kind);
  const key = kind === 'currency' ? word : keyOfWord(word, same);
  const code = unitCode(unit.trim() || (same.find((one) => one.name === key)?.unit ?? 'KGS'));
  const ready = word.trim() !== '' && read !== undefined && new Decimal(read).gt(0) && isRealDay(from) && (kind === 'currency' || code !== undefined);
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!ready || read === undefined) return;
    try {
      await save('pricing.saveRate', { kind, name: key, value: read, from, ...(kind === 'material' ? { label: word.trim(), unit: code } : {}), ...(note.trim() ? { note: note.trim() } : {}) });
      setValue('');
      setNote('');
      toast(t('rateKept', { name: word }));
    } catch (error) {
      fail(error);
    }
  };
  return (
    <form className="row" style={{ marginTop: 10 }} onSubmit={(event) => void add(event)}>
      {kind === 'currency'
        ? <select className={css.input} style={{ width: 110, flex: 'none' }} aria-label={t('currency')} value={word} onChange={(event) => setWord(event.currentTarget.value)}>{CURRENCIES.filter((one) => one !== 'INR').map((one) => <option key={one}>{one}</option>)}</select>
        : <input className={css.input} style={{ width: 220, flex: 'none' }} list="known-materials" aria-label={t('material')} placeholder={t('materialExample')} value={word} onChange={(event) => setWord(event.currentTarget.value)} />}
      {kind === 'material' && <datalist id="known-materials">{[...new Set(same.map((one) => one.label ?? one.name))].map((one) => <option key={one} value={one} />)}</datalist>}
      <input className={css.input} style={{ width: 120, textAlign: 'right', flex: 'none' }} inputMode="decimal" aria-label={t('rupeesPer')} placeholder="₹" value={value} aria-invalid={(value !== '' && read === undefined) || undefined} onChange={(event) => setValue(event.currentTarget.value)} />
      {kind === 'material' && <input className={css.input} style={{ width: 80, flex: 'none' }} aria-label={t('rateUnit')} placeholder={code ?? 'KGS'} value={unit} aria-invalid={code === undefined || undefined} onChange={(event) => setUnit(event.currentTarget.value)} />}
      <DayInput w={130} style={{ flex: 'none' }} aria-label={t('fromDay')} value={from} onChange={setFrom} />
      <input className={css.input} aria-label={t('rateNote')} placeholder={t('rateNoteExample')} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      <Button type="submit" size="xs" leftSection={<IconPlus size={14} />} disabled={!ready} style={{ flex: 'none' }}>{t('addRate')}</Button>
    </form>
  );
}
