import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridColumn } from '#app/contract';
import { amountShown } from '#tradeids';
import { currentLanguage } from '../language.ts';
import { useWatched } from '../state.ts';
import { dayText } from '../ui/format.ts';
import type { useColumns } from './useColumns.ts';
import type { Filter } from './view.ts';

const STATE: GridColumn = { key: '@state', heading: '', type: 'choice', class: 'internal', group: 'compliance', editable: false, numeric: false };
const WORST = ['error', 'warning', 'info', 'unknown', 'pass'] as const;

/** Filters in words: what a column, a condition and a value are called. */
export function useFilterWords(columns: Pick<ReturnType<typeof useColumns>, 'all' | 'nameOf' | 'optionsOf'>) {
  const { t } = useTranslation(['catalogue', 'ui']);
  const language = useWatched(currentLanguage);
  return useMemo(() => {
    const fields: readonly GridColumn[] = [STATE, ...columns.all];
    const columnOf = (key: string): GridColumn | undefined => fields.find((one) => one.key === key);
    const nameOf = (key: string): string => { const column = columnOf(key); return key === STATE.key ? t('state') : column ? columns.nameOf(column) : key; };
    const opOf = (key: string, op: Filter['op']): string => (key === '@changed' && op === 'after' ? t('op-since') : t(`op-${op}`));
    const valueOf = (key: string, value: string): string => {
      const worst = key === STATE.key ? WORST.find((one) => one === value) : undefined;
      if (worst) return t(`ui:${worst}`);
      if (columnOf(key)?.type === 'day') return dayText(value);
      return columns.optionsOf({ key })?.find((one) => one.value === value)?.label ?? (columnOf(key)?.numeric ? amountShown(value, language) : value);
    };
    /** "Family is any of 7". */
    const said = ({ field, op, values = [] }: Filter): { name: string; rest: string } => {
      const named = values.map((value) => valueOf(field, value));
      const shown = op === 'between' ? named.join(' – ') : named.length > 2 ? t('anyOf', { count: named.length }) : named.join(', ');
      return { name: nameOf(field), rest: [opOf(field, op), shown].filter(Boolean).join(' ') };
    };
    return { fields, nameOf, opOf, valueOf, said };
  }, [columns, language, t]);
}
