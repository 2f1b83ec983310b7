import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { IconCoinRupee } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output, ProposalRow } from '#app/contract';
import { Decimal, Refusal } from '#base';
import { useUndo } from '../frame/undo.ts';
import { runJob } from '../jobs.ts';
import { typedNumber } from '../product/typed.ts';
import { useAsk } from '../queries.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Section.tsx';
import { toast } from '../ui/toast.tsx';
import { useDeed } from '../ui/useDeed.ts';
import { useFailure } from '../ui/useFailure.ts';
import { amountText, percentText } from './amounts.ts';
import css from './pricing.module.css';
import { visibleText } from '../ui/visibleText.tsx';

type Answer = Output<'pricing.proposePrices'>;
type Step = ProposalRow['ladders'][number]['steps'][number];
const PAGE = 100;

/** Prices for a wanted margin: shown before and after, written as one step of undo. Lists made for one buyer stay as agreed. */
export function NewPrices() {
  const { t } = useTranslation(['pricing', 'ui']);
  const fail = useFailure();
  const { undo } = useUndo();
  const rates = useAsk('pricing.rates', {});
  const [percent, setPercent] = useState('');
  const [roundTo, setRoundTo] = useState('0.05');
  const [currency, setCurrency] = useState('');
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const read = { percent: typedNumber(percent.replace('%', '')), roundTo: typedNumber(roundTo) };
  const ready = read.percent !== undefined && read.roundTo !== undefined && new Decimal(read.roundTo).gt(0);
  const ask = async (write: boolean, from = 0): Promise<void> => {
    if (read.percent === undefined || read.roundTo === undefined) return;
    try {
      const found = await runJob('pricing.proposePrices', { target: { percent: read.percent, roundTo: read.roundTo }, ...(currency ? { currency } : {}), write, ...(write ? { seen: answer?.seen } : {}), exclude: write ? [...left] : [], from, count: PAGE }, t('recosting'), { quiet: true });
      const step = found.changeSet;
      if (write) toast(t('pricesWritten', { count: found.total - left.size }), step ? { label: t('ui:undo'), run: () => void undo(step.id) } : undefined);
      setAnswer((now) => (write ? null : from > 0 && now ? { ...found, rows: [...now.rows, ...found.rows] } : found));
    } catch (error) {
      fail(error);
      if (error instanceof Refusal && error.code === 'preview-again') await ask(false);
    }
  };
  const [write, writing] = useDeed(() => ask(true));
  const anew = <T,>(set: (value: T) => void) => (value: T): void => {
    set(value);
    setAnswer(null);
    setLeft(new Set());
  };
  const toggle = (id: string): void => setLeft((now) => {
    const next = new Set(now);
    if (!next.delete(id)) next.add(id);
    return next;
  });
  const goes = (answer?.total ?? 0) - left.size;
  return (
    <>
      <div className={css.bar}>
        <TextInput label={t('wantedMargin')} value={percent} placeholder="30" error={percent !== '' && read.percent === undefined} onChange={(event) => anew(setPercent)(event.currentTarget.value)} />
        <TextInput label={t('roundTo')} value={roundTo} error={read.roundTo === undefined} onChange={(event) => anew(setRoundTo)(event.currentTarget.value)} />
        <NativeSelect label={t('currency')} value={currency} data={[{ value: '', label: t('allCurrencies') }, ...['INR', ...(rates.data?.currencies.map((one) => one.code) ?? [])].map((value) => ({ value, label: value }))]} onChange={(event) => anew(setCurrency)(event.currentTarget.value)} />
        <Button variant={answer ? 'default' : 'filled'} leftSection={<IconCoinRupee size={16} stroke={1.75} />} disabled={!ready} onClick={() => void ask(false)}>{t('propose')}</Button>
      </div>
      <p className="small hint">{t('proposeNote')}</p>
      {answer && (
        <Section title={t('recostPreview')} aside={<Button variant="filled" loading={writing} disabled={goes <= 0} onClick={() => void write()}>{t('writePrices', { count: goes })}</Button>}>
          {answer.unreachable > 0 && <p className="small unknown" style={{ marginBottom: 8 }}>{t('unreachable', { count: answer.unreachable })}</p>}
          {answer.rows.length === 0 ? <p className="quiet">{t('noRows')}</p> : <ProposalTable rows={answer.rows} left={left} onToggle={toggle} />}
          {answer.rows.length < answer.total && <Button size="xs" mt={8} onClick={() => void ask(false, answer.rows.length)}>{t('moreRows', { count: answer.total - answer.rows.length })}</Button>}
        </Section>
      )}
    </>
  );
}

function ProposalTable({ rows, left, onToggle }: { rows: readonly ProposalRow[]; left: ReadonlySet<string>; onToggle: (id: string) => void }) {
  const { t } = useTranslation('pricing');
  const line = (one: Step) => (
    <span key={one.id} className="row small">
      <span className="quiet" style={{ width: 90 }}>{t('fromOf', { quantity: one.quantity })}</span>
      <span style={{ width: 190 }}>{amountText(one.before)} → <span className="strong">{amountText(one.after)}</span></span>
      <span className="grow num">{`${(one.marginBefore ?? '—').replace('-', '−')} → ${percentText(one.marginAfter ?? '—')}`}</span>
    </span>
  );
  return (
    <DataTable
      caption={t('recostPreview')} rows={rows} keyOf={(one) => one.id}
      columns={[
        { key: 'goes', heading: <span className="unseen">{t('counts')}</span>, width: 40, cell: (one) => <Checkbox size="xs" aria-label={t('newPricesFor', { sku: one.sku })} checked={!left.has(one.id)} onChange={() => onToggle(one.id)} /> },
        { key: 'item', heading: t('item'), cell: (one) => <Link className="link" to="/catalogue/$id" params={{ id: one.id }} search={{ tab: 'prices' }}>{visibleText(one.sku)} <span className="quiet">{visibleText(one.name)}</span></Link> },
        { key: 'prices', heading: t('priceAndMargin'), width: 480, cell: (one) => one.ladders.map((ladder) => <div key={ladder.id}><span className="small hint">{ladder.name}</span>{ladder.steps.map(line)}</div>) },
      ]}
    />
  );
}
