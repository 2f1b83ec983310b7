import { Refusal } from '#base';
import { columnOf } from '../sheetRows.ts';
import { attributesOf, type Tag, tagsIn } from './tags.ts';

/** A cell as it stands: its element from `start` to `end`. */
export type CellPlace = { column: number; style: string | undefined; formula: boolean; start: number; end: number };
/** A row as it stands: its start tag, its cells, and where its content ends (for an empty tag, where it begins). */
export type RowPlace = { number: number; tag: Tag; attributes: Readonly<Record<string, string>>; cells: CellPlace[]; contentEnd: number; end: number };

/** Where the rows of a sheet begin and end; `empty`: sheetData is one empty tag. */
export type DataPlace = { prefix: string; from: number; to: number; empty: boolean; tag: Tag; dimension: Tag | undefined };

/** Finds sheetData. Undefined when there is none, which no spreadsheet program writes. */
export function dataPlace(text: string): DataPlace | undefined {
  let dimension: Tag | undefined;
  for (const tag of tagsIn(text)) {
    if (tag.local === 'dimension') dimension = tag;
    if (tag.local !== 'sheetData' || tag.kind === 'close') continue;
    if (tag.kind === 'empty') return { prefix: tag.prefix, from: tag.end, to: tag.end, empty: true, tag, dimension };
    return { prefix: tag.prefix, from: tag.end, to: text.indexOf(`</${tag.prefix}sheetData`, tag.end), empty: false, tag, dimension };
  }
  return undefined;
}

function cellOf(text: string, tag: Tag, before: number): CellPlace {
  const { r, s } = attributesOf(text, tag);
  return { column: r === undefined ? before + 1 : columnOf(r), style: s, formula: false, start: tag.start, end: tag.end };
}

/** Rows and cells without a number come after the one before (ECMA-376 part 1, 18.3.1.4 and 18.3.1.73). Throws Refusal damaged-file for cells in several versions. */
export function* rowsIn(text: string, data: DataPlace, file: string): Generator<RowPlace> {
  let row: RowPlace | undefined;
  let cell: CellPlace | undefined;
  let number = 0;
  for (const tag of tagsIn(text, data.from)) {
    if (tag.start >= data.to) return;
    if (tag.local === 'AlternateContent') throw new Refusal('damaged-file', `${file} holds cells in several versions, so it is not filled. Open it in Excel or LibreOffice and save it again.`, { hi: `${file} में सेल कई रूपों में हैं, इसलिए भरी नहीं जाती। Excel या LibreOffice में खोलकर फिर सहेजें।`, where: { file } });
    if (tag.local === 'row') {
      if (tag.kind === 'close') {
        if (row) yield { ...row, contentEnd: tag.start, end: tag.end };
        row = undefined;
        continue;
      }
      const attributes = attributesOf(text, tag);
      number = attributes.r === undefined ? number + 1 : Number(attributes.r);
      const found: RowPlace = { number, tag, attributes, cells: [], contentEnd: tag.end, end: tag.end };
      if (tag.kind === 'empty') yield found;
      else row = found;
    } else if (tag.local === 'c' && row) {
      if (tag.kind === 'close') {
        if (cell) cell.end = tag.end;
        cell = undefined;
        continue;
      }
      const found = cellOf(text, tag, row.cells.at(-1)?.column ?? -1);
      row.cells.push(found);
      cell = tag.kind === 'open' ? found : undefined;
    } else if (tag.local === 'f' && cell) cell.formula = true;
  }
}
