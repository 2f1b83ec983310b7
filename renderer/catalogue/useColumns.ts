import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { amountShown, INCOTERMS } from '#tradeids';
import { currentLanguage } from '../language.ts';
import { useAsk } from '../queries.ts';
import { useWatched } from '../state.ts';
import { fieldName } from '../ui/fieldName.ts';
import { groupedText } from './sums.ts';
import { shownColumns, type ShownColumn } from './columns.ts';
import { layout } from './view.ts';

type Option = { value: string; label: string };

/** The company's columns as shown here: in order, with widths, names and the choices of each. */
export function useColumns() {
  const { t } = useTranslation(['ui', 'fields']);
  const language = useWatched(currentLanguage);
  const chosen = useWatched(layout);
  const { data, error } = useAsk('catalogue.columns', {}, { keepPrevious: true });
  const all = useMemo(() => data?.columns ?? [], [data]);
  const columns = useMemo(() => shownColumns(all, chosen), [all, chosen]);
  const families = useMemo<Option[]>(() => (data?.families ?? []).map((one) => ({ value: one.code, label: one.name[language]?.text ?? one.name.en?.text ?? one.code })), [data, language]);
  const choices = useMemo(() => {
    const found = new Map<string, readonly Option[]>([
      ['family', families],
      ['status', (['active', 'draft', 'discontinued'] as const).map((value) => ({ value, label: t(`fields:status-${value}`) }))],
      ['incoterm', Object.keys(INCOTERMS).map((value) => ({ value, label: value }))],
    ]);
    for (const one of data?.families.flatMap((family) => family.attributes) ?? []) {
      const options = one.type === 'yesno' ? [{ value: 'yes', label: t('ui:yes') }, { value: 'no', label: t('ui:no') }] : one.type !== 'choice' ? undefined : one.choices?.map(({ value, label }) => ({ value, label: label[language]?.text ?? label.en?.text ?? value }));
      if (options) found.set(`attributes.${one.key}`, options);
    }
    return found;
  }, [data, families, language, t]);
  const nameOf = useCallback((column: { key: string; heading: string }) => (column.key.startsWith('attributes.') ? column.heading : fieldName(column.key, t)), [t]);
  const shown = useCallback((column: ShownColumn, text: string) => choices.get(column.key)?.find((one) => one.value === text)?.label ?? (column.numeric ? amountShown(groupedText(text), language) : text), [choices, language]);
  const optionsOf = useCallback((column: Pick<ShownColumn, 'key'>) => {
    const options = choices.get(column.key);
    return options ? [{ value: '', label: '' }, ...options] : undefined;
  }, [choices]);
  return { all, columns, families, nameOf, shown, optionsOf, error };
}
