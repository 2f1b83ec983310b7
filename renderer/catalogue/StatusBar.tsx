import { useTranslation } from 'react-i18next';
import { useAsk } from '../queries.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { useFormat } from '../ui/useFormat.ts';
import type { ShownColumn } from './columns.ts';
import css from './grid.module.css';
import { boxOf, cellCount, type Range } from './range.ts';
import { sumsOf } from './sums.ts';
import type { Rows } from './useRows.ts';

/** Most cells that are summed while a rectangle grows under the pointer. */
const MOST = 20_000;

/** How much there is, what is selected and what it adds up to, which keys help. */
export function StatusBar({ rows, columns, range, picked }: { rows: Rows; columns: readonly ShownColumn[]; range: Range; picked: number }) {
  const { t } = useTranslation('catalogue');
  const { count } = useFormat();
  const state = useAsk('workspace.state', {}, { keepPrevious: true });
  const box = boxOf(range);
  const texts: string[] = [];
  const cells = cellCount(box);
  if (cells > 1 && cells <= MOST) {
    for (let row = box.top; row <= box.bottom; row++) for (let column = box.left; column <= box.right; column++) texts.push(rows.cache.row(row)?.cells[columns[column]?.key ?? ''] ?? '');
  }
  const sums = sumsOf(texts);
  const all = Math.max(state.data?.products ?? 0, rows.state.products);
  return (
    <footer className={css.status}>
      <span>{t('productsOf', { shown: count(rows.state.products), all: count(all), total: all })}</span>
      {picked > 0 && <span className="strong">{t('selected', { count: picked })}</span>}
      {cells > 1 && <span>{t('cellsMarked', { count: cells })}</span>}
      {sums && <span>{t('sums', { count: sums.count, average: sums.average, least: sums.least, most: sums.most })}</span>}
      <span className={css.inherited}>{t('inheritedMark')}</span>
      <span className={css.keys}>
        <span><Kbd>F2</Kbd> {t('keyEdit')}</span>
        <span><Kbd>Ctrl D</Kbd> {t('keyFill')}</span>
        <span><Kbd>Ctrl V</Kbd> {t('keyPaste')}</span>
        <span><Kbd>F4</Kbd> {t('keyOpen')}</span>
        <span><Kbd>F1</Kbd> {t('keyKeys')}</span>
      </span>
    </footer>
  );
}
