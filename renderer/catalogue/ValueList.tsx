import { Checkbox, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldText } from '#base';
import { useAsk } from '../queries.ts';
import { useFormat } from '../ui/useFormat.ts';
import { visibleText } from '../ui/visibleText.tsx';
import css from './grid.module.css';
import type { Filter, View } from './view.ts';

type Props = { field: string; view: Pick<View, 'query' | 'filters'>; values: readonly string[]; labelOf: (value: string) => string; onChange: (values: string[]) => void };

/** Values asked for at once; more are found by searching. */
const MOST = 300;

/** The values that occur in a column, with how often; those ticked make the filter. */
export function ValueList({ field, view, values, labelOf, onChange }: Props) {
  const { t } = useTranslation('catalogue');
  const { count } = useFormat();
  const [query, setQuery] = useState('');
  const { data, error } = useAsk('catalogue.values', { field, query: view.query, filters: view.filters.filter((one: Filter) => one.field !== field).map((one) => ({ ...one })), limit: MOST }, { keepPrevious: true });
  const known = data?.items ?? [];
  const missing = values.filter((one) => one !== '' && !known.some((other) => other.value === one)).map((value) => ({ value, count: 0 }));
  const found = [...missing, ...known].filter((one) => foldText(labelOf(one.value)).includes(foldText(query)));
  const toggle = (value: string, on: boolean): void => onChange(on ? [...values.filter((one) => one !== ''), value] : values.filter((one) => one !== value));
  return (
    <div>
      <TextInput size="xs" mb={6} data-autofocus aria-label={t('searchValues')} placeholder={t('searchValues')} value={query} leftSection={<IconSearch size={14} />} onChange={(event) => setQuery(event.currentTarget.value)} />
      <div className={css.valueList} role="group" aria-label={t('value')} tabIndex={0}>
        {error && <p className="error small">{error.message}</p>}
        {found.map((one) => (
          <div key={one.value} className="row">
            <Checkbox className="grow" size="xs" label={visibleText(labelOf(one.value).slice(0, 120))} checked={values.includes(one.value)} onChange={(event) => toggle(one.value, event.currentTarget.checked)} />
            <span className="small hint">{count(one.count)}</span>
          </div>
        ))}
        {data && data.distinct > MOST && <p className="small hint">{t('moreValues', { count: data.distinct - MOST })}</p>}
      </div>
    </div>
  );
}
