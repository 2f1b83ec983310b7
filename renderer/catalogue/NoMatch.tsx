import { Button } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../queries.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useFormat } from '../ui/useFormat.ts';
import { useFilterWords } from './filterWords.ts';
import type { useColumns } from './useColumns.ts';
import type { View } from './view.ts';

type Part = { key: string; text: string; found: number; drop: Partial<View> };

/** A list without rows says which part of what was asked keeps the most out, and drops it in one press. */
export function NoMatch({ view, columns, onChange }: { view: View; columns: ReturnType<typeof useColumns>; onChange: (patch: Partial<View>) => void }) {
  const { t } = useTranslation('catalogue');
  const { count } = useFormat();
  const words = useFilterWords(columns);
  const { data } = useAsk('catalogue.whyNone', { query: view.query, filters: view.filters.map((one) => ({ ...one })) });
  const parts: Part[] = [
    ...(data?.withoutQuery ? [{ key: 'query', text: t('dropSearch', { query: view.query }), found: data.withoutQuery, drop: { query: '' } }] : []),
    ...view.filters.flatMap((filter, at) => {
      const found = data?.withoutFilter[at] ?? 0;
      const { name, rest } = words.said(filter);
      return found > 0 ? [{ key: `${filter.field} ${at}`, text: t('dropPart', { name, rest }), found, drop: { filters: view.filters.filter((_one, other) => other !== at) } }] : [];
    }),
  ].sort((a, b) => b.found - a.found);
  return (
    <EmptyState icon={IconFilterOff} title={t('noMatch')} text={parts.length > 0 ? t('noMatchWhich') : t('noMatchText')}>
      {parts.map((one, at) => <Button key={one.key} variant={at === 0 ? 'filled' : 'default'} onClick={() => onChange(one.drop)}>{one.text} · {t('rowsThen', { shown: count(one.found), count: one.found })}</Button>)}
      <Button variant={parts.length === 0 ? 'filled' : 'default'} onClick={() => onChange({ query: '', filters: [] })}>{t('dropFilters')}</Button>
    </EmptyState>
  );
}
