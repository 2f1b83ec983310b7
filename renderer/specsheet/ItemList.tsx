import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { classes } from '../ui/classes.ts';
import css from './specsheet.module.css';
import type { SheetFlow } from './useSheets.ts';
import { visibleText } from '../ui/visibleText.tsx';

/** Items at the right: ticked ones are saved, the chosen one is looked at. */
export function ItemList({ flow }: { flow: SheetFlow }) {
  const { t } = useTranslation('specsheet');
  const { items, ticked, tick, setTicked, shown, look, query, setQuery } = flow;
  const all = items.length > 0 && items.every((one) => ticked.has(one.id));
  return (
    <aside className={css.items} aria-label={t('items')}>
      <div className={css.itemsHead}>
        <TextInput size="xs" className="grow" leftSection={<IconSearch size={14} aria-hidden />} aria-label={t('find')} placeholder={t('find')} value={query} onChange={(event) => setQuery(event.currentTarget.value)} />
        <Button size="xs" onClick={() => setTicked(new Set(all ? [] : items.map((one) => one.id)))}>{all ? t('none') : t('all')}</Button>
      </div>
      <ul className={css.itemRows}>
        {items.map((one) => (
          <li key={one.id} className={classes(css.item, shown === one.id && css.itemOn)}>
            <Checkbox size="xs" checked={ticked.has(one.id)} onChange={() => tick(one.id)} aria-label={t('tick', { sku: one.sku })} />
            <button type="button" className={css.itemName} aria-current={shown === one.id} onClick={() => look(one.id)}><span className="ell strong">{visibleText(one.name || one.sku)}</span><span className="small quiet">{visibleText(one.sku)}</span></button>
          </li>
        ))}
      </ul>
    </aside>
  );
}
