import { canonicalJson, type TextPart, utf8 } from '#base';
import { canonicalProduct, type Product } from '#catalogue/nouns';
import type { Draft } from '../draft.ts';
import { mergeDraft, type NewId } from '../merge.ts';
import type { Around } from './cellPieces.ts';
import { eachLeaf } from './draftLeaves.ts';
import { type Place, placeKey } from './shapes.ts';

/** A new record as it is stored. It is its planner's no more, so it is not copied first. */
export function createdText(one: Product): string {
  one.status ??= 'active';
  return canonicalJson(canonicalProduct(one));
}

/** Stands for a value while a stencil is cut: no text of ours holds this letter of private use beside a number. */
const HOLE = '\ue0f1';
const holeAt = (slot: number): string => `${HOLE}${slot}${HOLE}`;
const HOLES = new RegExp(`"${HOLE}(\\d+)${HOLE}"`);

/** A text between two values, joined with the end of the one and the beginning of the other: of each column they are nearly always the same. */
type Joint = { after: Uint8Array | undefined; before: Uint8Array | undefined; bytes: Uint8Array };

/** Slots that every record has before those of its cells: id and item number. */
export const OWN_SLOTS = 2;

/** The text of a new record with holes where its values belong. */
export type Stencil = {
  /** What stands before, between and behind the holes, and which value goes into each. */
  texts: readonly Uint8Array[]; slots: readonly number[];
  /** What really stood between two values so far, by place: the text with what belongs to the value before it and to the one behind it. */
  joints: readonly Joint[][];
  /** Rates of several cells stand together: whether they can be is looked at record by record. */
  judges: boolean;
};

/** Two price columns of one list both say its currency: the first one is heard, as it is when a draft is read. */
const isHeardOnce = ([part, , second, key]: Place): boolean => part === 'ladders' && second === '' && key === 'currency';

/** The slot of every place; undefined when two cells say the same thing and it matters which. */
function slotsOf(places: readonly Place[]): Map<string, number> | undefined {
  const slots = new Map<string, number>();
  for (const [at, place] of places.entries()) {
    const key = placeKey(place);
    if (!slots.has(key)) slots.set(key, at + OWN_SLOTS);
    else if (!isHeardOnce(place)) return undefined;
  }
  return slots;
}

/** Rates of one price and one delivery time are looked at cell by cell; what hangs together is not. */
const areTogether = (places: readonly Place[]): boolean =>
  places.filter(([part, , second]) => part === 'ladders' && second !== '').length > 1 || places.filter(([part]) => part === 'leadTimes').length > 1
  || places.some(([part, , second, key]) => part === 'ladders' && (second === '' ? key !== 'currency' : key !== 'price'));

/**
 * Cuts the stencil of all new records whose cells have these places: the draft of one of them is merged once more, with holes instead of values.
 * Undefined when the draft holds more than its cells say, or something that depends on more than one of them.
 * @param childIds gives the same marks for the children of every record
 */
export function stencilOf(draft: Draft, places: readonly Place[], childIds: NewId): Stencil | undefined {
  const slots = slotsOf(places);
  if (!slots) return undefined;
  const pierced = structuredClone(draft);
  let left = slots.size;
  eachLeaf(pierced, (holder, key, part, first, second) => {
    if (part === 'packing' && key === 'level') return;
    const slot = slots.get(placeKey([part, first, second, key]));
    holder[key] = holeAt(slot ?? -1);
    left -= slot === undefined ? Number.NaN : 1;
  });
  if (left !== 0) return undefined;
  const text = createdText(mergeDraft({ id: holeAt(0), sku: holeAt(1) }, pierced, childIds));
  const parts = text.split(HOLES);
  const texts = parts.filter((_, at) => at % 2 === 0).map(utf8);
  return { texts, joints: texts.map(() => []), slots: parts.filter((_, at) => at % 2 === 1).map(Number), judges: areTogether(places) };
}

/** Room for the values of one record, by slot, and for its text in parts: used again for every record. */
export class Filling {
  readonly values: TextPart[] = [];
  readonly plain: (Around | undefined)[] = [];
  private readonly parts: TextPart[] = [];

  /** The record with these values, in parts that follow each other; good until the next one is written. */
  fill(stencil: Stencil): readonly TextPart[] {
    const { parts, values, plain } = this;
    const { slots } = stencil;
    let count = 0;
    let after: Uint8Array | undefined;
    for (let at = 0; at < slots.length; at += 1) {
      const slot = slots[at] as number;
      const around = plain[slot];
      parts[count++] = joint(stencil, at, after, around?.before);
      parts[count++] = values[slot] as TextPart;
      after = around?.after;
    }
    parts[count++] = joint(stencil, slots.length, after, undefined);
    parts.length = count;
    return parts;
  }
}

function joint({ texts, joints }: Stencil, at: number, after: Uint8Array | undefined, before: Uint8Array | undefined): Uint8Array {
  const known = joints[at] as Joint[];
  for (let nth = 0; nth < known.length; nth += 1) {
    const one = known[nth] as Joint;
    if (one.after === after && one.before === before) return one.bytes;
  }
  const bytes = Uint8Array.from([...(after ?? []), ...(texts[at] as Uint8Array), ...(before ?? [])]);
  known.push({ after, before, bytes });
  return bytes;
}
