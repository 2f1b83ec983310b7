import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LineShown } from '#app/contract';
import { Thumb } from '../catalogue/Thumb.tsx';
import { save } from '../saving.ts';
import { useFailure } from '../ui/useFailure.ts';
import { useFormat } from '../ui/useFormat.ts';
import css from './fair.module.css';
import { LineInput } from './LineInput.tsx';
import { ScanField } from './ScanField.tsx';
import type { VisitAnswer } from './useFair.ts';
import { visibleText } from '../ui/visibleText.tsx';

const COLUMNS = ['quantity', 'note', 'price'] as const;
type Column = (typeof COLUMNS)[number];

/** What a visitor asks for: one field that takes every code, and lines whose quantity, note and price are typed without a mouse. */
export function VisitLines({ answer, scan }: { answer: VisitAnswer; scan: RefObject<HTMLInputElement | null> }) {
  const { t } = useTranslation('fair');
  const fail = useFailure();
  const { number, count } = useFormat();
  /** Plain digits grouped the Indian way, every digit of the coin kept. */
  const money = (text: string): string => { const [whole = '', part] = text.split('.'); return part === undefined ? count(Number(whole)) : `${count(Number(whole))}.${part}`; };
  const { visit, lines, currency, total, complete, packing } = answer;
  const [last, setLast] = useState<string | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const focus = (row: number, column: Column): void => {
    if (row < 0) return scan.current?.focus();
    const line = lines[Math.min(row, lines.length - 1)];
    const input = line && table.current?.querySelector<HTMLInputElement>(`[data-cell="${line.id} ${column}"]`);
    input?.focus();
    input?.select();
  };
  /** From the scan field to the line that was added last, and between lines. */
  const toLines = (): void => focus(Math.max(0, lines.findIndex((one) => one.id === last)), 'quantity');
  const onKey = (event: KeyboardEvent, row: number, column: Column): void => {
    const moves: Readonly<Record<string, () => void>> = { ArrowUp: () => focus(row - 1, column), ArrowDown: () => row + 1 < lines.length && focus(row + 1, column), F2: () => focus(row, COLUMNS[(COLUMNS.indexOf(column) + 1) % COLUMNS.length] ?? 'quantity') };
    const move = moves[event.key];
    if (!move || event.nativeEvent.isComposing) return;
    event.preventDefault();
    move();
  };
  const remove = async (line: LineShown): Promise<void> => {
    try {
      await save('fair.removeLine', { visit: visit.id, line: line.id });
      scan.current?.focus();
    } catch (error) {
      fail(error);
    }
  };
  const input = (line: LineShown, row: number, field: Column, text: string, hint = '') => (
    <LineInput
      cell={`${line.id} ${field}`} label={t(`cell-${field}`, { sku: line.sku })} text={text} placeholder={hint} numeric={field !== 'note'} onKey={(event) => onKey(event, row, field)} onDone={() => scan.current?.focus()}
      onKeep={async (value) => void (await save('fair.editLine', { visit: visit.id, line: line.id, field, value: value === '' ? null : value }))}
    />
  );
  return (
    <section className={css.middle} aria-label={t('asksFor')} data-pane="">
      <ScanField visit={visit.id} field={scan} onLine={setLast} onDown={lines.length > 0 ? toLines : undefined} />
      <div className={css.lines}>
        {lines.length === 0 && <p className="quiet" style={{ padding: 16 }}>{t('noLines')}</p>}
        {lines.length > 0 && (
          <table ref={table} className={css.table}>
            <caption className="unseen">{t('asksFor')}</caption>
            <thead><tr><th scope="col">{t('item')}</th><th scope="col" className={css.numeric}>{t('quantity')}</th><th scope="col">{t('note')}</th><th scope="col" className={css.numeric}>{t('priceIn', { currency })}</th><th scope="col" className={css.numeric}>{t('amount')}</th><th scope="col"><span className="unseen">{t('remove')}</span></th></tr></thead>
            <tbody>
              {lines.map((line, row) => (
                <tr key={line.id} className={last === line.id ? css.last : undefined}>
                  <td>
                    <div className="row">
                      <Thumb blob={line.thumbnail} size={36} />
                      <div className="grow">
                        {line.gone ? <b>{visibleText(line.sku)}</b> : <Link to="/catalogue/$id" params={{ id: line.product }} className="link">{visibleText(line.sku)}</Link>}
                        <div className={css.second}>{[line.gone ? t('gone') : line.name, line.theirNo && t('theirNo', { number: line.theirNo })].filter(Boolean).join(' · ')}</div>
                      </div>
                    </div>
                  </td>
                  <td><div className="row">{input(line, row, 'quantity', line.quantity, line.firstQuantity ? t('fromQuantity', { quantity: line.firstQuantity }) : '')}<span className="small quiet">{line.unit}</span></div></td>
                  <td>{input(line, row, 'note', line.note)}</td>
                  <td>{input(line, row, 'price', line.from === 'said' ? (line.price ?? '') : '', line.from === 'said' ? '' : (line.price ?? ''))}<div className={line.unpriced ? css.why : css.second}>{line.unpriced ? t(`unpriced-${line.unpriced}`, { quantity: line.firstQuantity ?? '' }) : line.from ? t(`from-${line.from}`) : ''}</div></td>
                  <td className={css.numeric}><span>{line.amount === null ? '' : money(line.amount)}</span><div className={css.second}>{line.cartons === null ? '' : t('cartonCount', { count: line.cartons })}</div></td>
                  <td><ActionIcon aria-label={t('removeLine', { sku: line.sku })} onClick={() => void remove(line)}><IconTrash size={15} /></ActionIcon></td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      <footer className={css.sum}>
        <span>{t('lineCount', { count: lines.length })}</span>
        {packing && <span>{t('packingSum', { cartons: packing.cartons, gross: number(Number(packing.gross)), volume: number(Number(packing.volume)) })}{packing.without > 0 ? ` ${t('packingWithout', { count: packing.without })}` : ''}</span>}
        <span className="grow" />
        {total !== null && <b>{complete ? t('total') : t('totalOfPriced')} {currency} {money(total)}</b>}
      </footer>
    </section>
  );
}
