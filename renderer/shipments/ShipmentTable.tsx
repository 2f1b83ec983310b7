import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowRight, IconFolderOpen, IconFolderSymlink, IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { DataTable } from '../ui/DataTable.tsx';
import { dayText } from '../ui/format.ts';
import { OutcomeBadge } from '../ui/OutcomeBadge.tsx';
import { usePlaceText } from '../ui/usePlaceText.ts';
import { visibleText } from '../ui/visibleText.tsx';
import { amountText } from './amounts.ts';
import css from './list.module.css';
import { useListDeeds } from './useListDeeds.ts';

type Row = Output<'shipments.list'>['items'][number];

/** Points of the last check: none when it was never asked since it changed. */
function Points({ row }: { row: Row }) {
  const { t } = useTranslation('shipments');
  if (row.errors === null || row.warnings === null) return <span className="hint">{t('notChecked')}</span>;
  if (row.errors + row.warnings === 0) return <OutcomeBadge outcome="pass" bare />;
  return <span className="row">{row.errors > 0 && <OutcomeBadge outcome="error" bare short count={row.errors} />}{row.warnings > 0 && <OutcomeBadge outcome="warning" bare short count={row.warnings} />}</span>;
}

/** Arrow keys travel over the rows' names, as in any list. */
function travel(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const names = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-name]')];
  const at = names.indexOf(document.activeElement as HTMLElement);
  const next = names[Math.max(0, Math.min(names.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))];
  event.preventDefault();
  next?.focus();
}

export function ShipmentTable({ rows, onOpen }: { rows: readonly Row[]; onOpen: (id: string) => void }) {
  const { t } = useTranslation('shipments');
  const placeText = usePlaceText();
  const { putAway, remove } = useListDeeds();
  const tools = (row: Row) => (
    <span className={css.tools}>
      <Tooltip label={t(row.closedOn ? 'reopen' : 'close')}><ActionIcon aria-label={t(row.closedOn ? 'reopenOne' : 'closeOne', { number: row.number })} onClick={(event) => { event.stopPropagation(); void putAway(row); }}>{row.closedOn ? <IconFolderOpen size={15} stroke={1.75} /> : <IconFolderSymlink size={15} stroke={1.75} />}</ActionIcon></Tooltip>
      <Tooltip label={t('remove')}><ActionIcon aria-label={t('removeOne', { number: row.number })} onClick={(event) => { event.stopPropagation(); void remove(row); }}><IconTrash size={15} stroke={1.75} /></ActionIcon></Tooltip>
    </span>
  );
  return (
    <div className={css.table} data-pane="" role="group" aria-label={t('title')} onKeyDown={travel}>
      <DataTable
        caption={t('title')} rows={rows} keyOf={(row) => row.id} onOpen={(row) => onOpen(row.id)}
        columns={[
          { key: 'number', heading: t('column-number'), cell: (row) => <button type="button" className="link strong" data-row-name="" onClick={(event) => { event.stopPropagation(); onOpen(row.id); }}>{visibleText(row.number)}</button> },
          { key: 'buyer', heading: t('column-buyer'), cell: (row) => <span className={css.buyer} title={row.buyerName}>{visibleText(row.buyerName)}</span> },
          { key: 'route', heading: t('column-route'), cell: (row) => (row.from || row.to ? <span className={css.route}>{visibleText(placeText(row.from) || '—')}<IconArrowRight size={13} role="img" aria-label={t('routeTo')} />{visibleText(placeText(row.to) || '—')}</span> : '') },
          { key: 'mode', heading: t('column-mode'), cell: (row) => (row.mode === 'sea' || row.mode === 'air' || row.mode === 'road' || row.mode === 'rail' || row.mode === 'courier' || row.mode === 'post' ? t(`mode-${row.mode}`) : row.mode) },
          { key: 'incoterm', heading: t('column-incoterm'), cell: (row) => row.incoterm },
          { key: 'value', heading: t('column-value'), numeric: true, cell: (row) => (row.value ? <span className={css.amount}>{amountText(row.value)}</span> : '') },
          { key: 'onBoard', heading: t('column-onBoard'), cell: (row) => <span className={css.amount}>{row.onBoardOn ? dayText(row.onBoardOn) : row.leoOn ? t('cleared', { day: dayText(row.leoOn) }) : ''}</span> },
          { key: 'papers', heading: t('column-papers'), numeric: true, cell: (row) => row.papers },
          { key: 'points', heading: t('column-points'), cell: (row) => <Points row={row} /> },
          { key: 'tools', heading: <span className="unseen">{t('tools')}</span>, width: 70, cell: tools },
        ]}
      />
    </div>
  );
}
