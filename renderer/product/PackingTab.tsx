import { Menu, Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ulid } from 'ulid';
import type { PackingLevel } from '#catalogue/nouns';
import { Calculator } from '../packing/Calculator.tsx';
import { LevelCard } from '../packing/LevelCard.tsx';
import { PackingPoints } from '../packing/PackingPoints.tsx';
import { usePacking } from '../packing/usePacking.ts';
import { inOrderOf } from './children.ts';
import css from './product.module.css';
import type { TabProps } from './useProduct.ts';

const LEVELS = ['item', 'inner', 'carton', 'pallet'] as const;
/** What can be added: the four levels, a set of items, an item in several cartons, a carton with several items. */
const MORE = ['set', 'part', 'mixed', 'pallet'] as const;

/** The item, the inner pack, the cartons, the pallet: each with its own weights and sizes; below them what a quantity comes to. */
export function PackingTab(props: TabProps) {
  const { t } = useTranslation(['packing', 'product']);
  const { product, parent } = props.data;
  const packing = usePacking(product.id);
  const own = inOrderOf(product.packing);
  // Levels that a variant lacks come from its parent; one of its own takes the fields it lacks.
  const taken = product.ownOnly.includes('packing') ? [] : inOrderOf(parent?.packing ?? {}).filter((level) => !own.some((one) => one.level === level.level));
  const levels = [...own, ...taken].sort((a, b) => a.position - b.position);
  const parts = levels.filter((one) => one.part !== undefined).length;
  const add = (level: PackingLevel['level'], more: Partial<PackingLevel> = {}): void => {
    void packing.save({ ...product.packing, [ulid()]: { position: LEVELS.indexOf(level) * 10 + (level === 'carton' ? levels.filter((one) => one.level === 'carton').length : 0), level, ...more } });
  };
  const addMore: Record<(typeof MORE)[number], () => void> = {
    set: () => add('item', { contents: [] }), part: () => add('carton', { part: parts + 1 }), mixed: () => add('carton', { contents: [] }), pallet: () => add('pallet'),
  };
  const offers = (level: PackingLevel['level']): boolean => !own.some((one) => one.level === level);
  return (
    <div className={css.stack}>
      <PackingPoints findings={packing.looked?.findings ?? []} onFix={(field, value) => packing.fix(levels, product.packing, field, value)} />
      {levels.map((level) => <LevelCard key={level.id} {...props} level={level} parts={parts} inherited={taken.includes(level)} packing={packing} />)}
      {levels.length === 0 && <p className="quiet">{t('product:noPacking')}</p>}
      <div className="row">
        {(['item', 'inner', 'carton'] as const).filter((one) => one === 'carton' || offers(one)).map((one) => <Button key={one} leftSection={<IconPlus size={16} />} onClick={() => add(one)}>{t(`product:add-${one}`)}</Button>)}
        <Menu position="bottom-start">
          <Menu.Target><Button variant="subtle">{t('addMore')}</Button></Menu.Target>
          <Menu.Dropdown>{MORE.filter((one) => (one === 'set' ? offers('item') : one === 'pallet' ? offers('pallet') : true)).map((one) => <Menu.Item key={one} onClick={addMore[one]}>{t(`add-${one}`)}</Menu.Item>)}</Menu.Dropdown>
        </Menu>
      </div>
      {levels.length > 0 && <Calculator id={product.id} unit={product.moq?.unit ?? parent?.moq?.unit ?? 'PCS'} first={product.moq?.value ?? parent?.moq?.value ?? ''} />}
    </div>
  );
}
