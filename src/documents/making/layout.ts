import type { Day } from '#base';
import type { Block, Cell, GridCell, Picture, Plan, Run, Sheet, Style, TableBlock, TextBlock } from '#paper';
import type { Box, GoodsTable, Printable, PrintPart, PrintSheet } from './printable.ts';

const INK = '#111827';
const MUTED = '#4B5563';
const RULE = { colour: '#374151', thickness: 0.6 };
const HAIR = { colour: '#374151', thickness: 0.4 };
const style = (size: number, line: number, weight: Style['weight'] = 400, colour = INK): Style => ({ size, line, weight, colour });
const LOOKS = {
  title: style(13, 17, 700), firm: style(12.5, 16, 700), mark: style(8.4, 11, 600), label: style(6.6, 8.6, 500, MUTED), value: style(8.4, 11), strong: style(8.6, 11.2, 700),
  head: style(7.2, 9.4, 600), cell: style(8, 10.4), small: style(6.9, 9, 400, MUTED), total: style(8.2, 10.6, 700), body: style(9.4, 13.4), bodyStrong: style(9.6, 13.6, 700), notice: style(8.8, 12, 700), heading: style(9, 12, 600), carried: style(7.6, 10, 500, MUTED),
} as const;
type LookName = keyof typeof LOOKS;

/** Line height of an empty box, so that something can be written in by hand. */
const EMPTY = 10;
const gap = (height: number): Block => ({ kind: 'gap', height });
const text = (said: string, look: LookName, more: Partial<TextBlock> = {}): TextBlock => ({ kind: 'text', runs: [{ text: said }], style: LOOKS[look], ...more });

function boxCell(box: Box): GridCell {
  if ('rows' in box) return { share: box.share, rows: box.rows.map((row) => row.map(boxCell)) };
  const lines = box.lines.map((line, at) => text(line, box.strong && at === 0 ? 'strong' : 'value'));
  return { share: box.share, children: [text(box.label, 'label'), ...(lines.length > 0 && box.lines.some(Boolean) ? lines : [gap(EMPTY)])] };
}

const runs = (said: string): Run[] => [{ text: said }];
/** First line as it is, the others small below it. */
const goodsCell = (said: string, look: LookName): Cell => ({ paragraphs: said.split('\n').map((line, at) => ({ runs: runs(line), style: at === 0 ? LOOKS[look] : LOOKS.small })) });

function goodsBlock(part: GoodsTable, stretch: boolean): TableBlock {
  const said = (word: string, row: readonly string[]): Cell[] => row.map((one) => goodsCell(one === 'carried' ? word : one, 'carried'));
  const open = part.columns.findIndex((one) => one.width === undefined);
  return {
    kind: 'table', framed: true, columns: part.columns.map(({ width, number }, at) => ({ ...(width === undefined || at === open ? {} : { width }), align: number ? 'right' : 'left' })), gap: 8, paddingY: 2.6, rule: HAIR, headRule: RULE,
    head: part.columns.map(({ head, number }) => ({ ...goodsCell(head, 'head'), align: number ? 'right' : 'left' })),
    rows: [...part.rows.map((row) => row.map((one) => goodsCell(one, 'cell'))), ...part.totals.map((row) => row.map((one) => goodsCell(one, 'total')))], kept: part.totals.length, ...(stretch ? { stretch } : {}),
    ...(part.carried ? { carried: part.carried.map((row) => ({ forward: said('Carried forward', row), brought: said('Brought forward', row) })) } : {}),
  };
}

function factsBlocks(part: Extract<PrintPart, { kind: 'facts' }>): Block[] {
  const named = part.rows.some(([label]) => label !== '');
  const lines: Block[] = named
    ? [{ kind: 'table', columns: [{ width: 190 }, {}], gap: 12, paddingY: 1.6, rule: { colour: '#D1D5DB', thickness: 0.4 }, rows: part.rows.map(([label, value]) => [{ ...goodsCell(label, 'value'), header: true }, goodsCell(value, 'value')]) }]
    : part.rows.map(([, value]) => text(value, 'value'));
  return [...(part.heading ? [text(part.heading, 'heading', { keepWithNext: true, role: 'H2' }), gap(2)] : []), ...lines, gap(8)];
}

/** Room for signature and stamp, in points. */
const SIGNED = 40;

function signBlocks({ left, firm, lines }: Extract<PrintPart, { kind: 'sign' }>, letter: boolean): Block[] {
  const signed: Block[] = [text(`For ${firm}`, 'strong', { align: 'right', keepWithNext: true }), gap(SIGNED), ...lines.map((line) => text(line, 'value', { align: 'right' }))];
  if (letter && !left) return [{ kind: 'box', paddingX: 0, paddingY: 6, fill: '#FFFFFF', children: signed }];
  return [{ kind: 'grid', paddingX: 5, paddingY: 4, rule: RULE, rows: [[...(left ? [boxCell({ share: 1.3, label: left.label, lines: left.lines })] : []), { share: 1, children: signed }]] }];
}

