import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { amountShown, amountTyped } from '#tradeids';
import { useColumns } from '../catalogue/useColumns.ts';
import { currentLanguage } from '../language.ts';
import { useWatched } from '../state.ts';
import { EXISTS } from './matrixShape.ts';

/** A field that the matrix can show: how it is called, typed and shown. */
export type MatrixField = { key: string; label: string; numeric: boolean; options?: readonly { value: string; label: string }[]; shown: (text: string) => string; /** As it is edited. */ typed: (text: string) => string };

const FIRST = ['price', 'gtin', 'netWeight', 'grossWeight', 'moq', 'leadDays', 'cartonCount', 'status', 'sku', 'name.en'];

/** Fields for the matrix: whether a variant exists, those asked for most, its photo, then every attribute that is no axis. */
export function useMatrixFields(axes: readonly string[]): MatrixField[] {
  const { t } = useTranslation(['variants', 'ui']);
  const language = useWatched(currentLanguage);
  const { all, nameOf, optionsOf } = useColumns();
  return useMemo(() => {
    const plain = (text: string): string => text;
    const of = (key: string): MatrixField[] => all.filter((one) => one.key === key && one.editable).map((one) => {
      const options = optionsOf(one);
      return { key, label: nameOf(one), numeric: one.numeric, shown: (text: string) => options?.find((option) => option.value === text)?.label ?? (one.numeric ? amountShown(text, language) : text), typed: one.numeric ? (text: string) => amountTyped(text, language) : plain, ...(options ? { options } : {}) };
    });
    const attributes = all.filter((one) => one.key.startsWith('attributes.') && !axes.includes(one.key.slice('attributes.'.length))).map((one) => one.key);
    const exists: MatrixField = { key: EXISTS, label: t('exists'), numeric: false, options: [{ value: 'yes', label: t('ui:yes') }, { value: 'no', label: t('ui:no') }], shown: plain, typed: plain };
    return [exists, ...FIRST.flatMap(of), { key: 'image', label: t('photo'), numeric: false, shown: plain, typed: plain }, ...attributes.flatMap(of)];
  }, [all, axes, language, nameOf, optionsOf, t]);
}
