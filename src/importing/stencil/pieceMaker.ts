import { canonicalJson, foldText, utf8 } from '#base';
import type { PlainForm } from '../cells/cell.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import type { ReadyColumn } from '../readUnit.ts';
import { type CellPieces, isSearched, NO_WORDS, wordsOf } from './cellPieces.ts';
import { eachLeaf, emptied } from './draftLeaves.ts';
import { areWrong, isOfRates } from './rates.ts';
import { NOTHING, type Place, sameAs, type Shapes, UNFIT } from './shapes.ts';

const isEmpty = (value: unknown): boolean => value === '' || value === null || (Array.isArray(value) && value.length === 0);
const valuesOf = (between: string | readonly string[]): readonly string[] => (typeof between === 'string' ? [between] : between);

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
  private form: PlainForm | undefined;
  /** What plain cells come to, but for their last values: known from the first of them. Given out again and again, each time for one row. */
  private plainOnes: { -readonly [key in keyof CellPieces]: CellPieces[key] } | undefined;
  private plainPieces: CellPieces['pieces'][number][] = [];
  private readonly isSearched: boolean;
  private readonly isName: boolean;

  /** @param alone whether no other column has rates: then a plain price needs no judge */
  constructor({ cell, column, field, type }: ReadyColumn, shapes: Shapes, named: (family: string) => string, alone: boolean) {
    this.shapes = shapes;
    this.named = named;
    this.isSearched = isSearched(field);
    this.isName = field.startsWith('name.');
    this.form = type === undefined && field !== 'family' && (alone || !isOfRates(field)) ? cell.plain?.(column) : undefined;
  }

  get knowsPlain(): boolean {
    return this.plainOnes !== undefined;
  }

  /** A plain cell, good until the next one is asked for; undefined for all others, and until one was seen. */
  plain(text: string): CellPieces | undefined {
    const { plainOnes, plainPieces } = this;
    const between = plainOnes && this.form?.between(text);
    if (!plainOnes || between === undefined) return undefined;
    const last = plainPieces.length - 1;
    if (typeof between === 'string') plainPieces[last] = between;
    else for (let at = 0; at < between.length; at += 1) plainPieces[last + 1 - between.length + at] = between[at] as string;
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
    const words = this.isSearched ? wordsOf(draft) : NO_WORDS;
    const made: CellPieces = { shape: isFit && !(rates && hasRates && areWrong([rates])) ? this.shape() : UNFIT, pieces: this.pieces, plain: undefined, ...words, problem: problem && { said: problem, text }, rates, asks };
    if (this.form && !this.plainOnes) this.learnPlain(made, text, this.form);
    return made;
  }

  /** The first plain cell shows how all of them are. One that comes to something else when it is read is none, nor are those after it. */
  private learnPlain(made: CellPieces, text: string, { before, after, between }: PlainForm): void {
    const found = between(text);
    if (found === undefined) return;
    const values = valuesOf(found);
    const [name, words] = [this.isName ? foldText(text) : '', this.isSearched && !this.isName ? foldText(text) : ''];
    const isPlain = made.shape > NOTHING && values.map((one) => before + one + after).join() === made.pieces.slice(-values.length).join() && made.problem === undefined && made.name === name && made.words === words && made.about === '';
    if (!isPlain) return void (this.form = undefined);
    this.plainPieces = [...made.pieces];
    this.plainOnes = { ...made, pieces: this.plainPieces, plain: { from: made.pieces.length - values.length, before: utf8(before), after: utf8(after) } };
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
    if (!sameAs(this.places, this.lastPlaces)) [this.lastPlaces, this.lastShape] = [this.places, this.shapes.of(this.places)];
    return this.lastShape;
  }
}

/** Alternative texts of pictures stand with the pictures of another column. */
function isWhole(draft: Draft): boolean {
  for (const _language in draft.imageAlts) return false;
  return true;
}
