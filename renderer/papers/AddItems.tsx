import { Autocomplete, Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPackages, IconPlus } from '@tabler/icons-react';
import { type ClipboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportDocument } from '#documents/nouns';
import type { Input } from '#app/contract';
import { blockOf } from '../catalogue/tsv.ts';
import { call } from '../client.ts';
import { typedNumber } from '../product/typed.ts';
import { useAsk } from '../queries.ts';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { withValue } from './paths.ts';

type Row = Record<string, unknown>;
type Asked = Input<'papers.lines'>['items'];
type Props = { kind: Input<'papers.add'>['kind']; document: ExportDocument; rows: readonly Row[]; onLines: (rows: Row[]) => void };
/** Kinds whose lines carry no price, and those that carry no packing. */
const PRICED: ReadonlySet<string> = new Set(['purchaseOrder', 'proformaInvoice', 'commercialInvoice', 'shippingBill', 'letterOfCredit']);
const PACKED: ReadonlySet<string> = new Set(['packageCount', 'packageKind', 'netWeight', 'grossWeight', 'volume', 'piecesPerPackage', 'length', 'width', 'height']);

/** Takes lines from the catalogue: by item number, several pasted with their quantities, or packing for the lines there are. */
export function AddItems({ kind, document, rows, onLines }: Props) {
  const { t } = useTranslation('papers');
  const fail = useFailure();
  const [sku, setSku] = useState('');
  const [count, setCount] = useState('');
  const [asked] = useDebouncedValue(sku, 150);
  const found = useAsk('catalogue.search', { query: asked, limit: 8 }, { enabled: asked.trim() !== '', keepPrevious: true }).data?.items ?? [];
  const ask = (items: Asked) => call('papers.lines', { items, ...(document.currency && /^[A-Z]{3}$/u.test(document.currency) ? { currency: document.currency } : {}), ...(document.incoterm ? { incoterm: document.incoterm } : {}) });
  const add = async (items: Asked): Promise<void> => {
    if (items.length === 0) return;
    try {
      const { lines, unknown } = await ask(items);
      const priced = PRICED.has(kind);
      onLines([...rows, ...lines.map((line) => (priced ? line : ['unitPrice', 'amount'].reduce((one, key) => withValue(one, key, undefined), line as Row)))]);
      setSku('');
      setCount('');
      if (unknown.length > 0) toast(t('unknownItems', { numbers: unknown.join(', ') }));
    } catch (error) {
      fail(error);
    }
  };
  const one = (): void => { if (sku.trim() !== '') void add([{ sku: sku.trim(), ...(typedNumber(count) ? { quantity: typedNumber(count) } : {}) }]); };
  const paste = (event: ClipboardEvent): void => {
    const block = blockOf(event.clipboardData.getData('text/plain'));
    if (block.length < 2 && (block[0]?.length ?? 0) < 2) return;
    event.preventDefault();
    void add(block.flatMap(([number = '', quantity = '']) => (number.trim() === '' ? [] : [{ sku: number.trim(), ...(typedNumber(quantity) ? { quantity: typedNumber(quantity) } : {}) }])));
  };
  const pack = async (): Promise<void> => {
    const known = rows.flatMap((row, at) => { const quantity = row.quantity as { value: string; unit: string } | undefined; return typeof row.sku === 'string' && quantity ? [{ at, item: { sku: row.sku, quantity: quantity.value, unit: quantity.unit } }] : []; });
    if (known.length === 0) return;
    try {
      const { lines } = await ask(known.map((each) => each.item));
      const packing = new Map(known.map(({ at }, index) => [at, Object.entries(lines[index] ?? {}).filter(([key]) => PACKED.has(key))]));
      // What is typed stays: only empty cells are filled.
      onLines(rows.map((row, at) => ({ ...Object.fromEntries(packing.get(at) ?? []), ...row })));
    } catch (error) {
      fail(error);
    }
  };
  return (
    <>
      <Autocomplete size="xs" w={170} aria-label={t('itemNo')} placeholder={t('itemNo')} value={sku} data={[...new Set(found.map((each) => each.sku))]} filter={({ options }) => options} onChange={setSku} onPaste={paste} onKeyDown={(event) => { if (event.key === 'Enter') one(); }} />
      <input aria-label={t('quantity')} placeholder={t('quantity')} value={count} style={{ width: 84, height: 26, padding: '0 8px', border: '1px solid var(--line-strong)', borderRadius: 6, background: 'var(--surface)', color: 'var(--text)', font: 'inherit', textAlign: 'right' }} onChange={(event) => setCount(event.currentTarget.value)} onKeyDown={(event) => { if (event.key === 'Enter') one(); }} />
      <Button size="xs" leftSection={<IconPlus size={14} />} disabled={sku.trim() === ''} onClick={one}>{t('addItem')}</Button>
      {rows.length > 0 && <Button size="xs" leftSection={<IconPackages size={14} />} onClick={() => void pack()}>{t('packing')}</Button>}
    </>
  );
}
