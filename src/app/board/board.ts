import type { Confidence, Day, Finding } from '#base';
import type { OutcomeCounts } from '#rules';
import type { PointOutcome } from '../contract.ts';

/** Outcomes of points, worst first. */
export const POINT_OUTCOMES: readonly PointOutcome[] = ['error', 'warning', 'info', 'unknown', 'waived'];

/** Bits of a packed point: which rule, where to, how it stands. */
const PLACE_BITS = 9;
const OUTCOME_BITS = 3;
export const MOST_PLACES = 1 << PLACE_BITS;
export const MOST_RULES = 1 << (32 - PLACE_BITS - OUTCOME_BITS);

export const packPoint = (rule: number, place: number, outcome: number): number => ((rule << (PLACE_BITS + OUTCOME_BITS)) | (place << OUTCOME_BITS) | outcome) >>> 0;
export const ruleOfPoint = (packed: number): number => packed >>> (PLACE_BITS + OUTCOME_BITS);
export const placeOfPoint = (packed: number): number => (packed >>> OUTCOME_BITS) & (MOST_PLACES - 1);
export const outcomeOfPoint = (packed: number): number => packed & ((1 << OUTCOME_BITS) - 1);

/** The firm or one item on the board, with its points packed into numbers: a board of fifty thousand items stays small. */
export type BoardItem = {
  id: string;
  /** null: the firm. */
  sku: string | null;
  name: string;
  family: string;
  /** Places (by number) that were asked about it; the first, 0, stands for rules that ask of no country. */
  asked: readonly number[];
  points: Uint32Array;
  counts: Pick<OutcomeCounts, 'pass' | 'notApplicable'>;
};

/** A rule that has points, or whatever else made findings (rates that contradict each other). */
export type BoardRule = {
  id: string;
  pack: string;
  confidence: Confidence | null;
  /** What it speaks about: exporter, product, listing… */
  subject: string;
  /** One finding for each outcome, whose text stands for all of the line. */
  samples: (Finding | undefined)[];
};

/**
 * What the rules say of a whole company for one question, in memory: made once, then kept in step with changes. Only numbers and names are
 * kept; the text of a point is asked from its rule when somebody looks at it.
 */
export class Board {
  readonly on: Day;
  readonly destinations: readonly string[];
  readonly packs: readonly { id: string; version: string }[];
  /** Firm first, then items by number. */
  items: BoardItem[] = [];
  readonly rules: BoardRule[] = [];
  /** Country codes by number; 0 is the empty text. */
  readonly places: string[] = [''];
  /** Counts changes; whatever is derived from the board is good for one version. */
  version = 0;
  private readonly placeNumbers = new Map<string, number>([['', 0]]);
  private readonly ruleNumbers = new Map<string, number>();
  private readonly kept = new Map<string, { version: number; value: unknown }>();

  constructor(on: Day, destinations: readonly string[], packs: readonly { id: string; version: string }[]) {
    this.on = on;
    this.destinations = destinations;
    this.packs = packs;
  }

  placeNumber(code: string): number {
    const known = this.placeNumbers.get(code);
    if (known !== undefined) return known;
    if (this.places.length === MOST_PLACES) throw new Error('more countries than there are');
    this.placeNumbers.set(code, this.places.length);
    return this.places.push(code) - 1;
  }

  private ruleNumber(finding: Finding): number {
    const key = `${finding.rule} ${finding.where.kind ?? ''}`;
    const known = this.ruleNumbers.get(key);
    if (known !== undefined) return known;
    if (this.rules.length === MOST_RULES) throw new Error('more rules than a board can number');
    this.ruleNumbers.set(key, this.rules.length);
    return this.rules.push({ id: finding.rule, pack: typeof finding.data.rulePack === 'string' ? finding.data.rulePack : '', confidence: finding.confidence ?? null, subject: finding.where.kind ?? 'product', samples: [] }) - 1;
  }

  /** Findings of one item as packed points, worst first; the first finding of a kind is kept as its sample. */
  packed(findings: readonly Finding[]): Uint32Array {
    const packed = findings.map((finding) => {
      const outcome = POINT_OUTCOMES.indexOf(finding.status === 'fail' ? finding.severity : finding.status);
      const rule = this.ruleNumber(finding);
      const known = this.rules[rule];
      if (known) known.samples[outcome] ??= finding;
      return packPoint(rule, this.placeNumber(typeof finding.data.destination === 'string' ? finding.data.destination : ''), outcome);
    });
    return Uint32Array.from(packed.sort((a, b) => outcomeOfPoint(a) - outcomeOfPoint(b) || a - b));
  }

  /** A value derived from the board, made once for each version. */
  derived<T>(key: string, make: () => T): T {
    const known = this.kept.get(key);
    if (known?.version === this.version) return known.value as T;
    for (const [old, { version }] of this.kept) if (version !== this.version || this.kept.size > 12) this.kept.delete(old);
    const value = make();
    this.kept.set(key, { version: this.version, value });
    return value;
  }
}
