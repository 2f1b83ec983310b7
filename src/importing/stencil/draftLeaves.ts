import type { Draft } from '../draft.ts';

/** Where a value of a draft is held and under which key, and its place: the part of the draft, the field or number in it, the number of a step. */
export type VisitLeaf = (holder: Record<string | number, unknown>, key: string | number, part: string, first: string | number, second: string | number) => void;
type Holder = Record<string | number, unknown>;

/**
 * Every value that a draft gives, one by one, in an order of its own: a text, an amount, a list that is one value. How many there are and where they
 * stand is the shape of the record; what `mergeDraft` makes of a new record is the same for all drafts of one shape, but for these values.
 */
export function eachLeaf(draft: Draft, visit: VisitLeaf): void {
  for (const key in draft.fields) visit(draft.fields as Holder, key, 'fields', '', '');
  for (const field in draft.texts) each(draft.texts[field as keyof Draft['texts']] as Holder, 'texts', field, '', visit);
  for (const key in draft.attributes) visit(draft.attributes, key, 'attributes', '', '');
  if (draft.packing.size > 0) for (const [level, given] of draft.packing) each(given, 'packing', level, '', visit);
  if (draft.ladders.size > 0) ladders(draft, visit);
  if (draft.leadTimes.size > 0) for (const [number, step] of draft.leadTimes) each(step, 'leadTimes', number, '', visit);
  if (draft.images) for (let at = 0; at < draft.images.length; at += 1) each(draft.images[at] as unknown as Holder, 'images', at, '', visit);
  if (draft.materials) for (let at = 0; at < draft.materials.length; at += 1) each(draft.materials[at] as unknown as Holder, 'materials', at, '', visit);
  for (const language in draft.highlights) for (let at = 0; at < (draft.highlights[language]?.length ?? 0); at += 1) visit(draft.highlights[language] as unknown as Holder, at, 'highlights', language, '');
  for (const field in draft.maps) each(draft.maps[field as keyof Draft['maps']] as Holder, 'maps', field, '', visit);
}

function ladders(draft: Draft, visit: VisitLeaf): void {
  for (const [number, ladder] of draft.ladders) {
    for (const key in ladder) if (key !== 'steps') visit(ladder as unknown as Holder, key, 'ladders', number, '');
    for (const [step, given] of ladder.steps) each(given, 'ladders', number, step, visit);
  }
}

function each(holder: Holder, part: string, first: string | number, second: string | number, visit: VisitLeaf): void {
  for (const key in holder) if (holder[key] !== undefined) visit(holder, key, part, first, second);
}

/** Empties a draft, so that another cell can be read into it. */
export function emptied(draft: Draft): Draft {
  draft.fields = {};
  draft.texts = {};
  draft.attributes = {};
  draft.highlights = {};
  draft.imageAlts = {};
  draft.maps = {};
  draft.images = draft.materials = undefined;
  draft.imagesAreAll = false;
  if (draft.packing.size > 0) draft.packing = new Map();
  if (draft.ladders.size > 0) draft.ladders = new Map();
  if (draft.leadTimes.size > 0) draft.leadTimes = new Map();
  return draft;
}
