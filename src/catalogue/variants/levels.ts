import { inOrder, type PackingLevel, type Product } from '../nouns.ts';
import { contentText } from './parts.ts';

type Level = PackingLevel & { id: string };
type Packing = Product['packing'];

const ofLevel = (packing: Packing, level: string): Level[] => inOrder(packing).filter((one) => one.level === level);
const fieldsOf = ({ id: _id, position: _position, level: _level, ...rest }: Level): [string, unknown][] => Object.entries(rest).filter(([, value]) => value !== undefined);
const SIDES = new Set(['length', 'width', 'height']);

/** Fields of one level that a variant takes from its parent's: those it has not itself. A volume goes with the sides it was declared for, so a variant with a side of its own does not take it. */
function takenFields(mine: Level, theirs: Level): [string, unknown][] {
  const own = new Set(fieldsOf(mine).map(([key]) => key));
  const ownSide = [...own].some((key) => SIDES.has(key));
  return fieldsOf(theirs).filter(([key]) => !own.has(key) && !(key === 'volume' && ownSide));
}

/**
 * A variant's packing with what it takes from its parent: levels it lacks come whole; where both have one such level, the variant's fields win
 * and the parent's fill the rest. Where either has several of one level (two kinds of carton), nobody can say which is meant: the variant's replace the parent's.
 */
export function mergedPacking(own: Packing, parent: Packing): Packing {
  const merged: Packing = { ...own };
  for (const kind of new Set(inOrder(parent).map((one) => one.level))) {
    const [mine, theirs] = [ofLevel(own, kind), ofLevel(parent, kind)];
    const [one] = mine;
    const [other] = theirs;
    if (!one) for (const { id, ...level } of theirs) merged[id] = level;
    else if (other && mine.length === 1 && theirs.length === 1) {
      const { id, ...level } = one;
      merged[id] = { ...level, ...Object.fromEntries(takenFields(one, other)) };
    }
  }
  return merged;
}

/** Keys of what is taken: packing.carton, packing.carton.count, packing.item.grossWeight; `packing` when all of it is. */
export function takenPacking(own: Packing, parent: Packing): string[] {
  const keys: string[] = Object.keys(own).length === 0 && Object.keys(parent).length > 0 ? ['packing'] : [];
  for (const kind of new Set(inOrder(parent).map((one) => one.level))) {
    const [mine, theirs] = [ofLevel(own, kind), ofLevel(parent, kind)];
    const [one] = mine;
    if (!one) keys.push(`packing.${kind}`, ...theirs.slice(0, 1).flatMap(fieldsOf).map(([key]) => `packing.${kind}.${key}`));
    else if (mine.length === 1 && theirs.length === 1) for (const other of theirs) keys.push(...takenFields(one, other).map(([key]) => `packing.${kind}.${key}`));
  }
  return keys;
}

/** The least packing a variant needs of its own to show `whole` under this parent; undefined when only all of it, taking nothing, will do. */
export function leastPacking(whole: Packing, parent: Packing): Packing | undefined {
  const least: Packing = {};
  for (const { id, ...level } of inOrder(whole)) {
    const theirs = ofLevel(parent, level.level);
    const [other] = theirs;
    const alone = theirs.length === 1 && ofLevel(whole, level.level).length === 1;
    const same = (key: string, value: unknown): boolean => alone && other !== undefined && contentText(value) === contentText((other as Record<string, unknown>)[key]);
    const kept = fieldsOf({ id, ...level }).filter(([key, value]) => !same(key, value));
    if (!alone || kept.length > 0) least[id] = { position: level.position, level: level.level, ...Object.fromEntries(kept) };
  }
  return contentText(mergedPacking(least, parent)) === contentText(whole) ? least : undefined;
}
