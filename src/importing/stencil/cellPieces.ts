import { canonicalJson, foldText, type SearchTexts } from '#base';
import { newlyWrong, type Product, searchTexts } from '#catalogue/nouns';
import type { CellProblem } from '../cells/cell.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { mergeDraft } from '../merge.ts';
import type { ReadyColumn } from '../readUnit.ts';
import { eachLeaf, emptied } from './draftLeaves.ts';

/** What the judge of rates looks at. */
export type Rates = Pick<Draft, 'ladders' | 'leadTimes'> & Pick<Draft['fields'], 'moq'>;

/** What a cell comes to in a new record, made ready to be written: the same text in the same column always comes to the same. */
export type CellPieces = {
  /** Number of the places its values have in a draft; NOTHING for a cell that gives none, UNFIT for one whose row is read the ordinary way. */
  shape: number;
  /** Its values as JSON. */
  pieces: readonly string[];
  /** Whether they hold letters outside ASCII, which are written dearer. */
  isWide: boolean;
  /** What the record is found by because of it: words of its name, of its description, and others. */
  name: string; about: string; words: string;
  /** With the text it is about. */
  problem: { said: CellProblem; text: string } | undefined;
  rates: Rates | undefined;
  /** Which detectors want to look at it, as bits. */
  asks: number;
};

export const NOTHING = 0;
export const UNFIT = -1;

/** A place in a draft: part, field or number, number of a step, key. */
export type Place = readonly [part: string, first: string | number, second: string | number, key: string | number];
export const placeKey = (place: Place): string => place.join('\n');

/** Numbers of the shapes that cells have, and their places. */
export class Shapes {
  private readonly numbers = new Map<string, number>();
  readonly places: (readonly Place[])[] = [[]];

  of(places: readonly Place[]): number {
    const key = places.map(placeKey).join('\n\n');
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.places.length);
    return this.places.push([...places]) - 1;
  }
}

export const isOfRates = (field: string): boolean => field === 'price' || field.startsWith('priceLadders.');
const SEARCHED = /^(?:name|shortDescription|description|attribute)\.|^(?:brand|modelNumber|gtin|hsCode|category|keywords)$/;
const ASCII = /^[\x20-\x7e]*$/;
const NO_PIECES: readonly string[] = [];
const isEmpty = (value: unknown): boolean => value === '' || value === null || (Array.isArray(value) && value.length === 0);

/** Reads cells of one column into pieces. What it reads into is used again for every cell. */
export class PieceMaker {
  private readonly shapes: Shapes;
  private readonly named: (family: string) => string;
  private readonly draft = emptyDraft();
  private places: Place[] = [];
  private pieces: string[] = [];
  private filled = true;
  private lastPlaces: readonly Place[] = [];
  private lastShape = NOTHING;
  /** What plain cells come to, but for their last values: known from the first of them. Given out again and again, each time for one row. */
  private plainOnes: { -readonly [key in keyof CellPieces]: CellPieces[key] } | undefined;
  private plainPieces: string[] = [];
  private hasPlain: boolean;
  private readonly isSearched: boolean;
  private readonly isName: boolean;

  /** @param alone whether no other column has rates: then a plain price needs no judge */
  constructor(ready: ReadyColumn, shapes: Shapes, named: (family: string) => string, alone: boolean) {
    this.shapes = shapes;
    this.named = named;
    this.isSearched = SEARCHED.test(ready.field);
    this.isName = ready.field.startsWith('name.');
    this.hasPlain = ready.cell.plain !== undefined && ready.type === undefined && ready.field !== 'family' && (alone || !isOfRates(ready.field));
  }

  get knowsPlain(): boolean {
    return this.plainOnes !== undefined;
  }

  /** A plain cell, good until the next one is asked for; undefined for all others, and until one was seen. */
  plain(text: string, { cell, column }: Pick<ReadyColumn, 'cell' | 'column'>, asks: number): CellPieces | undefined {
    const { plainOnes, plainPieces } = this;
    const values = plainOnes && cell.plain?.(text, column);
    if (!plainOnes || values === undefined) return undefined;
    for (let at = values.length - 1, to = plainPieces.length - 1; at >= 0; at -= 1, to -= 1) plainPieces[to] = values[at] as string;
    plainOnes.asks = asks;
    plainOnes.isWide = !ASCII.test(text);
    if (this.isName) plainOnes.name = foldText(text);
    else if (this.isSearched) plainOnes.words = foldText(text);
    return plainOnes;
  }

