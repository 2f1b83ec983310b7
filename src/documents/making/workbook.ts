import type { FormLook, SheetToWrite } from '#tables';
import type { Letterhead } from './layout.ts';
import type { Box, GoodsTable, Printable, PrintPart, PrintSheet } from './printable.ts';

/** A row of the sheet with how each of its cells looks; cells without a look of their own are plain. */
type Row = { cells: string[]; looks: FormLook[] };
const row = (cells: string[], ...looks: FormLook[]): Row => ({ cells, looks });
const blank = (): Row => row([]);

/** A label with what stands beside it, line by line. */
const beside = (label: string, lines: readonly string[], strong = false): Row[] => lines.filter(Boolean).map((line, at) => row(['', at === 0 ? label : '', line], 'plain', 'label', strong && at === 0 ? 'strong' : 'plain'));
const boxRows = (box: Box): Row[] => ('rows' in box ? box.rows.flat().flatMap(boxRows) : beside(box.label, box.lines, box.strong));

/** Letters of a sentence that stand in one row. */
const SENTENCE = 100;
/** A sentence over as many rows as it takes, broken between words. */
function broken(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < SENTENCE) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function goodsRows({ columns, rows, totals }: GoodsTable): Row[] {
  const looks = (text: FormLook, number: FormLook): FormLook[] => columns.map((one) => (one.number ? number : text));
  return [
    blank(), row(columns.map((one) => one.head), ...columns.map((): FormLook => 'framedHead')),
    ...rows.map((cells) => row([...cells], ...looks('framed', 'framedNumber'))), ...totals.map((cells) => row([...cells], ...looks('framedTotal', 'framedTotalNumber'))), blank(),
  ];
}

function partRows(part: PrintPart): Row[] {
  switch (part.kind) {
    case 'boxes': return part.rows.flat().flatMap(boxRows);
    case 'goods': return goodsRows(part);
    case 'facts': return [blank(), ...(part.heading ? [row(['', part.heading], 'plain', 'strong')] : []), ...part.rows.map(([label, value]) => row(['', label, value], 'plain', 'label'))];
    case 'text': return broken(part.text).map((line) => row(['', line], 'plain', part.look === 'notice' || part.look === 'strong' ? 'strong' : 'plain'));
    case 'code': return [blank(), ...beside(part.label, part.lines)];
    case 'sign': return [blank(), ...(part.left ? beside(part.left.label, part.left.lines.flatMap(broken)) : []), row(['', `For ${part.firm}`], 'plain', 'strong'), ...part.lines.map((line) => row(['', line]))];
  }
}

/** Characters of a workbook's column for each point of a printed one, and the least a column has. */
const OF_A_POINT = 0.2;
const LEAST = 12;
const OPEN = 46;
/** The second column holds labels too. */
const LABEL = 27;

/** Names that a workbook takes for its sheets, each once. */
function named(sheet: PrintSheet, at: number, all: readonly PrintSheet[]): string {
  const plain = sheet.title.replace(/[[\]:*?/\\]/g, ' ');
  const several = all.filter((one) => one.title === sheet.title).length > 1;
  return several ? `${plain.slice(0, 26)} ${at + 1}` : plain.slice(0, 31);
}

function sheetOf(sheet: PrintSheet, name: string, head: Letterhead): SheetToWrite {
  const goods = sheet.parts.find((one) => one.kind === 'goods');
  const widths = [6, ...(goods?.columns.slice(1).map((one, at) => Math.max(at === 0 ? LABEL : LEAST, one.width === undefined ? OPEN : one.width * OF_A_POINT)) ?? [LABEL, 60])];
  const rows = [row([sheet.title.toUpperCase()], 'title'), row([[sheet.number, sheet.mark].filter(Boolean).join(' · ')], 'strong'), row([head.firm], 'strong'), row([[head.address, head.reach].filter(Boolean).join(' · ')], 'label'), blank(), ...sheet.parts.flatMap(partRows)];
  return { name, widths, rows: rows.map((one) => one.cells), looks: (at, column) => rows[at]?.looks[column] ?? 'plain' };
}

/** The paper as sheets of a workbook: the same words and figures as the PDF, every cell a text, no formula. */
export const sheetsOf = (made: Printable, head: Letterhead): SheetToWrite[] => made.sheets.map((sheet, at, all) => sheetOf(sheet, named(sheet, at, all), head));
