import { setImmediate } from 'node:timers/promises';
import { wordKey } from '#base';
import type { TariffLine } from '#importing/nouns';
import type { UseCase } from '../port.ts';
import { allChapters, chaptersOf, dayAsked, tariffOn } from './held.ts';

/** Lines of 8 digits whose own text, or that of the headings above it in the file, has every word asked for. */
function* matching(lines: readonly TariffLine[], words: readonly string[], prefix: string): Generator<TariffLine> {
  const above = new Map(lines.filter((one) => one.code.length < 8).map((one) => [one.code, one.text]));
  for (const line of lines) {
    if (line.code.length !== 8 || !line.code.startsWith(prefix)) continue;
    const text = wordKey(`${above.get(line.code.slice(0, 4)) ?? ''} ${above.get(line.code.slice(0, 6)) ?? ''} ${line.text}`);
    if (words.every((word) => text.startsWith(word) || text.includes(` ${word}`))) yield line;
  }
}

/** Lines of the tariff that holds on a day, by words or by the beginning of the code. */
const search: UseCase<'tariff.search'> = async ({ query, prefix, on, count }, context) => {
  const { read } = await context.workspace();
  const from = await tariffOn(read, dayAsked(context, on));
  const words = wordKey(query).split(' ').filter(Boolean);
  if (from === undefined || (words.length === 0 && prefix === '')) return { from: from ?? null, total: 0, items: [] };
  const chapters = (await allChapters(read, from)).filter((one) => one.startsWith(prefix.slice(0, 2)));
  const items: TariffLine[] = [];
  let total = 0;
  for (const chapter of chapters) {
    for (const line of matching((await chaptersOf(read, from, [chapter])).get(chapter) ?? [], words, prefix)) {
      total++;
      if (items.length < count) items.push(line);
    }
    // A newer question ends this one; others are answered between two chapters.
    await setImmediate();
    context.signal.throwIfAborted();
  }
  return { from, total, items };
};
export default search;
