import type { SheetToWrite } from '#tables';
import type { Box, GoodsTable, Printable, PrintPart, PrintSheet } from './printable.ts';
import type { Letterhead } from './layout.ts';

type Row = string[];

/** Boxes under each other: label, then what stands in it, line by line in one cell. */
const boxRows = (box: Box): Row[] => ('rows' in box ? box.rows.flat().flatMap(boxRows) : box.lines.some(Boolean) ? [['', box.label, box.lines.filter(Boolean).join(', ')]] : []);

const goodsRows = ({ columns, rows, totals }: GoodsTable): Row[] => [[], columns.map((one) => one.head), ...rows.map((row) => row.map((one) => one.replaceAll('\n', ' · '))), ...totals.map((row) => [...row]), []];

function partRows(part: PrintPart): Row[] {
  switch (part.kind) {
    case 'boxes': return part.rows.flat().flatMap(boxRows);
    case 'goods': return goodsRows(part);
    case 'facts': return [[], ...(part.heading ? [['', part.heading]] : []), ...part.rows.map(([label, value]) => ['', label, value])];
    case 'text': return [['', part.text]];
    case 'sign': return [...(part.left ? [['', part.left.label, part.left.lines.join(', ')]] : []), ['', `For ${part.firm}`], ...part.lines.map((line) => ['', line])];
  }
}

const WIDTH_OF_POINT = 0.2;

/** Names that a workbook takes for its sheets, each once. */
function named(sheet: PrintSheet, at: number, all: readonly PrintSheet[]): string {
  const plain = sheet.title.replace(/[[\]:*?/\\]/g, ' ');
  const several = all.filter((one) => one.title === sheet.title).length > 1;
  return several ? `${plain.slice(0, 26)} ${at + 1}` : plain.slice(0, 31);
}

/** The paper as sheets of a workbook: the same words and figures as the PDF, every cell a text, no formula. */
export function sheetsOf(made: Printable, head: Letterhead): SheetToWrite[] {
  return made.sheets.map((sheet, at, all) => {
    const goods = sheet.parts.find((one) => one.kind === 'goods');
    const widths = [6, ...(goods?.columns.slice(1).map((one) => Math.max(12, one.width === undefined ? 52 : one.width * WIDTH_OF_POINT)) ?? [34, 60])];
    return { name: named(sheet, at, all), widths, headerRows: 1, rows: [[sheet.title.toUpperCase(), sheet.number, sheet.mark ?? ''], ['', head.firm, head.address], ...sheet.parts.flatMap(partRows)] };
  });
}
