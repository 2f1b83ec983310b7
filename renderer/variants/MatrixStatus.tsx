import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../ui/Kbd.tsx';
import type { MatrixCell } from './matrixShape.ts';
import type { MatrixField } from './useMatrixFields.ts';
import css from './variants.module.css';

/** Below the matrix: what the cursor is on, one value for all selected cells, the keys. */
export function MatrixStatus({ cell, field, cells, onSet }: { cell: MatrixCell; field: MatrixField; cells: number; onSet: (text: string) => void }) {
  const { t } = useTranslation('variants');
  const [text, setText] = useState('');
  const [variant] = cell.variants;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSet(text);
    setText('');
  };
  return (
    <div className={css.status}>
      <span>{cells > 1 ? t('cellsSelected', { count: cells }) : variant ? variant.sku : t('noVariantHere')}</span>
      {cells > 1 && field.key !== 'image' && (
        <form className="row" onSubmit={submit}>
          <TextInput size="xs" w={130} aria-label={t('setSelected')} placeholder={t('setSelected')} value={text} onChange={(event) => setText(event.currentTarget.value)} />
          <Button size="xs" type="submit" disabled={text === ''}>{t('set')}</Button>
        </form>
      )}
      <span className={css.keys}>
        <span><Kbd>F2</Kbd> {t('keyEdit')}</span><span><Kbd>Ctrl Enter</Kbd> {t('keyAll')}</span><span><Kbd>{t('keyInsert')}</Kbd> {t('keyMake')}</span><span><Kbd>F4</Kbd> {t('keyOpen')}</span>
      </span>
    </div>
  );
}
