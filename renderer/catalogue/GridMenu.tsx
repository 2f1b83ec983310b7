import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../ui/Kbd.tsx';
import type { ShownColumn } from './columns.ts';

/** Where a menu was asked for, and over what: a column's head, or a cell too. */
export type MenuAt = { x: number; y: number; key: string; cell: boolean };

export type ColumnDeeds = {
  sort: (key: string, direction: 'asc' | 'desc', add: boolean) => void; unsort: (key: string) => void;
  filter: (key: string) => void; freeze: (key: string) => void; hide: (key: string) => void; move: (key: string, by: number) => void; widen: (key: string, by: number) => void;
};
export type CellDeeds = { edit: () => void; copy: () => void; paste: () => void; fillDown: () => void; fillRight: () => void; empty: () => void; filterBy: () => void; pickRow: () => void; open: () => void; replace: () => void };

type Props = { at: MenuAt; column: ShownColumn; name: string; sorted: boolean; sorts: number; lastFrozen: boolean; deeds: ColumnDeeds; cell: CellDeeds; onClose: () => void };

/** The menu of a cell and of its column; opened by the right button, by the arrow in the head, by Shift+F10. */
export function GridMenu({ at, column, name, sorted, sorts, lastFrozen, deeds, cell, onClose }: Props) {
  const { t } = useTranslation('catalogue');
  const { key } = column;
  const item = (text: string, run: () => void, keys?: string, more: { disabled?: boolean } = {}) => <Menu.Item key={text} onClick={run} rightSection={keys ? <Kbd>{keys}</Kbd> : undefined} {...more}>{text}</Menu.Item>;
  return (
    <Menu opened onClose={onClose} position="bottom-start" trapFocus returnFocus={false} hideDetached={false} shadow="md" offset={2} withinPortal middlewares={{ flip: false, shift: { crossAxis: true, padding: 8 } }}>
      <Menu.Target><span style={{ position: 'fixed', left: at.x, top: at.y, width: 1, height: 1 }} aria-hidden /></Menu.Target>
      <Menu.Dropdown aria-label={at.cell ? t('cellMenu') : t('columnMenu', { name })} mah="80vh" style={{ overflow: 'auto' }}>
        {at.cell && (
          <>
            {item(t('menuEdit'), cell.edit, 'F2', { disabled: !column.editable })}
            {item(t('menuCopy'), cell.copy, 'Ctrl C')}
            {item(t('menuPaste'), cell.paste, 'Ctrl V', { disabled: !column.editable })}
            {item(t('menuFillDown'), cell.fillDown, 'Ctrl D', { disabled: !column.editable })}
            {item(t('menuFillRight'), cell.fillRight, 'Ctrl R')}
            {item(t('menuEmpty'), cell.empty, 'Del', { disabled: !column.editable })}
            {item(t('menuReplace'), cell.replace, 'Ctrl H')}
            {item(t('menuFilterBy'), cell.filterBy)}
            {item(t('menuPickRow'), cell.pickRow, 'Shift Space')}
            {item(t('menuOpen'), cell.open, 'F4')}
            <Menu.Divider />
          </>
        )}
        <Menu.Label>{name}</Menu.Label>
        {item(t('sortUp'), () => deeds.sort(key, 'asc', false))}
        {item(t('sortDown'), () => deeds.sort(key, 'desc', false))}
        {sorts > 0 && !sorted && item(t('sortAdd'), () => deeds.sort(key, 'asc', true))}
        {sorted && item(t('unsort'), () => deeds.unsort(key))}
        {item(t('filterColumn'), () => deeds.filter(key))}
        <Menu.Divider />
        {item(lastFrozen ? t('unfreeze') : t('freeze'), () => deeds.freeze(key))}
        {item(t('moveLeft'), () => deeds.move(key, -1), 'Alt Shift ←')}
        {item(t('moveRight'), () => deeds.move(key, 1), 'Alt Shift →')}
        <Menu.Item closeMenuOnClick={false} onClick={() => deeds.widen(key, 24)}>{t('wider')}</Menu.Item>
        <Menu.Item closeMenuOnClick={false} onClick={() => deeds.widen(key, -24)}>{t('narrower')}</Menu.Item>
        {key !== 'sku' && item(t('hideColumn'), () => deeds.hide(key))}
      </Menu.Dropdown>
    </Menu>
  );
}
