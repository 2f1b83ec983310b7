import { ActionIcon, Button, Checkbox, Popover, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconColumns3, IconPin, IconPinFilled, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CONFIDENTIALITY, type Confidentiality, foldText } from '#base';
import { ClassBadge } from '../ui/ClassBadge.tsx';
import { frozenUpTo, moved, START_LAYOUT, withColumn } from './columns.ts';
import css from './grid.module.css';
import type { useColumns } from './useColumns.ts';
import { layout } from './view.ts';

const classOf = (text: string): Confidentiality => CONFIDENTIALITY.find((one) => one === text) ?? 'internal';

/** Which columns are shown, in which order, up to which they stand still. What stays in the house says so beside its name. */
export function ColumnChooser({ columns }: { columns: ReturnType<typeof useColumns> }) {
  const { t } = useTranslation('catalogue');
  const [query, setQuery] = useState('');
  const shown = columns.columns.map((one) => one.key);
  const on = new Set(shown);
  const fits = (one: { key: string; heading: string }): boolean => foldText(columns.nameOf(one)).includes(foldText(query));
  const rest = columns.all.filter((one) => !on.has(one.key) && fits(one));
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target><Button size="xs" leftSection={<IconColumns3 size={14} stroke={1.75} />}>{t('columns')}</Button></Popover.Target>
      <Popover.Dropdown w={340}>
        <TextInput size="xs" mb={8} data-autofocus aria-label={t('searchColumns')} placeholder={t('searchColumns')} value={query} leftSection={<IconSearch size={14} />} onChange={(event) => setQuery(event.currentTarget.value)} />
        <div className={css.columnsList}>
          {columns.columns.filter(fits).map((one) => {
            const name = columns.nameOf(one);
            const at = shown.indexOf(one.key);
            return (
              <div key={one.key} className={css.columnLine}>
                <Checkbox className="grow" label={name} checked disabled={one.key === 'sku'} onChange={() => layout.set((now) => withColumn(now, one.key, false))} />
                {one.class !== 'public' && <ClassBadge of={classOf(one.class)} />}
                <ActionIcon size={24} variant="subtle" aria-label={t('freezeTo', { name })} aria-pressed={one.frozen} title={t('freezeTo', { name })} onClick={() => layout.set((now) => frozenUpTo(now, one.key))}>{one.frozen ? <IconPinFilled size={14} /> : <IconPin size={14} />}</ActionIcon>
                <ActionIcon size={24} variant="subtle" aria-label={t('moveUp', { name })} disabled={at === 0} onClick={() => layout.set((now) => moved(now, one.key, at - 1))}><IconArrowUp size={14} /></ActionIcon>
                <ActionIcon size={24} variant="subtle" aria-label={t('moveDown', { name })} disabled={at === shown.length - 1} onClick={() => layout.set((now) => moved(now, one.key, at + 1))}><IconArrowDown size={14} /></ActionIcon>
              </div>
            );
          })}
          {rest.map((one) => (
            <div key={one.key} className={css.columnLine}>
              <Checkbox className="grow" label={columns.nameOf(one)} checked={false} onChange={() => layout.set((now) => withColumn(now, one.key, true))} />
              {one.class !== 'public' && <ClassBadge of={classOf(one.class)} />}
            </div>
          ))}
        </div>
        <Button mt={10} size="xs" variant="subtle" onClick={() => layout.set(START_LAYOUT)}>{t('columnsReset')}</Button>
      </Popover.Dropdown>
    </Popover>
  );
}