  /** @param text the cell as it is stored, not empty; @param asks the detectors that want to look at it */
  make(text: string, { cell, column }: Pick<ReadyColumn, 'cell' | 'column'>, asks: number): CellPieces {
    const draft = emptied(this.draft);
    const problem = cell.read(text, draft, column);
    if (draft.fields.family !== undefined) draft.fields.family = this.named(draft.fields.family);
    [this.places, this.pieces, this.filled] = [[], [], true];
    eachLeaf(draft, this.leaf);
    const isFit = this.filled && problem?.fix === undefined && problem?.severity !== 'error' && isWhole(draft);
    const hasRates = draft.ladders.size + draft.leadTimes.size > 0;
    const rates = hasRates || draft.fields.moq ? { ladders: draft.ladders, leadTimes: draft.leadTimes, moq: draft.fields.moq } : undefined;
    const search = this.isSearched ? searchOf(draft) : NO_WORDS;
    const made: CellPieces = { shape: isFit && !(rates && hasRates && areWrong([rates])) ? this.shape() : UNFIT, pieces: this.pieces, isWide: !ASCII.test(text), ...search, problem: problem && { said: problem, text }, rates, asks };
    if (this.hasPlain && !this.plainOnes) this.learnPlain(made, text, cell.plain?.(text, column));
    return made;
  }

  /** The first plain cell shows how all of them are. One that comes to something else when it is read is none, nor are those after it. */
  private learnPlain(made: CellPieces, text: string, values: readonly string[] | undefined): void {
    if (values === undefined) return;
    const [name, words] = [this.isName ? foldText(text) : '', this.isSearched && !this.isName ? foldText(text) : ''];
    this.hasPlain = made.shape > NOTHING && values.join() === made.pieces.slice(-values.length).join() && made.problem === undefined && made.name === name && made.words === words && made.about === '';
    if (!this.hasPlain) return;
    this.plainPieces = [...made.pieces];
    this.plainOnes = { ...made, pieces: this.plainPieces };
  }

  private readonly leaf: Parameters<typeof eachLeaf>[1] = (holder, key, part, first, second) => {
    // Which packing level it is of, its place says already.
    if (part === 'packing' && key === 'level') return;
    const value = holder[key];
    if (isEmpty(value)) this.filled = false;
    this.places.push([part, first, second, key]);
    this.pieces.push(canonicalJson(value));
  };

  /** Nearly every cell of a column has the shape of the one before. */
  private shape(): number {
    if (!sameAs(this.places, this.lastPlaces)) [this.lastPlaces, this.lastShape] = [this.places, this.places.length === 0 ? NOTHING : this.shapes.of(this.places)];
    return this.lastShape;
  }
}

export const NO_CELL: CellPieces = { shape: NOTHING, pieces: NO_PIECES, isWide: false, name: '', about: '', words: '', problem: undefined, rates: undefined, asks: 0 };
const NO_WORDS: Pick<CellPieces, 'name' | 'about' | 'words'> = { name: '', about: '', words: '' };

function sameAs(some: readonly Place[], others: readonly Place[]): boolean {
  if (some.length !== others.length) return false;
  for (let at = 0; at < some.length; at += 1) {
    const [one, other] = [some[at], others[at]];
    if (!one || !other || one[0] !== other[0] || one[1] !== other[1] || one[2] !== other[2] || one[3] !== other[3]) return false;
  }
  return true;
}

/** Alternative texts of pictures stand with the pictures of another column. */
function isWhole(draft: Draft): boolean {
  for (const _language in draft.imageAlts) return false;
  return true;
}

/** What a product that has nothing but this would be found by. */
function searchOf({ fields, texts, attributes }: Draft): Pick<CellPieces, 'name' | 'about' | 'words'> {
  const of = (part: Partial<Product>): SearchTexts => searchTexts({ sku: '', ...part } as Product);
  const spoken = (given: Record<string, string> | undefined): Product['name'] => Object.fromEntries(Object.entries(given ?? {}).map(([language, text]) => [language, { text }]));
  if (texts.name) return { ...NO_WORDS, name: of({ name: spoken(texts.name) }).name };
  if (texts.description) return { ...NO_WORDS, about: of({ description: spoken(texts.description) }).text };
  const { brand, modelNumber, gtin, hsCode, category, keywords } = fields;
  return { ...NO_WORDS, words: of({ brand, modelNumber, gtin, hsCode, category, keywords, attributes, ...(texts.shortDescription ? { shortDescription: spoken(texts.shortDescription) } : {}) }).text };
}

/** Whether rates and delivery times that stand in these cells cannot be, together. */
export function areWrong(all: readonly Rates[]): boolean {
  const draft = emptyDraft();
  for (const { ladders, leadTimes, moq } of all) {
    if (moq) draft.fields.moq = moq;
    for (const [number, step] of leadTimes) draft.leadTimes.set(number, { ...draft.leadTimes.get(number), ...step });
    for (const [number, { steps, ...parts }] of ladders) {
      const before = draft.ladders.get(number);
      const joined = new Map(before?.steps);
      for (const [step, given] of steps) joined.set(step, { ...joined.get(step), ...given });
      draft.ladders.set(number, { ...parts, ...before, steps: joined });
    }
  }
  let count = 0;
  const product = mergeDraft({ id: '', sku: '' }, draft, () => String(count++));
  return newlyWrong({ id: '', sku: '', priceLadders: {}, leadTimes: {}, moq: undefined }, { id: '', sku: '', priceLadders: product.priceLadders ?? {}, leadTimes: product.leadTimes ?? {}, moq: product.moq }).length > 0;
}
