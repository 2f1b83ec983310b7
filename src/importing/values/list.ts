/** Several values in one cell, joined by ` | `; a bar or backslash inside a value is written with a backslash before it. */
export const joinList = (values: readonly string[]): string => values.map((value) => value.replace(/[\\|]/g, (char) => `\\${char}`)).join(' | ');

/** The values of a cell written by joinList. Without any bar the whole cell is one value. Empty places count only when asked for. */
export function splitBars(cell: string, keepEmpty = false): string[] {
  const values: string[] = [];
  let value = '';
  for (let at = 0; at < cell.length; at += 1) {
    const char = cell.charAt(at);
    const next = cell.charAt(at + 1);
    if (char === '\\' && (next === '|' || next === '\\')) {
      value += next;
      at += 1;
    } else if (char === '|') {
      values.push(value.trim());
      value = '';
    } else value += char;
  }
  values.push(value.trim());
  return keepEmpty ? values : values.filter((one) => one !== '');
}

/** Values of a cell of any origin: by bars, else line breaks, else semicolons, else commas. */
export function splitLoose(cell: string): string[] {
  if (cell.includes('|')) return splitBars(cell);
  const mark = ['\n', ';', ','].find((one) => cell.includes(one));
  return (mark ? cell.split(mark) : [cell]).map((one) => one.trim()).filter((one) => one !== '');
}
