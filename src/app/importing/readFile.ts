import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { Refusal } from '#base';
import { type Catalogue, type PlannedBatch, type PlanResult, type Reading, revivedResult, type Survey } from '#importing';
import { type TableNote, type TableRow, unpackRows } from '#tables';
import type { Context } from '../port.ts';
import type { Brought, Copy } from '../copies/records.ts';
import type { TableMessage } from '../worker/readTable.ts';
import type { PlanApart, PlanQuestion } from './planTask.ts';

/** A file that is being read in the killable process: what it is, and its rows as they arrive (once). */
export type OpenedFile = {
  name: string; survey: Survey; sheet: string; notes: TableNote[];
  /** Everything else in our own copy, and what it says of itself; undefined for other files. Before the rows, once. */
  besides(): Promise<{ copy: Copy; records: AsyncGenerator<Brought> } | undefined>;
  rows: AsyncGenerator<TableRow[]>;
  /** How much of the file's bytes was read when its last rows arrived, 0 to 1; null while nobody can tell. */
  share(): number | null;
  /** Has the rows planned where they are read, instead of getting them. */
  plan(how: PlanApart, catalogue: Catalogue, write: (batch: PlannedBatch) => Promise<void>, progress: (rows: number) => void): Promise<PlanResult>;
  close(): Promise<void>;
};

/**
 * Pieces the reading may be ahead, some two megabytes: while the search index takes its share of the disk's thread, the next rows are worked out.
 * More of them take no less time, and what waits grows old enough to lie about until the collector goes through everything.
 */
const AHEAD = 4;

/** Two million rows are read, understood and packed in this time on a slow computer. What hangs is found sooner, by the first look at the file; and a person may stop it. */
const ALL_ROWS_MS = 1_200_000;
/** The numbers of all rows are remembered while they are planned: half a kilobyte each, beside the 300 MB that reading and planning take. */
const ALL_ROWS_BYTES = 1_536 * 1_048_576;

/**
 * Starts reading a file. Throws the refusals of reading. `rows` false looks at its first rows only. `again`: it is going to be read once more, as
 * after a look, for which a process gets ready.
 */
export async function openFile(context: Context, token: string, sheet: string | null, rows: boolean, { reading = {}, again = !rows }: { reading?: Reading | undefined; again?: boolean | undefined } = {}): Promise<OpenedFile> {
  const name = context.files.name(token);
  const desk = answersTo();
  const messages = context.worker.run('read-table', { path: context.files.path(token), name, sheet, rows, reading }, { signal: context.signal, answer: desk.answer, window: AHEAD, again, ...(rows ? { deadlineMs: ALL_ROWS_MS, memoryBytes: ALL_ROWS_BYTES } : {}) })[Symbol.asyncIterator]() as AsyncIterator<TableMessage>;
  const first = await messages.next();
  if (first.done || first.value.kind !== 'survey') throw new Error('reading a table began with something else than what it is');
  const notes: TableNote[] = [];
  let share: number | null = null;
  // One message is looked at before it is known what it belongs to.
  let waiting: IteratorResult<TableMessage> | undefined;
  const next = async (): Promise<IteratorResult<TableMessage>> => {
    const one = waiting ?? (await messages.next());
    waiting = undefined;
    context.signal.throwIfAborted();
    return one;
  };
  async function* records(): AsyncGenerator<Brought> {
    for (;;) {
      const one = await next();
      if (one.done || one.value.kind !== 'records') {
        waiting = one;
        return;
      }
      yield one.value.brought;
    }
  }
  async function besides(): ReturnType<OpenedFile['besides']> {
    const one = await next();
    if (!one.done && one.value.kind === 'copy') return { copy: one.value.copy, records: records() };
    waiting = one;
    return undefined;
  }
  async function plan(...[how, catalogue, write, progress]: Parameters<OpenedFile['plan']>): Promise<PlanResult> {
    desk.decide(how, catalogue);
    let result: PlanResult | undefined;
    for (let one = await next(); !one.done; one = await next()) {
      if (one.value.kind === 'batch') {
        share = one.value.share ?? null;
        await write(one.value.batch);
        progress(one.value.done);
      } else if (one.value.kind === 'planned') result = revivedResult(one.value.result);
    }
    if (!result) throw new Error('the process that reads the file planned nothing: its port must hand questions on, as besideUs of company.fixture.ts does');
    progress(result.rows);
    return result;
  }
  async function* batches(): AsyncGenerator<TableRow[]> {
    desk.decide(null);
    for (let one = await next(); !one.done; one = await next()) {
      if (one.value.kind === 'rows') {
        share = one.value.share ?? null;
        yield unpackRows(one.value.rows);
      } else if (one.value.kind === 'end') notes.push(...one.value.notes);
    }
  }
  return { name, survey: first.value.survey, sheet: first.value.sheet, notes, besides, rows: batches(), share: () => share, plan, close: async () => void (await messages.return?.()) };
}

