import type { Detector, Notice, Sheet } from './detector.ts';
import { isKnown, sampleOf, type Watched, watchedColumns } from './watched.ts';

/** Lengths at which programs cut text: columns of 255 or 256 characters, of 1,024; the most that a cell of Excel holds. */
const MOST_IN_EXCEL = 32_767;
const LIMITS = new Set([255, 256, 1_024, MOST_IN_EXCEL]);
/** Lengths of other columns are learnt from the file itself, but no shorter than this. */
const LEAST = 40;
const SHORTEST_LIMIT = 25;
const SAME_LENGTH = 6;
/** Text ends where it should: at the end of a sentence, a bracket, a quotation, markup, an address. */
const CLOSED = /(?:[.!?…।॥:;)\]}>»"'”’*%©®™]|\b(?:https?:\/\/|www\.)\S+|\.(?:jpe?g|png|webp|pdf))\s*$/iu;

/** A space at the end is where the next word began. */
const breaksOff = (text: string, sentences: boolean): boolean => /\s$/.test(text) || (sentences && !CLOSED.test(text));

/** Shorter texts than this are changed as one likes. */
const LEAST_OF_HELD = 12;
const DOTS = /\s*(?:\.{3}|…)$/;
const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** Whether a text is the beginning of what the item has, broken off within a word, behind three dots, or where a long text of sentences goes on. */
function isCutOfHeld(text: string, held: string, sentences: boolean): boolean {
  const begun = text.replace(DOTS, '');
  if (begun.length < LEAST_OF_HELD || held.length <= text.length || !held.startsWith(begun)) return false;
  const [last = '', next = ''] = [begun.at(-1), held[begun.length]];
  return begun !== text || (LETTER.test(last) && LETTER.test(next)) || (sentences && begun.length >= 100 && !CLOSED.test(begun) && CLOSED.test(held));
}

/** A limit that is shorter than texts of sentences are: so many of the first texts have the greatest length, where those of one letter less are few. */
const PILE = 8;
function piledUp(values: readonly string[]): { length: number; count: number } | undefined {
  const counts = new Map<number, number>();
  for (const text of values) counts.set(text.length, (counts.get(text.length) ?? 0) + 1);
  const length = Math.max(0, ...counts.keys());
  const [count, beside] = [counts.get(length) ?? 0, (counts.get(length - 1) ?? 0) + (counts.get(length - 2) ?? 0)];
  return length >= SHORTEST_LIMIT && length < LEAST && count >= PILE && count >= beside * 2 && counts.size >= PILE ? { length, count } : undefined;
}

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
  const texts = watchedColumns(sheet).filter((one) => one.kind === 'text').map((column) => ({ column, sentences: endsInSentences(sheet, column.index), longest: { length: LEAST, count: 0, open: 0, rows: [] } as Longest, pile: piledUp(sampleOf(sheet, column.index)) }));
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
    read: ({ unit, row, existing, changed }) => {
      if (!existing || changed.length === 0) return undefined;
      let found: Notice[] | undefined;
      const cells = unit.rows[0]?.cells ?? [];
      for (const { column, sentences } of texts) {
        const text = changed.includes(column.index) ? (cells[column.index] ?? '').trim() : '';
        const held = text === '' ? '' : column.held(existing);
        if (held === '' || !isCutOfHeld(text, held, sentences)) continue;
        const place = { column: column.heading, index: column.index, row };
        (found ??= []).push({ rule: 'IMP-CUT', message: 'IMP-CUT-HELD', severity: 'warning', holds: false, ...place, ticked: true, repairs: [{ index: column.index, text: held }], data: { length: text.length, of: held.length, value: text.slice(-40).trim(), fixed: held.slice(text.length - 20, text.length + 40).trim() } });
      }
      return found;
    },
    end: () => texts.flatMap(({ column, pile, longest: { length, count, open, rows } }): Notice[] =>
      pile && count === 0 ? [{ rule: 'IMP-CUT', message: 'IMP-CUT-COLUMN', severity: 'warning', holds: false, column: column.heading, data: { ...pile, rows: rowsOf(sheet, column.index, pile.length) } }] :
      count >= SAME_LENGTH && open >= count * 0.6 && !LIMITS.has(length) ? [{ rule: 'IMP-CUT', message: 'IMP-CUT-COLUMN', severity: 'warning', holds: false, column: column.heading, data: { length, count, rows: rows.slice(0, 5).join(', ') } }] : []),
  };
}

/** The first rows of the sheet whose text has this length, as a person counts them. */
const rowsOf = (sheet: Sheet, index: number, length: number): string => sheet.sample.flatMap((row, at) => (row[index]?.length === length ? [at + 1 + (sheet.mapping.headerRow ?? 0)] : [])).slice(0, 5).join(', ');

/** Only texts of the greatest length so far are counted; shorter ones are never looked at again. */
function keep(longest: Longest, text: string, row: number): void {
  if (text.length > longest.length) Object.assign(longest, { length: text.length, count: 0, open: 0, rows: [] });
  longest.count += 1;
  if (!CLOSED.test(text)) longest.open += 1;
  if (longest.rows.length < 5) longest.rows.push(row);
}
