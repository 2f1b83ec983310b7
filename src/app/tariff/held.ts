import { today } from '#base';
import type { TariffChapter, TariffLine } from '#importing/nouns';
import type { ReadDb } from '#store';
import type { Context } from '../port.ts';

/** The first day of the tariff that holds on a day; undefined when the company has none for it. */
export async function tariffOn(read: ReadDb, on: string): Promise<string | undefined> {
  const row = await read.get<{ day: string | null }>('SELECT max(from_day) AS day FROM tariff WHERE from_day <= ?', [on]);
  return row?.day ?? undefined;
}

/** The day asked for, else today. */
export const dayAsked = (context: Context, on: string | undefined): string => on ?? today(context.clock);

/** Lines of some chapters as they hold from a day on, by chapter. */
export async function chaptersOf(read: ReadDb, from: string, chapters: readonly string[]): Promise<Map<string, readonly TariffLine[]>> {
  const rows = await read.all<{ doc: string }>('SELECT doc FROM tariff WHERE from_day = ? AND chapter IN (SELECT value FROM json_each(?)) ORDER BY chapter', [from, JSON.stringify(chapters)]);
  return new Map(rows.map((row) => JSON.parse(row.doc) as TariffChapter).map((one) => [one.chapter, one.lines]));
}

export const allChapters = async (read: ReadDb, from: string): Promise<string[]> => (await read.all<{ chapter: string }>('SELECT chapter FROM tariff WHERE from_day = ? ORDER BY chapter', [from])).map((one) => one.chapter);
