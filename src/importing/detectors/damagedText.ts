import { cellText } from '../readUnit.ts';
import type { Detector, Notice, Sheet } from './detector.ts';
import { mendedText } from './mendText.ts';
import { isKnown, type Watched, watchedColumns } from './watched.ts';

/** Neither damage nor loss shows in ASCII without a question mark, nor in letters of India: what stands for a byte is none of them. */
const PLAIN = /^[\x20-\x3e\x40-\x7e\u0900-\u0dff]*$/;
/**
 * Letters that a program could not write: U+FFFD, a question mark inside a word, a whole text of question marks, empty boxes in a row; and what is left of
 * letters of two or three bytes when the bytes behind the first were thrown away: "PiÃata", "àà‚àà".
 */
const LOST = /\ufffd|\p{Cs}|\p{L}\?\p{L}|\?{3}|(?:^|\s)\?{2,}\s\?|[\u25a1\u25af\u2610]{2}|\p{L}[ÂÃ]\p{Ll}|\p{Ll}[ÂÃ](?:\s|$)|\d ?Â\p{L}|(?:à[^\p{Ll}\p{Lu}\d\s]?){3}/u;
const ADDRESS = /:\/\/|^www\./i;

/** Text that some program damaged on its way here. What can be undone without a guess is offered with a tick; what is lost is said. */
export function damagedTexts(sheet: Sheet): Detector {
  const texts = watchedColumns(sheet).filter((one) => one.kind === 'text' || one.field === 'sku' || one.field === 'modelNumber');
  const look = (column: Watched, text: string): Omit<Notice, 'row'> | undefined => {
    const mended = mendedText(text);
    const place = { column: column.heading, index: column.index };
    if (mended !== undefined && column.field !== 'sku') return { rule: 'IMP-ENCODING', severity: 'warning', holds: false, ...place, ticked: true, repairs: [{ index: column.index, text: mended }], data: { value: text.slice(0, 80), fixed: mended.slice(0, 80) } };
    return mended !== undefined || (LOST.test(text) && !ADDRESS.test(text)) ? { rule: 'IMP-LETTERS-LOST', severity: 'warning', holds: false, ...place, data: { value: text.slice(0, 80) } } : undefined;
  };
  return {
    wants: (index) => (texts.some((one) => one.index === index) ? (text) => !PLAIN.test(text) : undefined),
    raw: (seen) => {
      let found: Notice[] | undefined;
      for (const row of seen.unit.rows) {
        for (const column of texts) {
          const text = row.cells[column.index];
          if (text === undefined || PLAIN.test(text)) continue;
          const notice = look(column, text);
          if (notice && !isKnown(column, cellText(text, false), seen) && !isKnown(column, cellText(text, true), seen)) (found ??= []).push({ ...notice, row: row.number });
        }
      }
      return found;
    },
  };
}
