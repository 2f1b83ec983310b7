import { confidence, day } from '#base';
import { z } from 'zod';
import { entry } from './entry.ts';
import { madeFile, shownFinding } from './shown.ts';

/** How a point stands on the board: a failure by its severity, an undecided rule, or one a person goes ahead with. */
export const pointOutcome = z.enum(['error', 'warning', 'info', 'unknown', 'waived']);
export type PointOutcome = z.infer<typeof pointOutcome>;

const country = z.string().regex(/^[A-Z]{2}$/);
const countries = z.array(country).max(60);

/** Where to and on which day; no destination means the markets each item names, else the firm's. */
const question = { destinations: countries.default([]), on: day.optional() };

/** Which points of the board are looked at; an empty list leaves that part open. */
export const boardFilter = z.object({
  outcomes: z.array(pointOutcome).default([]), confidences: z.array(confidence).default([]), packs: z.array(z.string().max(64)).max(100).default([]),
  /** Country codes; an empty text stands for points of no country. */
  places: z.array(z.union([country, z.literal('')])).max(300).default([]),
  families: z.array(z.string().max(64)).max(500).default([]), rules: z.array(z.string().max(40)).max(1000).default([]), subjects: z.array(z.string().max(40)).max(60).default([]),
  /** One item, by its number. */
  skus: z.array(z.string().max(200)).max(10_000).default([]),
  /** Words: of an item's number or name, a rule's id or title. */
  query: z.string().max(200).default(''),
});
export type BoardFilter = z.output<typeof boardFilter>;
export type BoardFilterAsked = z.input<typeof boardFilter>;

const asked = z.object({ ...question, filter: boardFilter.prefault({}) });
const boardGroup = z.enum(['rule', 'product', 'destination', 'pack']);
export type BoardGroup = z.infer<typeof boardGroup>;

const outcomeCounts = z.object({ error: z.number().int(), warning: z.number().int(), info: z.number().int(), unknown: z.number().int(), waived: z.number().int() });
export type PointCounts = z.infer<typeof outcomeCounts>;

/** A value to filter by, with its name and how many points have it. */
const facet = z.object({ key: z.string(), name: z.string(), points: z.number().int() });
export type BoardFacet = z.infer<typeof facet>;

const head = z.object({ type: z.literal('head'), key: z.string(), /** A rule subject, a country code, or the title of a pack. */ name: z.string(), points: z.number().int(), lines: z.number().int() });
/** Points that are looked at together: those of one rule with one outcome, or all of one item. */
const line = z.object({
  type: z.literal('line'), key: z.string(), /** Its place among the lines, from 1; headings are not counted. */ nth: z.number().int(), title: z.string(), outcome: pointOutcome, points: z.number().int(), items: z.number().int(), /** The first three item numbers. */ skus: z.array(z.string()),
  rule: z.string().nullable(), record: z.string().nullable(), place: z.string().nullable(), subject: z.string().nullable(), counts: outcomeCounts.nullable(),
});
export type BoardLine = z.infer<typeof line>;
export type BoardRow = BoardLine | z.infer<typeof head>;

/** One point of a line. */
const point = z.object({ rule: z.string(), title: z.string(), outcome: pointOutcome, confidence: confidence.nullable(), record: z.string(), sku: z.string().nullable(), name: z.string(), place: z.string().nullable(), subject: z.string() });
export type BoardPoint = z.infer<typeof point>;

const page = { from: z.number().int().min(0).default(0), count: z.number().int().min(1).max(500).default(100) };

export const boardEntries = {
  /** Asks all rules, or of a board that is there only what changed since, and tells what there is. */
  'checks.board': entry(z.object(question), z.object({
    on: day, packs: z.array(z.object({ id: z.string(), version: z.string() })), items: z.number().int(),
    /** Outcomes of single rules: what passed and what does not apply are counted, not listed. */
    pass: z.number().int(), notApplicable: z.number().int(), points: outcomeCounts,
    facets: z.object({ confidences: z.array(facet), packs: z.array(facet), places: z.array(facet), families: z.array(facet), subjects: z.array(facet) }),
  }), { kind: 'job' }),
  'checks.rows': entry(asked.extend({ group: boardGroup.default('rule'), ...page }), z.object({ /** Rows of the list; `lines` of them are no headings. */ total: z.number().int(), lines: z.number().int(), points: z.number().int(), counts: outcomeCounts, rows: z.array(z.discriminatedUnion('type', [head, line])) })),
  'checks.points': entry(asked.extend({ line: z.object({ rule: z.string().optional(), outcome: pointOutcome.optional(), record: z.string().optional(), place: z.string().optional() }), ...page }), z.object({ total: z.number().int(), points: z.array(point) })),
  /** Items by destinations: the worst of each pair, and how many points. */
  'checks.matrix': entry(asked.extend({ sort: z.enum(['worst', 'sku']).default('worst'), ...page }), z.object({
    total: z.number().int(), /** Country codes; the first, an empty text, stands for rules that ask of no country. */ places: z.array(z.string()),
    rows: z.array(z.object({ record: z.string(), sku: z.string().nullable(), name: z.string(), subject: z.string(), /** null: nobody asked about this pair. */ cells: z.array(z.object({ worst: pointOutcome.nullable(), points: z.number().int() }).nullable()) })),
  })),
  /** One point with its texts, fresh from the rule. */
  'checks.point': entry(z.object({ rule: z.string(), record: z.string(), place: z.string().optional(), on: day.optional() }), z.object({ findings: z.array(shownFinding) })),
  /** The board as filtered, as a file for oneself. */
  'checks.report': entry(asked.extend({ format: z.enum(['pdf', 'xlsx', 'json']), for: z.literal('self').default('self') }), z.object({ file: madeFile, points: z.number().int() }), { kind: 'job' }),
};
