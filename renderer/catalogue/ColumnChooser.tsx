import { Button, Checkbox, Popover, TextInput } from '@mantine/core';
import { IconColumns3, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CONFIDENTIALITY, type Confidentiality, foldText } from '#base';
import { useWatched } from '../state.ts';
import { ClassBadge } from '../ui/ClassBadge.tsx';
import { FROZEN, withColumn } from './columns.ts';
import css from './grid.module.css';
import type { useColumns } from './useColumns.ts';
import { layout } from './view.ts';

const classOf = (text: string): Confidentiality => CONFIDENTIALITY.find((one) => one === text) ?? 'internal';

/** Which columns are shown. What stays in the house says so beside its name. */
export function ColumnChooser({ columns }: { columns: ReturnType<typeof useColumns> }) {
  const { t } = useTranslation('catalogue');
  const [query, setQuery] = useState('');
  const { shown } = useWatched(layout);
  const on = new Set(columns.columns.map((one) => one.key));
  const found = columns.all.filter((one) => foldText(columns.nameOf(one)).includes(foldText(query)));
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target><Button size="xs" leftSection={<IconColumns3 size={14} stroke={1.75} />}>{t('columns')}</Button></Popover.Target>
      <Popover.Dropdown w={300}>
        <TextInput size="xs" mb={8} data-autofocus aria-label={t('searchColumns')} placeholder={t('searchColumns')} value={query} leftSection={<IconSearch size={14} />} onChange={(event) => setQuery(event.currentTarget.value)} />
        <div className={css.columnsList}>
          {found.map((one) => (
            <div key={one.key} className="row">
              <Checkbox className="grow" label={columns.nameOf(one)} checked={on.has(one.key)} disabled={FROZEN.includes(one.key)} onChange={(event) => layout.set((now) => ({ ...now, shown: withColumn(shown, one.key, event.currentTarget.checked) }))} />
              {one.class !== 'public' && <ClassBadge of={classOf(one.class)} />}
            </div>
          ))}
        </div>
        <Button mt={10} size="xs" variant="subtle" onClick={() => layout.set({ shown: null, widths: {} })}>{t('columnsReset')}</Button>
      </Popover.Dropdown>
    </Popover>
  );
}
