import { type Finding, instantOfDay } from '#base';
import { type Atom, type Item, itemsOf, stackHeight, unread } from './atom.ts';
import { type DrawnPage, drawPages } from './draw.ts';
import { type Faces, sharedFaces } from './faces.ts';
import { smaller } from './fit.ts';
import { facesOf, type Lacking } from './ownFont.ts';
import { measure } from './measure.ts';
import type { Setting, Told } from './paragraph.ts';
import { place } from './place.ts';
import { settable, unpiled } from './script.ts';
import { type Block, type Cell, isRightToLeft, PAPERS, type Plan, type Run, type Sheet, type TableBlock } from './plan.ts';

export type Printed = { bytes: Uint8Array; pages: number; findings: Finding[] };

/**
 * A plan as PDF bytes: tagged in reading order, fonts embedded, text that can be searched in every script, the same bytes for the same plan.
 * Characters that no font has are left out and named in a finding; never printed as boxes. Pass `faces` only to measure without the shared caches.
 */
export async function printPlan(plan: Plan, { faces = sharedFaces() }: { faces?: Faces } = {}): Promise<Printed> {
  const missing = new Map<string, string>();
  const told: Told[] = [];
  const lacking: Lacking = new Map();
  const chosen = facesOf(plan, faces, lacking);
  const setting = (): Setting => ({ faces: chosen, missing, node: { tag: 'Sect' }, right: isRightToLeft(plan.language), tell: (one) => told.push(one) });
  const laid = withPageNumbers(plan, (sheet) => layOut(sheet, plan, setting()));
  const total = laid.reduce((sum, one) => sum + one.bodies.length, 0);
  const pages: DrawnPage[] = [];
  for (const { sheet, bodies, frame } of laid) {
    bodies.forEach((body, page) => pages.push({ items: sheet.ownPages ? frame(page, body, page + 1, bodies.length) : frame(page, body, pages.length + 1, total), ...(page === 0 ? { bookmark: sheet.title, ...(sheet.section ? { section: sheet.section } : {}) } : {}) }));
  }
  // Midday in India is the same calendar day in every zone from Honolulu to Auckland, whichever the reader's program shows.
  const bytes = await drawPages(plan, pages, instantOfDay(plan.day) + 12 * 3_600_000);
  return { bytes, pages: total, findings: [...findingsOf(missing, told), ...[...lacking].map(([font, characters]): Finding => ({ rule: 'PAPER-FONT', messageId: 'PAPER-FONT', severity: 'info', status: 'fail', where: {}, data: { font, count: characters.size, characters: [...characters].slice(0, MOST_NAMED).map((one) => `${one} (${codePoint(one)})`) } }))] };
}

const PAGE_OF = /\{page:([^}]*)\}/g;
const refers = (sheet: Sheet): boolean => JSON.stringify(sheet.body, (key, value: unknown) => (key === 'picture' ? undefined : value)).includes('{page:');

/**
 * Lays all sheets out; those that name pages of others are laid out twice: once to know how many pages they take, once with the numbers.
 * A number has its own column or the end of a line, so that it does not change how many pages there are.
 */
function withPageNumbers(plan: Plan, lay: (sheet: Sheet) => Laid): Laid[] {
  const first = plan.sheets.map(lay);
  if (!plan.sheets.some((one) => one.id !== undefined)) return first;
  const numbers = new Map<string, number>();
  let page = 1;
  for (const { sheet, bodies } of first) {
    if (sheet.id !== undefined) numbers.set(sheet.id, page);
    page += bodies.length;
  }
  const named = (text: string): string => text.replace(PAGE_OF, (_, id: string) => String(numbers.get(id) ?? ''));
  return first.map((one) => (refers(one.sheet) ? lay({ ...one.sheet, body: one.sheet.body.map((block) => inText(block, named)) }) : one));
}

/** Less room than this at the foot of a page is left as it is, in points. */
const LEAST_STRETCH = 14;
const isStretching = (block: Block): block is TableBlock => block.kind === 'table' && block.stretch === true;

type Laid = { sheet: Sheet; bodies: Item[][]; frame: (page: number, body: Item[], number: number, total: number) => Item[] };

/** Body on as many pages as it takes; header and footer are drawn later, when the number of pages is known. */
function layOut(sheet: Sheet, plan: Plan, setting: Setting): Laid {
  const { width, height } = PAPERS[plan.paper];
  const { margin } = plan;
  const room = width - margin.left - margin.right;
  const cards = { most: 1, needed: 1 };
  const atoms = (blocks: readonly Block[]): Atom[] => measure(blocks, room, { ...setting, cards });
  const footerHeight = stackHeight(atoms(numbered(sheet.footer, 88, 88)));
  const headerHeights = [stackHeight(atoms(sheet.header)), stackHeight(atoms(sheet.runningHeader))] as const;
  const foot = height - margin.bottom - footerHeight;
  const body = { top: (page: number) => margin.top + (page === 0 ? headerHeights[0] : headerHeights[1]), bottom: foot, left: margin.left };
  const laidDown = (blocks: readonly Block[]): { pages: Item[][]; left: number } => {
    const pages: Item[][] = [[]];
    const end = place(evened(() => atoms(blocks), cards), { page: 0, y: body.top(0) }, margin.left, body, pages);
    return { pages: Array.from(pages, (page) => page ?? []), left: foot - end.y };
  };
  const placed = (blocks: readonly Block[]): Placed => {
    const { pages, left } = laidDown(blocks);
    const stretched = left > LEAST_STRETCH && blocks.some(isStretching) ? laidDown(blocks.map((one) => (isStretching(one) ? { ...one, stretchedBy: left - 1 } : one))).pages : pages;
    return { pages: stretched.length === pages.length ? stretched : pages, used: 1 - left / (foot - body.top(pages.length - 1)) };
  };
  const bodies = fewestPages(sheet, placed);
  const frame: Laid['frame'] = (page, items, number, total) => {
    const above = itemsOf(atoms(page === 0 ? sheet.header : sheet.runningHeader), margin.left, margin.top);
    const below = itemsOf(atoms(numbered(sheet.footer, number, total)), margin.left, foot);
    return page === 0 ? [...above, ...items, ...below] : [...above.map(unread), ...items, ...below.map(unread)];
  };
  return { sheet, bodies, frame };
}