/** What the core answers to the process that reads: how to go on, once that is decided, and what it holds of some records. */
function answersTo() {
  let decide: (how: PlanApart | null) => void = () => {};
  const how = new Promise<PlanApart | null>((resolve) => (decide = resolve));
  let catalogue: Catalogue | undefined;
  let walk: AsyncIterator<readonly string[]> | undefined;
  const nextNumbers = async (): Promise<readonly string[] | null> => {
    walk ??= catalogue?.numbers?.()[Symbol.asyncIterator]();
    const part = await walk?.next();
    return part && !part.done ? part.value : null;
  };
  return {
    decide(how: PlanApart | null, asked?: Catalogue): void {
      catalogue = asked;
      decide(how);
    },
    async answer(question: unknown): Promise<unknown> {
      const asked = question as PlanQuestion;
      if (asked.ask === 'how') return how;
      if (asked.ask === 'numbers') return nextNumbers();
      return asked.ask === 'asOf' ? catalogue?.asOf?.(asked.point, asked.keys) : catalogue?.[asked.ask](asked.keys);
    },
  };
}

const PIECE_BYTES = 256 * 1024;

/** SHA-256 of a file, 64 hex digits; read into one piece of memory, since a new one for each calls the collector of garbage. Throws the signal's reason. */
export async function sha256Of(path: string, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  const piece = Buffer.allocUnsafeSlow(PIECE_BYTES);
  const file = await open(path, 'r');
  try {
    for (let read = -1; read !== 0;) {
      signal.throwIfAborted();
      ({ bytesRead: read } = await file.read(piece, 0, PIECE_BYTES, null));
      hash.update(piece.subarray(0, read));
    }
  } finally {
    await file.close();
  }
  return hash.digest('hex');
}

/** A file at a moment: what tells that it is still the same without reading it, and the hash of what it holds. */
export type Hashed = { stamp: string; sha256: string };

/** Hashes a file, or believes an earlier hash of what is still the same file. Throws the signal's reason. */
export async function hashed(path: string, signal: AbortSignal, before?: Hashed): Promise<Hashed> {
  const stamp = await stampOf(path);
  return before?.stamp === stamp ? before : { stamp, sha256: await sha256Of(path, signal) };
}

/** What tells that a file is still the one it was, without reading it. */
export async function stampOf(path: string): Promise<string> {
  const { size, mtimeNs, ino } = await stat(path, { bigint: true }).catch((error: NodeJS.ErrnoException) => { throw error.code === 'ENOENT' ? fileGone() : error; });
  return `${size} ${mtimeNs} ${ino}`;
}

/** Moved, renamed, or on a stick that was pulled out. Said without its name: a path says more than a person chose to show. */
const fileGone = (): Refusal => new Refusal('no-such-file', 'The file is no longer where it was. Nothing was changed. Put it back, or choose it again.', { hi: 'फ़ाइल अब वहाँ नहीं है जहाँ थी। कुछ नहीं बदला। उसे वापस वहाँ रखें, या फिर से चुनें।' });

export const fileChanged = (name: string): Refusal => new Refusal('file-changed', `${name} was changed on the disk since it was looked at. Nothing was imported. Look at the preview again.`, { hi: `देखे जाने के बाद ${name} डिस्क पर बदल गई। कुछ इम्पोर्ट नहीं हुआ। प्रीव्यू फिर से देखें।`, where: { file: name } });
