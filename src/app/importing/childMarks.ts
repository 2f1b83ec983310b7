import { randomBytes } from 'node:crypto';
import type { NewId } from '#importing';

/** Digits of a mark's number: more children than a record can have. */
const WIDTH = 3;
const RADIX = 32;
/** Characters of an id: a mark has as many, so that ids are written over marks where they stand. */
const ID = 26;
/** What a mark begins with no id does. */
const FIRST = '~';

/**
 * Marks that stand for the ids of a new record's children until it is written as text. An id is a key that never comes twice, and an engine that
 * makes, walks and writes objects with such keys takes a third of the time of a whole import for it; with the same few marks in every record all have
 * one shape. Within a record marks go up as ids do, so that what is in order stays in order. Nobody can know a mark beforehand: it is taken for no text of a file.
 */
export function childMarks(newId: () => string): { marks(): NewId; fill(bytes: Uint8Array): void } {
  const stem = FIRST + randomBytes(ID).toString('hex').slice(0, ID - WIDTH - FIRST.length);
  const stemBytes = Buffer.from(stem, 'latin1');
  const made: string[] = [];
  let at = 0;
  const mark = (number: number): string => (made[number] ??= `${stem}${number.toString(RADIX).padStart(WIDTH, '0')}`);
  const next: NewId = Object.assign(() => mark(at++), { comeAgain: true as const });
  return {
    /** The marks of one record, which is planned before the next one asks. */
    marks() {
      at = 0;
      return next;
    },
    /** Writes ids where marks stand in the text of many records: in its bytes, so that no text is made twice. */
    fill({ buffer, byteOffset, byteLength }) {
      const bytes = Buffer.from(buffer, byteOffset, byteLength);
      for (let found = bytes.indexOf(stemBytes); found >= 0; found = bytes.indexOf(stemBytes, found + ID)) bytes.write(newId(), found, ID, 'latin1');
    },
  };
}
