import type { Detector, Notice, Sheet } from './detector.ts';
import { isKnown, sampleOf, type Watched, watchedColumns } from './watched.ts';

/** Lengths at which programs cut text: columns of 255 or 256 characters, of 1,024; the most that a cell of Excel holds. */
const MOST_IN_EXCEL = 32_767;
const LIMITS = new Set([255, 256, 1_024, MOST_IN_EXCEL]);
/** Lengths of other columns are learnt from the file itself, but no shorter than this. */
const LEAST = 40;
const SAME_LENGTH = 6;
/** Text ends where it should: at the end of a sentence, a bracket, a quotation, markup, an address. */
const CLOSED = /(?:[.!?…।॥:;)\]}>»"'”’*%©®™]|\b(?:https?:\/\/|www\.)\S+|\.(?:jpe?g|png|webp|pdf))\s*$/iu;

/** A space at the end is where the next word began. */
const breaksOff = (text: string, sentences: boolean): boolean => /\s$/.test(text) || (sentences && !CLOSED.test(text));

/** Texts of one column that share the greatest length; many of one length that break off were cut there. */
type Longest = { length: number; count: number; open: number; rows: number[] };

/** Length in UTF-8 counts where a program counts bytes: a text of Hindi is cut at 85 letters. */
const isCutInBytes = (text: string): boolean => text.length > 80 && text.length < 256 && /[^\x00-\x7f]/.test(text) && (Buffer.byteLength(text) === 255 || Buffer.byteLength(text) === 256);

/** Whether texts of a column end as sentences do. Lists of words end anywhere: then a length alone says little. */
function endsInSentences(sheet: Sheet, index: number): boolean {
  const long = sampleOf(sheet, index).filter((text) => text.length >= 100 && !LIMITS.has(text.length));
  return long.length === 0 || long.filter((text) => CLOSED.test(text)).length >= long.length / 2;
}

/** Text that a program cut off at its limit: it has exactly that length and breaks off where others end a sentence. */
export function cutTexts(sheet: Sheet): Detector {
  const texts = watchedColumns(sheet).filter((one) => one.kind === 'text').map((column) => ({ column, sentences: endsInSentences(sheet, column.index), longest: { length: LEAST, count: 0, open: 0, rows: [] } as Longest }));
  const notice = (column: Watched, text: string, row: number): Notice => ({ rule: 'IMP-CUT', severity: 'warning', holds: false, column: column.heading, index: column.index, row, data: { length: text.length, value: text.slice(-40).trim() } });
  return {
    wants: (index) => {
      const one = texts.find(({ column }) => column.index === index);
      // What is shorter than the longest so far is looked at only where programs cut.
      return one && ((text) => text.length >= LEAST && (text.length >= one.longest.length || LIMITS.has(text.length) || isCutInBytes(text)));
    },
    raw: (seen) => {
      let found: Notice[] | undefined;
      for (const row of seen.unit.rows) {
        for (const { column, sentences, longest } of texts) {
          const text = row.cells[column.index];
          if (text === undefined || text.length < LEAST) continue;
          if (text.length >= longest.length) keep(longest, text, row.number);
          const cut = LIMITS.has(text.length) ? text.length === MOST_IN_EXCEL || breaksOff(text, sentences || text.length > 256) : isCutInBytes(text) && !CLOSED.test(text);
          if (cut && !isKnown(column, text, seen)) (found ??= []).push(notice(column, text, row.number));
        }
      }
      return found;
    },
    end: () => texts.flatMap(({ column, longest: { length, count, open, rows } }): Notice[] =>
      count >= SAME_LENGTH && open >= count * 0.6 && !LIMITS.has(length) ? [{ rule: 'IMP-CUT', message: 'IMP-CUT-COLUMN', severity: 'warning', holds: false, column: column.heading, data: { length, count, rows: rows.slice(0, 5).join(', ') } }] : []),
  };
}

/** Only texts of the greatest length so far are counted; shorter ones are never looked at again. */
function keep(longest: Longest, text: string, row: number): void {
  if (text.length > longest.length) Object.assign(longest, { length: text.length, count: 0, open: 0, rows: [] });
  longest.count += 1;
  if (!CLOSED.test(text)) longest.open += 1;
  if (longest.rows.length < 5) longest.rows.push(row);
}
