import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { isRealDay, Refusal } from '#base';
import { useUndo } from '../frame/undo.ts';
import { runJob } from '../jobs.ts';
import { typedNumber } from '../product/typed.ts';
import { useAsk } from '../queries.ts';
import { DayInput } from '../ui/DayInput.tsx';
import { Section } from '../ui/Section.tsx';
import { toast } from '../ui/toast.tsx';
import { useDeed } from '../ui/useDeed.ts';
import { useFailure } from '../ui/useFailure.ts';
import { useFormat } from '../ui/useFormat.ts';
import css from './pricing.module.css';
import { RecostTable } from './RecostTable.tsx';
import { usePricingWords } from './words.ts';

type Answer = Output<'pricing.recost'>;
const SHOWS = ['changed', 'below', 'missing', 'same'] as const;
type Show = (typeof SHOWS)[number];
const PAGE = 100;

/** One press costs every item anew; the preview shows before and after, and Apply writes it as one step of undo. */
export function Recost() {
  const { t } = useTranslation(['pricing', 'ui']);
  const { count } = useFormat();
  const fail = useFailure();
  const { undo } = useUndo();
  const words = usePricingWords();
  const rates = useAsk('pricing.rates', {});
  const sheets = useAsk('pricing.sheets', {});
  const [family, setFamily] = useState('');
  const [typedOn, setOn] = useState<string | null>(null);
  const [typedFloor, setFloor] = useState<string | null>(null);
  const [show, setShow] = useState<Show>('changed');
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const on = typedOn ?? rates.data?.today ?? '';
  const floor = typedFloor ?? rates.data?.settings.floor ?? '';
  const floorRead = floor.trim() === '' ? undefined : typedNumber(floor.replace('%', ''));
  const wanted = { ...(family ? { family } : {}), on, ...(floorRead === undefined ? {} : { floor: floorRead }) };
  const ready = isRealDay(on) && (floor.trim() === '' || floorRead !== undefined);
  const look = async (next: Show, from: number): Promise<void> => {
    try {
      const found = await runJob('pricing.recost', { ...wanted, show: next, from, count: PAGE }, t('recosting'), { quiet: true });
      setShow(next);
      setAnswer((now) => (from > 0 && now ? { ...found, rows: [...now.rows, ...found.rows] } : found));
    } catch (error) {
      fail(error);
    }
  };
  const begin = async (): Promise<void> => {
    setLeft(new Set());
    await look('changed', 0);
  };
  const [apply, applying] = useDeed(async () => {
    try {
      const { items, changeSet } = await runJob('pricing.applyRecost', { ...wanted, exclude: [...left], seen: answer?.seen }, t('recosting'), { quiet: true });
      setAnswer(null);
      toast(t('recosted', { count: items }), changeSet ? { label: t('ui:undo'), run: () => void undo(changeSet.id) } : undefined);
    } catch (error) {
      fail(error);
      if (error instanceof Refusal && error.code === 'preview-again') await look('changed', 0);
    }
  });
  const toggle = (id: string): void => setLeft((now) => {
    const next = new Set(now);
    if (!next.delete(id)) next.add(id);
    return next;
  });
  if (sheets.data?.sheets.length === 0) return <p className="quiet">{t('sheetFirst')}</p>;
  const goes = (answer?.counts.changed ?? 0) - left.size;
  return (
    <>
      <div className={css.bar}>
        <NativeSelect label={t('whichItems')} value={family} data={[{ value: '', label: t('allItems') }, ...(sheets.data?.sheets ?? []).flatMap((one) => (one.family === undefined ? [] : [{ value: one.family, label: sheets.data?.families.find((two) => two.code === one.family)?.name ?? one.family }]))]} onChange={(event) => { setFamily(event.currentTarget.value); setAnswer(null); }} />
        <DayInput label={t('withRatesOf')} value={on} onChange={(day) => { setOn(day); setAnswer(null); }} />
        <TextInput label={t('floor')} value={floor} error={floor.trim() !== '' && floorRead === undefined} onChange={(event) => { setFloor(event.currentTarget.value); setAnswer(null); }} />
        <Button variant={answer ? 'default' : 'filled'} leftSection={<IconRefresh size={16} stroke={1.75} />} disabled={!ready} onClick={() => void begin()}>{t('recost')}</Button>
      </div>
      {answer && (
        <Section title={t('recostPreview')} aside={<Button variant="filled" loading={applying} disabled={goes <= 0} onClick={() => void apply()}>{t('applyRecost', { count: goes })}</Button>}>
          <div className={css.counts} role="group" aria-label={t('recostPreview')}>
            {SHOWS.map((one) => (
              <button key={one} type="button" className="link" aria-pressed={show === one} onClick={() => void look(one, 0)}><span className={css.big}>{count(answer.counts[one])}</span>{t(`count-${one}`)}</button>
            ))}
            {answer.counts.withoutSheet > 0 && <span className="quiet"><span className={css.big}>{count(answer.counts.withoutSheet)}</span>{t('count-withoutSheet')}</span>}
          </div>
          <p className="small quiet" style={{ margin: '8px 0' }}>{answer.ratesUsed.map((one) => words.rate(one)).join(' · ')}</p>
          <RecostTable rows={answer.rows} choosable={show === 'changed' || show === 'below'} left={left} onToggle={toggle} />
          {answer.rows.length < answer.total && <Button size="xs" mt={8} onClick={() => void look(show, answer.rows.length)}>{t('moreRows', { count: answer.total - answer.rows.length })}</Button>}
          {answer.total === 0 && <p className="quiet">{t('noRows')}</p>}
        </Section>
      )}
    </>
  );
}