/** Side of a QR code in points: two inches, as the e-invoice portal asks for. */
const CODE = 144;

function codeBlocks({ code, label, lines }: Extract<PrintPart, { kind: 'code' }>): Block[] {
  const words: Block[] = [text(label, 'label'), ...lines.map((line) => text(line, 'value'))];
  const beside: Block[] = code === '' ? words : [{ kind: 'columns', widths: [CODE + 16, { share: 1 }], gap: 12, align: 'middle', columns: [[gap(8), { kind: 'qr', text: code, size: CODE, alt: 'Signed QR code of the e-invoice', colour: '#000000' }, gap(8)], words] }];
  return [{ kind: 'grid', paddingX: 5, paddingY: 3.5, rule: RULE, rows: [[{ share: 1, children: beside }]] }];
}

function partBlocks(part: PrintPart, letter: boolean): Block[] {
  switch (part.kind) {
    case 'boxes': return [{ kind: 'grid', paddingX: 4, paddingY: 2.6, rule: RULE, rows: part.rows.map((row) => row.map(boxCell)) }, ...(letter ? [gap(10)] : [])];
    case 'goods': return [goodsBlock(part, part.totals.length > 0 && !letter), ...(letter ? [gap(10)] : [])];
    case 'facts': return factsBlocks(part);
    case 'code': return codeBlocks(part);
    case 'sign': return signBlocks(part, letter);
    case 'text': return textBlocks(part, letter);
  }
}

function textBlocks({ text: said, look = 'body', heading }: Extract<PrintPart, { kind: 'text' }>, letter: boolean): Block[] {
  const head: Block[] = heading ? [text(heading, 'heading', { keepWithNext: true, role: 'H2' })] : [];
  if (look === 'notice') return [...head, { kind: 'grid', paddingX: 5, paddingY: 3.5, rule: RULE, rows: [[{ share: 1, children: [text(said, 'notice', { align: 'center' })] }]] }];
  if (letter) return [...head, text(said, look === 'strong' ? 'bodyStrong' : look === 'small' ? 'value' : 'body'), gap(8)];
  return [...head, gap(3), text(said, look === 'small' ? 'small' : 'value'), gap(3)];
}

/** Who a paper comes from, as its head says it. */
export type Letterhead = { firm: string; address: string; reach: string; logo?: Picture };

function header(sheet: PrintSheet, head: Letterhead): Block[] {
  const who: Block[] = [text(head.firm, 'firm'), ...(head.address ? [text(head.address, 'small')] : []), ...(head.reach ? [text(head.reach, 'small')] : [])];
  const what: Block[] = [text(sheet.title.toUpperCase(), 'title', { align: 'right', role: 'H1' }), ...(sheet.mark ? [text(sheet.mark, 'mark', { align: 'right' })] : [])];
  const logo: Block[] | undefined = head.logo ? [{ kind: 'image', picture: head.logo, width: 64, height: 36, alt: `Logo: ${head.firm}`, align: 'left' }] : undefined;
  return [{ kind: 'columns', widths: [...(logo ? [66] : []), { share: 1.15 }, { share: 1 }], gap: 10, align: 'middle', columns: logo ? [logo, who, what] : [who, what] }, gap(6), ...(sheet.letter ? [{ kind: 'rule' as const, colour: RULE.colour, thickness: 1 }, gap(12)] : [])];
}

const runningHeader = (sheet: PrintSheet, head: Letterhead): Block[] => [
  { kind: 'columns', widths: [{ share: 1 }, { share: 1 }], gap: 10, columns: [[text(head.firm, 'value')], [text([sheet.title, sheet.number, sheet.mark].filter(Boolean).join(' · '), 'mark', { align: 'right' })]] }, gap(5),
];

const footer = (sheet: PrintSheet): Block[] => [gap(5), { kind: 'columns', widths: [{ share: 1 }, 90], gap: 10, columns: [[text([sheet.title, sheet.number].filter(Boolean).join(' '), 'small')], [text('Page {page} of {pages}', 'small', { align: 'right' })]] }];

const body = (sheet: PrintSheet): Block[] => sheet.parts.flatMap((part) => partBlocks(part, sheet.letter));

/** The paper as a plan: one sheet for each original or copy. The same paper and day give the same plan. */
export function planOf(made: Printable, head: Letterhead, day: Day, paper: Plan['paper'] = 'A4'): Plan {
  const sheets = made.sheets.map((sheet): Sheet => ({ title: [sheet.title, sheet.mark].filter(Boolean).join(' · '), header: header(sheet, head), runningHeader: runningHeader(sheet, head), body: body(sheet), footer: footer(sheet), ownPages: true }));
  return { title: [made.title, made.number].filter(Boolean).join(' '), language: 'en', day, paper, margin: { top: 26, right: 30, bottom: 22, left: 30 }, sheets };
}