/** How much smaller the tighter body may be set where that saves a page, text and pictures: text of 9 points is then one of 8. */
const SMALLER = [[0.94, 0.9], [0.88, 0.8]] as const;
/** Part of a page that the smallest of these saves at most; trying where more runs over only costs time. */
const MOST_SAVED = 0.24;

/** Cards beside each other have their text in one size: the smallest that one of them needs. */
function evened(measured: () => Atom[], cards: { most: number; needed: number }): Atom[] {
  const first = measured();
  if (cards.needed >= cards.most) return first;
  cards.most = cards.needed;
  return measured();
}

/** Blocks between two page breaks. */
const chaptersOf = (blocks: readonly Block[]): Block[][] => blocks.reduce<Block[][]>((all, one) => (one.kind === 'page' ? [...all, []] : [...all.slice(0, -1), [...(all.at(-1) ?? []), one]]), [[]]);

type Placed = { pages: Item[][]; /** How much of the last page is used, of 1. */ used: number };

/** The body, or the tighter one where that saves a page, or that one a little smaller. */
function fewestPages({ body, tighterBody }: Sheet, placed: (blocks: readonly Block[]) => Placed): Item[][] {
  const { pages } = placed(body);
  if (pages.length === 1 || !tighterBody) return pages;
  const tighter = placed(tighterBody);
  if (tighter.pages.length < pages.length) return tighter.pages;
  const chapters = chaptersOf(tighterBody);
  const over = (chapters.length > 1 ? chapters.map(placed) : [tighter]).filter((one) => one.pages.length > 1);
  if (!over.some((one) => one.used < MOST_SAVED * (one.pages.length - 1))) return pages;
  for (const [text, pictures] of SMALLER) {
    const small = placed(tighterBody.map((one) => smaller(one, text, pictures)));
    if (small.pages.length < pages.length) return small.pages;
  }
  return pages;
}

const numbered = (blocks: readonly Block[], page: number, pages: number): Block[] => blocks.map((block) => inText(block, (text) => text.replaceAll('{page}', String(page)).replaceAll('{pages}', String(pages))));

/** A block with its texts changed, wherever they stand in it. */
function inText(block: Block, change: (text: string) => string): Block {
  const all = (blocks: readonly Block[]): Block[] => blocks.map((one) => inText(one, change));
  const run = (one: Run): Run => ({ ...one, text: change(one.text) });
  const cell = (one: Cell): Cell => ({ ...one, paragraphs: one.paragraphs.map((paragraph) => ({ ...paragraph, runs: paragraph.runs.map(run) })) });
  switch (block.kind) {
    case 'text': return { ...block, runs: block.runs.map(run) };
    case 'columns': return { ...block, columns: block.columns.map(all) };
    case 'box': return { ...block, children: all(block.children) };
    case 'table': return { ...block, rows: block.rows.map((row) => row.map(cell)) };
    default: return block;
  }
}

const codePoint = (char: string): string => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const MOST_NAMED = 20;
/** Letters of a text by which it is found again. */
const MOST_QUOTED = 40;

/** The beginning of a text as it is printed, by which it is found again. */
const quoted = (text: string): string => unpiled(settable(text)).replace(/\s+/gu, ' ').slice(0, MOST_QUOTED);

function findingsOf(missing: ReadonlyMap<string, string>, told: readonly Told[]): Finding[] {
  const warn = (rule: string, data: Finding['data']): Finding => ({ rule, messageId: rule, severity: 'warning', status: 'fail', where: {}, data });
  const coarse = new Map(told.flatMap((one) => (one.kind === 'coarse' ? [[one.photo, one.dots] as const] : [])));
  const piled = new Set(told.flatMap((one) => (one.kind === 'piled' ? [quoted(one.text)] : [])));
  const leftOut = new Map(told.flatMap((one) => (one.kind === 'left-out' ? [[one.about, one.parts] as const] : [])));
  return [
    ...(missing.size > 0 ? [warn('PAPER-GLYPH', { count: missing.size, characters: [...missing.keys()].slice(0, MOST_NAMED).map((one) => `${one} (${codePoint(one)})`), texts: [...new Set([...missing.values()].map(quoted))].slice(0, 3) })] : []),
    ...[...coarse].slice(0, MOST_NAMED).map(([photo, dots]) => warn('PAPER-COARSE', { photo, dots })),
    ...[...piled].slice(0, MOST_NAMED).map((text) => warn('PAPER-PILED', { text })),
    ...[...leftOut].slice(0, MOST_NAMED).map(([about, parts]) => warn('PAPER-ROOM', { about, parts })),
  ];
}
