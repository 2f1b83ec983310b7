import { join } from 'node:path';
import { keptBytes } from '#media';
import type { SheetOptions, SheetSource } from '#specsheet';
import type { Workspace } from '#store';
import { printingProgram } from './printingProgram.ts';

/** About three thousand sheets with a large photo each. */
const MOST_BYTES = 1 << 30;

/** Everything one sheet is printed from. `pictures` are references with how each is fitted: they say the content without reading it. */
export type PrintedFrom = { source: Omit<SheetSource, 'pictures' | 'logo' | 'marks'>; options: SheetOptions; pictures: readonly unknown[] };

/** Sheets by everything they are printed from. Derived: the folder may be deleted at any time. */
export type PrintedSheets = { get(from: PrintedFrom): Promise<Uint8Array | undefined>; set(from: PrintedFrom, bytes: Uint8Array): Promise<void>; /** Makes room when there is too much; call it when a run is over. */ trim(): Promise<void> };

export function printedSheets({ folder }: Pick<Workspace, 'folder'>): PrintedSheets {
  const kept = keptBytes(join(folder, '.cache', 'sheets'));
  const word = async (from: PrintedFrom): Promise<string> => `${await printingProgram()} ${wordOf(from)}`;
  return {
    get: async (from) => kept.get(await word(from)),
    set: async (from, bytes) => kept.set(await word(from), bytes),
    trim: async () => void (await kept.trim(MOST_BYTES)),
  };
}

/** The whole of it as text, so that whatever a sheet comes to be made from counts by itself. */
export const wordOf = (from: PrintedFrom): string => JSON.stringify(from, (_key, value: unknown) => (value instanceof Map || value instanceof Set ? [...(value as Iterable<unknown>)] : value));
