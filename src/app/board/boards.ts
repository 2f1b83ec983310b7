import { type Day, today } from '#base';
import { variantsOfMany } from '#catalogue';
import type { Workspace } from '#store';
import type { Context } from '../port.ts';
import { activeRules } from '../rules/active.ts';
import { Asker } from '../checks/ask.ts';
import type { Hooks } from '../checks/checking.ts';
import { TOUCHES_ALL } from '../checks/keepFresh.ts';
import { keepResults } from '../checks/run.ts';
import { storedChecks } from '../checks/storage.ts';
import { type Asked, fill, type Follower, refill } from './ask.ts';
import { Board } from './board.ts';

/** Boards kept for one company: the everyday one and the last few questions. */
const MOST_BOARDS = 3;
/** Settings hold the company's overlay and packs: another rule may be asked. */
const touchesAll = (kind: string): boolean => TOUCHES_ALL.has(kind) || kind === 'setting';
/** Products that are asked again one by one; after a larger change everything is asked. */
const MOST_AGAIN = 2_000;
/** Variants whose kept results are written together. */
const TOGETHER = 500;

type Wait = { done: Promise<Board>; signal: AbortSignal };
/** `stale`: products that changed since; 'all' when every answer may be another one. */
type Kept = { board: Board | undefined; stale: Set<string> | 'all'; wait: Wait | undefined; /** Of the rules the board was asked. */ stamp?: string };
type Boards = Map<string, Kept>;
const companies = new WeakMap<Workspace, Boards>();

function boardsOf(workspace: Workspace): Boards {
  const known = companies.get(workspace);
  if (known) return known;
  const boards: Boards = new Map();
  companies.set(workspace, boards);
  workspace.onChange((_changeSet, records) => {
    const all = records.some((one) => touchesAll(one.kind));
    const products = records.filter((one) => one.kind === 'product');
    for (const kept of boards.values()) {
      if (all || kept.stale === 'all' || kept.stale.size + products.length > MOST_AGAIN) kept.stale = 'all';
      else for (const { id } of products) kept.stale.add(id);
    }
  });
  return boards;
}

export type Question = { destinations: readonly string[]; on?: Day };
type BoardContext = Pick<Context, 'workspace' | 'clock' | 'signal' | 'progress'>;

const everyday = ({ destinations, on }: Question, day: Day): boolean => destinations.length === 0 && (on ?? day) === day;

/** Keeps what a pass over everything found for rows of lists; a variant that follows its parent is given its parent's. */
function keeping(context: BoardContext, { on, packs }: Board) {
  const followers: Follower[] = [];
  // One batch is written while the next is asked.
  let writing: Promise<void> = Promise.resolve();
  const store = async (results: Map<string, Asked['findings']>): Promise<void> => {
    await writing;
    writing = keepResults(context, { results, on, packs: [...packs] });
    writing.catch(() => undefined);
  };
  return {
    async batch(asked: readonly Asked[], more: readonly Follower[]): Promise<void> {
      followers.push(...more);
      await store(new Map(asked.map((one) => [one.id, one.findings])));
    },
    async end(): Promise<void> {
      await writing;
      const workspace = await context.workspace();
      for (let at = 0; at < followers.length; at += TOGETHER) {
        const part = followers.slice(at, at + TOGETHER);
        const parents = await storedChecks(workspace, [...new Set(part.map((one) => one.parent))]);
        await store(new Map(part.map((one) => [one.id, parents.get(one.parent)?.findings ?? []])));
      }
      await writing;
    },
  };
}

async function made(context: BoardContext, question: Question, hooks: Hooks): Promise<Board> {
  const { read } = await context.workspace();
  const day = today(context.clock);
  const on = question.on ?? day;
  const board = new Board(on, question.destinations, new Asker(on, await activeRules(read)).packIds);
  const keeper = everyday(question, day) ? keeping(context, board) : undefined;
  await fill(read, board, hooks, async (asked, followers) => keeper?.batch(asked, followers));
  await keeper?.end();
  return board;
}

const together = (a: Kept['stale'], b: Kept['stale']): Kept['stale'] => (a === 'all' || b === 'all' ? 'all' : new Set([...a, ...b]));

/** Brings a board up to date, or makes it. */
async function fresh(context: BoardContext, kept: Kept, question: Question, hooks: Hooks): Promise<Board> {
  const workspace = await context.workspace();
  const { board, stale } = kept;
  kept.stale = new Set();
  try {
    const { stamp } = await activeRules(workspace.read);
    const sameRules = kept.stamp === stamp;
    kept.stamp = stamp;
    if (!board || !sameRules || stale === 'all' || board.on !== (question.on ?? today(context.clock))) return await made(context, question, hooks);
    if (stale.size === 0) return board;
    const variants = [...(await variantsOfMany(workspace.read, [...stale])).values()].flat().map((one) => one.id);
    await refill(workspace.read, board, new Set([...stale, ...variants]), hooks);
    return board;
  } catch (error) {
    // What was not asked yet is still to be asked.
    kept.stale = together(stale, kept.stale);
    throw error;
  }
}

const keyOf = ({ destinations, on }: Question): string => `${[...destinations].sort().join()} ${on ?? 'today'}`;

/**
 * The board of a question, in step with the data. Two who ask at once wait for the same work; when the one who began it stops it, the other
 * begins anew. Throws the signal's reason when it is cancelled.
 */
export async function boardOf(context: BoardContext, question: Question, hooks: Hooks = { signal: context.signal }): Promise<Board> {
  const boards = boardsOf(await context.workspace());
  const key = keyOf(question);
  const kept = boards.get(key) ?? { board: undefined, stale: 'all', wait: undefined };
  boards.delete(key);
  boards.set(key, kept);
  for (const old of [...boards.keys()].slice(0, -MOST_BOARDS)) boards.delete(old);
  while (kept.wait) {
    const { done, signal } = kept.wait;
    const board = await done.catch((error: unknown) => {
      if (!signal.aborted || context.signal.aborted) throw error;
    });
    if (board && kept.stale !== 'all' && kept.stale.size === 0) return board;
  }
  kept.wait = { done: fresh(context, kept, question, hooks), signal: context.signal };
  try {
    kept.board = await kept.wait.done;
    return kept.board;
  } finally {
    kept.wait = undefined;
  }
}
