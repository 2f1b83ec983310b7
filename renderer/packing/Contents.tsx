import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CellInput } from '../product/CellInput.tsx';
import { typedNumber } from '../product/typed.ts';
import type { FieldMark } from '../ui/Field.tsx';
import css from './packing.module.css';
import { visibleText } from '../ui/visibleText.tsx';

type Line = { sku: string; count: string };
type Props = { contents: readonly Line[]; names: Readonly<Record<string, string | null>>; readOnly: boolean; onKeep: (contents: Line[]) => Promise<FieldMark | null> };

/** The items of a set or of a mixed carton: item no. and how many. */
export function Contents({ contents, names, readOnly, onKeep }: Props) {
  const { t } = useTranslation('packing');
  const [sku, setSku] = useState('');
  const [count, setCount] = useState('1');
  const read = typedNumber(count);
  const add = async (): Promise<void> => {
    const number = sku.trim();
    if (number === '' || !read) return;
    const mark = await onKeep([...contents.filter((one) => one.sku !== number), { sku: number, count: read }]);
    if (!mark) setSku('');
  };
  return (
    <div className={css.contents}>
      <h3 className="small">{t('contents')}</h3>
      {contents.map((line) => (
        <div key={line.sku} className="row">
          <CellInput label={t('countOf', { sku: line.sku })} text={line.count} numeric width={80} readOnly={readOnly} onKeep={(text) => { const value = typedNumber(text); if (value) void onKeep(contents.map((one) => (one === line ? { ...one, count: value } : one))); return value !== undefined; }} />
          <span>× {visibleText(line.sku)}</span>
          <span className={names[line.sku] === null ? 'warning ell' : 'quiet ell'}>{names[line.sku] ?? (names[line.sku] === null ? t('notInCatalogue') : '')}</span>
          {!readOnly && <ActionIcon aria-label={t('takeOut', { sku: line.sku })} onClick={() => void onKeep(contents.filter((one) => one !== line))}><IconX size={15} /></ActionIcon>}
        </div>
      ))}
      {!readOnly && (
        <form className="row" onSubmit={(event) => { event.preventDefault(); void add(); }}>
          <input className={css.input} style={{ width: 80, textAlign: 'right' }} aria-label={t('howMany')} value={count} onChange={(event) => setCount(event.currentTarget.value)} aria-invalid={!read || undefined} />
          <input className={css.input} style={{ width: 200 }} aria-label={t('itemNo')} placeholder={t('itemNo')} value={sku} onChange={(event) => setSku(event.currentTarget.value)} />
          <Button type="submit" size="xs" leftSection={<IconPlus size={14} />}>{t('putIn')}</Button>
        </form>
      )}
    </div>
  );
}
