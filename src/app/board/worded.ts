import { setImmediate as breath } from 'node:timers/promises';
import type { Finding } from '#base';
import { judgePrices, productsByIds } from '#catalogue';
import type { ReadDb } from '#store';
import { Asker } from '../checks/ask.ts';
import { askExporter, askProduct, type Hooks } from '../checks/checking.ts';
import { groundOf, whole } from '../checks/ground.ts';
import type { BoardItem } from './board.ts';
import { walk } from './lines.ts';
import type { Look } from './look.ts';

/** Items asked together. */
const TOGETHER = 100;
/** One point with what its rule says of it now. */
export type Worded = { item: BoardItem; finding: Finding };

/** Every point that is looked at, with its finding: the board keeps only numbers, so the rules are asked again of those items. In the order of the board. */
export async function* wordedPoints(read: ReadDb, { board, filter }: Look, { signal, progress }: Hooks): AsyncGenerator<Worded[]> {
  const ground = await groundOf(read);
  const asker = new Asker(board.on, ground.rules);
  const wanted: { item: BoardItem; points: ReadonlySet<number> }[] = [];
  walk(board, filter, (item, points) => {
    if (points.length > 0) wanted.push({ item, points: new Set(points) });
  });
  const { on, destinations } = board;
  for (let at = 0; at < wanted.length; at += TOGETHER) {
    signal?.throwIfAborted();
    progress?.(at, wanted.length);
    const part = wanted.slice(at, at + TOGETHER);
    const products = new Map((await whole(read, await productsByIds(read, part.map((one) => one.item.id)))).map((one) => [one.id, one]));
    yield part.flatMap(({ item, points }) => {
      const product = products.get(item.id);
      const findings = product ? [...judgePrices(product), ...askProduct(asker, product, ground, { on, destinations }).flatMap((one) => one.findings)] : item.sku === null ? askExporter(asker, ground, { destinations }).findings : [];
      return findings.filter((finding) => points.has(board.packed([finding])[0] ?? -1)).map((finding) => ({ item, finding }));
    });
    await breath();
  }
}
