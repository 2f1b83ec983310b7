import { ActionIcon, Button, Popover } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { JournalEntryShown } from '#app/contract';
import { useAsk } from '../queries.ts';
import { momentText } from '../ui/format.ts';
import css from './history.module.css';
import { InFile } from './EntryLine.tsx';
import { usePutBack } from './usePutBack.ts';
import { useJournalWords } from './useWords.ts';
import { visibleText } from '../ui/visibleText.tsx';

type Props = { record: string; field: string; /** The field's name on screen. */ label: string; opened: boolean; onOpen: (opened: boolean) => void };

/** The past of one field: a clock beside its name, F4 in the field. Each older value can be put back. */
export function FieldHistory({ record, field, label, opened, onOpen }: Props) {
  const { t } = useTranslation('history');
  return (
    <Popover opened={opened} onChange={onOpen} position="bottom-end" width={400} withinPortal trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon size={24} tabIndex={-1} className={css.clock} aria-label={t('historyOf', { field: label })} title={`${t('historyOf', { field: label })} (F4)`} aria-expanded={opened} onClick={() => onOpen(!opened)}><IconHistory size={15} stroke={1.75} /></ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={6} aria-label={t('historyOf', { field: label })}>{opened && <Past record={record} field={field} onDone={() => onOpen(false)} />}</Popover.Dropdown>
    </Popover>
  );
}

function Past({ record, field, onDone }: { record: string; field: string; onDone: () => void }) {
  const { t } = useTranslation('history');
  const { data, error } = useAsk('journal.record', { record, field, limit: 50 });
  return (
    <div className={css.past} tabIndex={0} data-autofocus>
      {error && <p className="error">{error.message}</p>}
      {data && data.items.every((one) => one.change !== 'update') && <p className="quiet">{t('neverChanged')}</p>}
      {(data?.items ?? []).map((one) => <PastItem key={`${one.sequence} ${one.seq}`} entry={one} onDone={onDone} />)}
      {data?.more && <p className="small quiet">{t('olderOnTab')}</p>}
    </div>
  );
}

function PastItem({ entry, onDone }: { entry: JournalEntryShown; onDone: () => void }) {
  const { t } = useTranslation('history');
  const words = useJournalWords();
  const putBack = usePutBack(entry.record);
  const put = async (): Promise<void> => { if (await putBack.field(entry.field, { changeSet: entry.changeSet, side: 'before' })) onDone(); };
  return (
    <div className={css.pastItem}>
      <div className="small quiet">{[momentText(entry.at), entry.person, entry.file ? (entry.row === null ? entry.file : t('rowOf', { row: entry.row, file: entry.file })) : entry.stepTitle, entry.state === 'undone' ? t('state-undone') : ''].filter(Boolean).join(' · ')}</div>
      <InFile entry={entry} />
      {entry.change !== 'update' ? <div>{t(`change-${entry.change}`, { kind: words.kind(entry.kind) })}</div> : (
        <div className="row">
          <span className="grow"><span className={css.was}>{visibleText(words.text(entry.before) || t('empty'))}</span> → <span className={css.became}>{visibleText(words.text(entry.after) || t('empty'))}</span></span>
          {entry.state === 'done' && <Button size="compact-xs" aria-label={t('putBackValue', { value: words.text(entry.before) || t('empty') })} onClick={() => void put()}>{t('putBack')}</Button>}
        </div>
      )}
    </div>
  );
}
