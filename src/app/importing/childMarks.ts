import { randomBytes } from 'node:crypto';
import type { NewId } from '#importing';

/** Digits of a mark's number: more children than a record can have. */
const WIDTH = 3;
const RADIX = 32;

/**
 * Marks that stand for the ids of a new record's children until it is written as text. An id is a key that never comes twice, and an engine that
 * makes, walks and writes objects with such keys takes a third of the time of a whole import for it; with the same few marks in every record all have
 * one shape. Within a record marks go up as ids do, so that what is in order stays in order. Nobody can know a mark beforehand: it is taken for no text of a file.
 */
export function childMarks(newId: () => string): { marks(): NewId; withIds(text: string): string } {
  const stem = `child-${randomBytes(9).toString('hex')}-`;
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
    /** The text of a record with ids where its marks stand. */
    withIds(text) {
      const parts = text.split(stem);
      let filled = parts[0] ?? '';
      for (const part of parts.slice(1)) filled += newId() + part.slice(WIDTH);
      return filled;
    },
  };
}
