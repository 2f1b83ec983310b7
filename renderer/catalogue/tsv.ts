/** A block of cells as spreadsheets put it on the clipboard: tabs between cells, line ends between rows, quotes around cells that hold either. */
export type Block = readonly (readonly string[])[];

const needsQuotes = (cell: string): boolean => /[\t\n\r"]/u.test(cell);

/** Each row ends with a line end, the last one too, as spreadsheets write it. */
export const blockText = (block: Block): string => block.map((row) => `${row.map((cell) => (needsQuotes(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t')}\r\n`).join('');

/** Reads a quoted cell that starts at `at` (the opening quote). Returns the text and where it ended. */
function quoted(text: string, at: number): { cell: string; end: number } {
  let cell = '';
  let index = at + 1;
  while (index < text.length) {
    if (text[index] !== '"') cell += text[index++];
    else if (text[index + 1] === '"') {
      cell += '"';
      index += 2;
    } else return { cell, end: index + 1 };
  }
  return { cell, end: index };
}

/** The cells of pasted text. A last line end is not a row of its own; a quote inside a cell that does not begin with one is a letter. */
export function blockOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell: string | undefined;
  for (let index = 0; index < text.length; index++) {
    const char = text[index] ?? '';
    if (char === '"' && cell === undefined) {
      const read = quoted(text, index);
      cell = read.cell;
      index = read.end - 1;
    } else if (char === '\t' || char === '\n' || char === '\r') {
      row.push(cell ?? '');
      cell = char === '\t' ? '' : undefined;
      if (char === '\t') {
        // A quote right after a tab opens a quoted cell.
        if (text[index + 1] === '"') cell = undefined;
        continue;
      }
      if (char === '\r' && text[index + 1] === '\n') index++;
      rows.push(row);
      row = [];
    } else cell = (cell ?? '') + char;
  }
  if (cell !== undefined || row.length > 0 || rows.length === 0) rows.push([...row, cell ?? '']);
  return rows;
}
