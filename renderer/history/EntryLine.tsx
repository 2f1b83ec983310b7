import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { JournalDifference, JournalEntryShown } from '#app/contract';
import css from './history.module.css';
import { useJournalWords } from './useWords.ts';
import { visibleText } from '../ui/visibleText.tsx';

type Called = Pick<JournalEntryShown, 'kind' | 'record' | 'title' | 'name' | 'there' | 'sort'>;

/** A record by what it is called; an item that is there leads to it. */
export function RecordName({ of }: { of: Called }) {
  const words = useJournalWords();
  const kind = words.kind(of.kind, of.sort);
  const title = of.title || kind;
  return (
    <span>
      {of.kind === 'product' && of.there ? <Link to="/catalogue/$id" params={{ id: of.record }} search={{ tab: 'history' }} className="link">{visibleText(title)}</Link> : <span>{visibleText(of.kind === 'product' || title === kind ? title : `${kind}: ${title}`)}</span>}
      {of.name && <span className="small quiet" style={{ display: 'block' }}>{visibleText(of.name)}</span>}
    </span>
  );
}

export function EntryHead({ first = true }: { first?: boolean }) {
  const { t } = useTranslation('history');
  return <div className={`${css.entry} ${css.entryHead}`} aria-hidden>{first && <span>{t('item')}</span>}<span>{t('field')}</span><span>{t('was')}</span><span>{t('became')}</span></div>;
}

/** One entry: item, field, what it was, what it became. */
export function EntryLine({ entry }: { entry: JournalEntryShown }) {
  const { t } = useTranslation('history');
  const words = useJournalWords();
  return (
    <div className={css.entry}>
      <RecordName of={entry} />
      {entry.change === 'update' ? <Sides entry={entry} kind={entry.kind} /> : <><span className="strong">{t(`change-${entry.change}`, { kind: words.kind(entry.kind, entry.sort) })}</span><span /><span className="small quiet">{entry.row !== null && entry.file ? t('rowOf', { row: entry.row, file: entry.file }) : ''}</span></>}
      <InFile entry={entry} />
    </div>
  );
}

/** What the cell of the file said, where the field holds it in another writing: "25Kg" behind 25 KGS. */
export function InFile({ entry }: { entry: Pick<JournalEntryShown, 'written'> }) {
  const { t } = useTranslation('history');
  if (entry.written.length === 0) return null;
  return <span className={`${css.inFile} small quiet`}>{t('inFile')}: {entry.written.map((one) => t('inFileCell', { column: one.column, text: one.text })).join(' · ')}</span>;
}

/** Field, before and after; words that only a screen reader hears tell the two apart. */
export function Sides({ entry, kind }: { entry: JournalDifference; kind?: string | undefined }) {
  const { t } = useTranslation('history');
  const words = useJournalWords();
  const [before, after] = [words.text(entry.before), words.text(entry.after)];
  return (
    <>
      <span>{words.field(entry.field, kind)}</span>
      <span><span className="unseen">{t('was')}: </span>{before === '' ? <span className="hint">{t('empty')}</span> : <span className={css.was}>{visibleText(before)}</span>}</span>
      <span><span className="unseen">{t('became')}: </span>{after === '' ? <span className="hint">{t('empty')}</span> : <span className={css.became}>{visibleText(after)}</span>}</span>
    </>
  );
}
