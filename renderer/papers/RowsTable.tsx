import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type ClipboardEvent, Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormField, FormGroup, ShownTotal } from '#documents/nouns';
import { blockOf } from '../catalogue/tsv.ts';
import { CellInput } from '../product/CellInput.tsx';
import { AddItems } from './AddItems.tsx';
import css from './papers.module.css';
import { valueAt, withValue } from './paths.ts';
import type { GroupData, Write } from './usePaper.ts';
import { shownOfValue, textOfValue, usualUnit, valueOfText } from './values.ts';

type Row = Record<string, unknown>;
type Props = { group: FormGroup; list: string; data: GroupData; write: Write };

/** Columns of goods that stand before "all columns" is pressed. */
const FIRST: ReadonlySet<string> = new Set(['sku', 'description', 'hsCode', 'quantity', 'unitPrice', 'amount', 'taxRate', 'tax', 'packageCount', 'netWeight', 'grossWeight', 'volume', 'batch', 'originCriterion', 'model', 'fob', 'rodtep', 'drawbackSerial', 'purchaseOrder']);
const isNumeric = (field: FormField): boolean => field.input === 'money' || field.input === 'quantity' || field.input === 'number';
const widthOf = (field: FormField): number => (field.path === 'description' ? 240 : field.path === 'sku' || field.path === 'purchaseOrder' ? 118 : field.input === 'yesno' ? 76 : isNumeric(field) ? 106 : 112);
const rowsOf = (document: object, list: string): Row[] => { const rows = valueAt(document, list); return Array.isArray(rows) ? (rows as Row[]) : []; };

/** Rows of a list as a table of inputs: each cell is kept when left, a block from a spreadsheet is pasted over cells, the last row adds. */
export function RowsTable({ group, list, data, write }: Props) {
  const { t } = useTranslation('papers');
  const [all, { toggle }] = useDisclosure(false);
  const { document, kind } = { document: data.paper.document, kind: data.paper.kind };
  const rows = rowsOf(document, list);
  const goods = list.endsWith('lines');
  const more = goods && group.fields.some((one) => !FIRST.has(one.path));
  const columns = goods && !all ? group.fields.filter((one) => FIRST.has(one.path)) : group.fields;
  // Rows are changed as they are now: a cell left a moment ago may still be on its way.
  const change = (next: (now: readonly Row[]) => readonly Row[]): void => void write((now) => ({ [list]: next(rowsOf(now, list)).filter((row) => Object.keys(row).length > 0) }));
  const unitFor = (row: Row, field: FormField): string => { const now = row[field.path]; return typeof now === 'object' && now !== null && 'unit' in now ? String(now.unit) : usualUnit(field.path); };
  const changed = (row: Row, field: FormField, text: string): Row | null => {
    const typed = valueOfText(text, field.input, { unit: unitFor(row, field), currency: document.currency });
    if (!typed.ok) return null;
    // A rate that fits the currency's minor unit makes the one with every digit superfluous.
    const base = field.path === 'unitPrice' ? withValue(row, 'price', undefined) : row;
    return withValue(base, field.path, typed.value);
  };
  const keep = (at: number, field: FormField) => (text: string): boolean => {
    if (!changed(rows[at] ?? {}, field, text)) return false;
    change((now) => Array.from({ length: Math.max(now.length, at + 1) }, (_, index) => (index === at ? (changed(now[at] ?? {}, field, text) ?? {}) : (now[index] ?? {}))));
    return true;
  };
  const paste = (at: number, column: number) => (event: ClipboardEvent): void => {
    const block = blockOf(event.clipboardData.getData('text/plain'));
    if (block.length < 2 && (block[0]?.length ?? 0) < 2) return;
    event.preventDefault();
    change((now) => {
      const next = [...now];
      block.forEach((cells, down) => cells.forEach((text, right) => {
        const field = columns[column + right];
        const row = field && changed(next[at + down] ?? {}, field, text);
        if (row) next[at + down] = row;
      }));
      return Array.from(next, (row) => row ?? {});
    });
  };
  const shown = [...rows, {}];
  return (
    <>
      <div className={css.rows}>
        <table>
          <caption className="unseen">{group.label}</caption>
          <thead><tr><th scope="col" className={css.number}>{t('row')}</th>{columns.map((field) => <th key={field.path} scope="col" className={isNumeric(field) ? css.right : undefined}>{field.label}{field.required && ' *'}</th>)}<th scope="col"><span className="unseen">{t('tools')}</span></th></tr></thead>
          <tbody>
            {shown.map((row, at) => (
              <tr key={at}>
                <td className={css.number}>{at < rows.length ? at + 1 : <IconPlus size={13} aria-hidden />}</td>
                {columns.map((field, column) => (
                  <Fragment key={field.path}>
                    <td onPaste={paste(at, column)}>
                      <Cell field={field} row={row} label={t('cell', { field: field.label, row: at + 1 })} currency={document.currency} keep={keep(at, field)} />
                      <CellTotal total={data.totals.find((one) => one.path === `${list}.${at}.${field.path}`)} label={t('cell', { field: field.label, row: at + 1 })} currency={document.currency} onTake={(value) => change((now) => now.map((one, index) => (index === at ? withValue(one, field.path, value) : one)))} />
                    </td>
                  </Fragment>
                ))}
                <td>{at < rows.length && <ActionIcon aria-label={t('removeRow', { row: at + 1 })} onClick={() => change((now) => now.filter((_, index) => index !== at))}><IconTrash size={14} stroke={1.75} /></ActionIcon>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="row" style={{ flexWrap: 'wrap', marginTop: 8 }}>
        {goods && <AddItems kind={kind} document={document} rows={rows} onLines={(next) => change(() => next)} />}
        {more && <Button size="xs" variant="subtle" onClick={toggle}>{t(all ? 'fewColumns' : 'allColumns')}</Button>}
        {goods && <span className="hint small">{t('pasteHint')}</span>}
      </div>
    </>
  );
}

function Cell({ field, row, label, currency, keep }: { field: FormField; row: Row; label: string; currency: string | undefined; keep: (text: string) => boolean }) {
  const { t } = useTranslation('papers');
  const stored = field.path === 'unitPrice' && typeof row.price === 'string' && row.unitPrice === undefined ? row.price : row[field.path];
  const value = field.input === 'day' ? shownOfValue(stored, currency) : textOfValue(stored, field.input, currency);
  const options = field.input === 'yesno' ? [{ value: 'yes', label: t('yes') }, { value: 'no', label: t('no') }] : field.choices;
  if (options) return <NativeSelect size="xs" aria-label={label} value={value} data={[{ value: '', label: '' }, ...options]} w={widthOf(field)} onChange={(event) => keep(event.currentTarget.value)} />;
  return <CellInput label={label} text={value} numeric={isNumeric(field)} width={widthOf(field)} onKeep={keep} />;
}

/** A cell that follows from others and says something else, with one press to put it right. */
function CellTotal({ total, label, currency, onTake }: { total: ShownTotal | undefined; label: string; currency: string | undefined; onTake: (value: unknown) => void }) {
  const { t } = useTranslation('papers');
  if (!total || total.same) return null;
  const text = shownOfValue(total.worked, currency);
  return <button type="button" className={`link small ${css.cellTotal}`} aria-label={t('takeFor', { field: label, value: text })} onClick={() => onTake(total.worked)}><span className={total.printed === undefined ? undefined : 'error'}>= {text}</span></button>;
}
