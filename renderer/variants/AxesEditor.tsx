import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AxisShown } from '#app/contract';
import type { Product } from '#catalogue/nouns';
import { useColumns } from '../catalogue/useColumns.ts';
import { useAsk } from '../queries.ts';
import { save } from '../saving.ts';
import type { FieldMark } from '../ui/Field.tsx';
import { SavedField } from '../ui/SavedField.tsx';
import { useFailure } from '../ui/useFailure.ts';
import css from './variants.module.css';

const BETWEEN = ' | ';
const split = (text: string): string[] => text.split(/[|\n]/u).map((one) => one.trim()).filter(Boolean);

/** Along which attributes the variants differ, and which values there are: Red | Blue | Green. */
export function AxesEditor({ product }: { product: Product }) {
  const { t } = useTranslation(['variants', 'ui']);
  const fail = useFailure();
  const { all } = useColumns();
  const { data } = useAsk('variants.matrix', { parent: product.id, field: 'sku' }, { keepPrevious: true });
  const axes = data?.axes ?? [];
  const define = async (next: readonly { key: string; values: readonly string[] }[]): Promise<FieldMark | null> => {
    try {
      const { refused } = await save('variants.define', { parent: product.id, axes: next.map((one) => ({ key: one.key, values: [...one.values] })) });
      return refused[0] ? { outcome: 'error', text: refused[0].text.title } : null;
    } catch (error) {
      fail(error);
      return null;
    }
  };
  const now = (): { key: string; values: string[] }[] => axes.map((one) => ({ key: one.key, values: one.values.map((value) => value.text) }));
  const line = (axis: AxisShown) => (
    <div key={axis.key} className={css.axis}>
      <SavedField label={t('valuesOf', { axis: axis.label })} value={axis.values.map((one) => one.text).join(BETWEEN)} hint={t('valuesHint')} onSave={(text) => define(now().map((one) => (one.key === axis.key ? { ...one, values: split(text) } : one)))} />
      <ActionIcon aria-label={t('removeAxis', { axis: axis.label })} onClick={() => void define(now().filter((one) => one.key !== axis.key))}><IconX size={15} stroke={1.75} /></ActionIcon>
    </div>
  );
  const offered = all.filter((one) => one.key.startsWith('attributes.') && one.editable && !/\.[a-z-]+\.[a-z]/iu.test(one.key) && !axes.some((axis) => `attributes.${axis.key}` === one.key));
  return (
    <>
      {axes.length === 0 && <p className="quiet">{t('noAxes')}</p>}
      {axes.map(line)}
      {axes.length < 10 && <NativeSelect size="xs" w={220} mt={6} aria-label={t('addAxis')} value="" data={[{ value: '', label: t('addAxis') }, ...offered.map((one) => ({ value: one.key.slice('attributes.'.length), label: one.heading }))]} onChange={(event) => { if (event.currentTarget.value) void define([...now(), { key: event.currentTarget.value, values: [] }]); }} />}
    </>
  );
}
