import { promisify } from 'node:util';
import { deflateRaw, inflateRawSync } from 'node:zlib';
import { productField } from '#catalogue';
import type { WrittenCell } from '#importing';
import type { JournalEntry, Workspace } from '#store';

const packed = promisify(deflateRaw);

/** What an import notes of cells whose writing was changed by reading them: packed, for most of them are alike. */
export const cellsNoted = async (cells: readonly WrittenCell[]): Promise<{ written?: string }> => (cells.length === 0 ? {} : { written: (await packed(Buffer.from(JSON.stringify(cells)))).toString('base64') });

/** No file's cells unpack to more than this. */
const MOST_BYTES = 32 * 1024 * 1024;
const unpacked = (written: string): WrittenCell[] => JSON.parse(inflateRawSync(Buffer.from(written, 'base64'), { maxOutputLength: MOST_BYTES }).toString('utf8')) as WrittenCell[];

type Noted = { changeSet?: string; written?: string };
const LOOKED_AT = 5_000;

/** A field of the journal (packing.<id>.netWeight) is that of a column (packing.carton.netWeight) when both ends agree. */
function isOf(field: string, entry: string): boolean {
  const [one, other] = [field.replace(/^price$/, 'priceLadders.price').split('.'), entry.split('.')];
  if (one[0] !== other[0]) return one[0] === 'attribute' && other[0] === 'attributes' && one[1] === other[1];
  return one.length === 1 || other.length === 1 || one.at(-1) === other.at(-1) || one.at(-1) === 'size' || (other.at(-1) === 'amount' && one[0] === 'priceLadders');
}

/** Closed fields are told only where the entry itself is about them: there the journal already kept out whom it must. */
const isOpen = (field: string): boolean => !field.startsWith('attribute.') && !/^(secret|internal)$/.test(productField(field.split('.')[0] ?? '')?.class ?? 'buyer');

export type CellShown = { column: string; text: string };

/** What stood in the file for an entry of an import: its own cell, for a new record all open ones that were written otherwise. */
export async function writtenCells(workspace: Workspace, entries: readonly JournalEntry[], rowOf: (entry: JournalEntry) => number | null): Promise<(entry: JournalEntry) => CellShown[]> {
  const sets = new Set(entries.filter((one) => one.kind === 'product' && rowOf(one) !== null).map((one) => one.changeSet));
  if (sets.size === 0) return () => [];
  const cells = new Map<string, WrittenCell[]>();
  for (const one of await workspace.ledger<Noted>('filesSeen', { limit: LOOKED_AT })) {
    if (one.changeSet === undefined || !sets.has(one.changeSet) || !one.written) continue;
    for (const cell of unpacked(one.written)) {
      const key = `${one.changeSet} ${cell[0]}`;
      cells.set(key, [...(cells.get(key) ?? []), cell]);
    }
  }
  return (entry) => {
    const row = rowOf(entry);
    if (row === null) return [];
    const here = cells.get(`${entry.changeSet} ${row}`) ?? [];
    return here.filter(([, field]) => (entry.change === 'create' ? isOpen(field) : isOf(field, entry.field))).map(([, , column, text]) => ({ column, text }));
  };
}
