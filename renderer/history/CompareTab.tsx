import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconEqual, IconFileSpreadsheet, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalPoint, Output } from '#app/contract';
import { saveFile } from '../client.ts';
import { runJob } from '../jobs.ts';
import { useAsk } from '../queries.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { useFormat } from '../ui/useFormat.ts';
import { EntryHead, Sides } from './EntryLine.tsx';
import css from './history.module.css';
import { LongList } from './LongList.tsx';
import { PointPicker } from './PointPicker.tsx';
import { usePages } from './usePages.ts';
import { useJournalWords } from './useWords.ts';
import { visibleText } from '../ui/visibleText.tsx';

type Differing = Output<'journal.compare'>['items'][number];
type Props = { from: JournalPoint; to: JournalPoint; onFrom: (point: JournalPoint) => void; onTo: (point: JournalPoint) => void };
const PAGE = 100;
const FIELDS_SHOWN = 12;

/** Two points in time side by side: how much differs, in which fields, and each record opened to its values. */
export function CompareTab({ from, to, onFrom, onTo }: Props) {
  const { t } = useTranslation('history');
  const { count } = useFormat();
  const words = useJournalWords();
  const fail = useFailure();
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed.trim(), 200);
  const [chosen, setChosen] = useState<string>();
  const { pages, error, pending, more, next } = usePages('journal.compare', { from, to, query, limit: PAGE }, (last, all) => (last.total > all.length * PAGE ? { offset: all.length * PAGE } : undefined), { ask: (input) => runJob('journal.compare', input, t('comparing'), { quiet: true }) });
  const items = pages.flatMap((one) => one.items);
  const first = pages[0];
  const save = async (): Promise<void> => {
    try {
      await saveFile((await runJob('journal.exportComparison', { from, to, query, for: 'self' }, t('comparing'), { quiet: true })).file);
    } catch (failed) {
      fail(failed);
    }
  };
  const shown = items.find((one) => one.record === chosen) ?? items[0];
  return (
    <>
      <div className={css.filters}>
        <PointPicker label={t('fromPoint')} value={from} onChange={onFrom} />
        <PointPicker label={t('toPoint')} value={to} onChange={onTo} />
        <TextInput size="xs" w={170} label={t('item')} placeholder={t('partOfName')} value={typed} leftSection={<IconSearch size={14} stroke={1.75} />} onChange={(event) => setTyped(event.currentTarget.value)} />
        <span className="grow" />
        <Button size="xs" leftSection={<IconFileSpreadsheet size={14} stroke={1.75} />} disabled={pending || items.length === 0} onClick={() => void save()}>{t('saveComparison')}</Button>
      </div>
      {error && <p className="error" style={{ padding: '0 20px' }}>{error.message}</p>}
      {first && (
        <div className={css.filters} style={{ paddingTop: 0 }} role="status">
          {first.counts.flatMap((one) => (['changed', 'created', 'removed'] as const).filter((change) => one[change] > 0).map((change) => <span key={`${one.kind} ${change}`} className={css.count}>{t(`count-${change}`, { kind: words.kind(one.kind), count: one[change], shown: count(one[change]) })}</span>))}
          {first.fields.slice(0, FIELDS_SHOWN).map((one) => <span key={`${one.kind} ${one.field}`} className={css.chip}>{words.field(one.field, one.kind)} {count(one.records)}</span>)}
        </div>
      )}
      {!pending && items.length === 0 ? !error && <div className={css.hollow}><EmptyState icon={IconEqual} title={t('nothingDiffers')} text={t('nothingDiffersText')} /></div> : (
        <div className={css.columns}>
          <div className={css.list}>
            <LongList items={items} keyOf={(one) => `${one.kind} ${one.record}`} label={t('whatDiffers')} height={52} more={more} onMore={next}>
              {(one) => <DifferingButton one={one} current={one.record === shown?.record} onOpen={() => setChosen(one.record)} />}
            </LongList>
          </div>
          <div className={css.detail}>{shown && <RecordDifference key={shown.record} of={shown} from={from} to={to} />}</div>
        </div>
      )}
    </>
  );
}

function DifferingButton({ one, current, onOpen }: { one: Differing; current: boolean; onOpen: () => void }) {
  const { t } = useTranslation('history');
  const words = useJournalWords();
  return (
    <button type="button" className={css.step} aria-current={current} onClick={onOpen}>
      <span className="strong">{visibleText(one.title || words.kind(one.kind, one.sort))}</span>{one.change !== 'changed' && <span className={css.state}>{t(`differs-${one.change}`)}</span>}
      <span className="small quiet ell" style={{ display: 'block' }}>{visibleText([one.kind === 'product' ? one.name : words.kind(one.kind, one.sort), [...new Set(one.fields.map((field) => words.field(field, one.kind)))].join(', ')].filter(Boolean).join(' · '))}</span>
    </button>
  );
}

function RecordDifference({ of, from, to }: { of: Differing; from: JournalPoint; to: JournalPoint }) {
  const { t } = useTranslation('history');
  const { data, error } = useAsk('journal.compareRecord', { kind: of.kind, record: of.record, from, to });
  return (
    <>
      <div className={css.detailHead}><h2>{visibleText(of.title)}</h2>{of.name && <div className="quiet">{visibleText(of.name)}</div>}{error && <p className="error">{error.message}</p>}</div>
      <Differences kind={of.kind} all={data?.differences ?? []} label={`${t('whatDiffers')}: ${of.title || of.kind}`} />
    </>
  );
}

/** Fields side by side. */
export function Differences({ all, label, kind }: { all: readonly Parameters<typeof Sides>[0]['entry'][]; label: string; kind?: string }) {
  return (
    <>
      <div className={css.three}><EntryHead first={false} /></div>
      <LongList items={all} keyOf={(one) => one.field} label={label} height={36} more={false} onMore={() => undefined}>{(one) => <div className={css.three}><div className={css.entry}><Sides entry={one} kind={kind} /></div></div>}</LongList>
    </>
  );
}
