import { Refusal } from '#base';
import { type FromWorker, GUARD_SAYS, type ToWorker, type WorkerLimits } from './messages.ts';
import type { Line } from './process.ts';

const LOOK_MS = 250;
/** The guard inside the process acts first; the core stands behind it this much later. */
const GRACE_MS = 2_000;
/** The core's own memory check allows this much over, so that the guard's reason is the one that is told. */
const GRACE_RATIO = 1.25;

export const cancelled = (): Refusal => new Refusal('cancelled', 'Stopped before it was done. Nothing of this step was kept.', { hi: 'पूरा होने से पहले रोक दिया गया। इस कदम का कुछ नहीं रखा गया।' });

const tooLarge = (mebibytes: number): Refusal =>
  new Refusal('too-large', `This file needs more than ${Math.round(mebibytes)} MB of memory to read. Split it into smaller files and try again.`, { hi: `इस फ़ाइल को पढ़ने में ${Math.round(mebibytes)} MB से ज़्यादा मेमोरी चाहिए। इसे छोटी फ़ाइलों में बाँटें और फिर कोशिश करें।` });
const tooSlow = (milliseconds: number): Refusal =>
  new Refusal('too-slow', `Reading this file took longer than ${Math.round(milliseconds / 1000)} seconds and was stopped. Split it into smaller files and try again.`, { hi: `इस फ़ाइल को पढ़ने में ${Math.round(milliseconds / 1000)} सेकंड से ज़्यादा लगे, इसलिए रोक दिया गया। इसे छोटी फ़ाइलों में बाँटें और फिर कोशिश करें।` });
const died = (): Refusal =>
  new Refusal('worker-died', 'The process that was reading this file ended before it was done. The file may be damaged: save it again in its own program and try once more.', { hi: 'इस फ़ाइल को पढ़ रहा प्रोसेस पूरा होने से पहले बंद हो गया। फ़ाइल ख़राब हो सकती है: इसे इसके अपने प्रोग्राम में फिर सहेजें और एक बार और कोशिश करें।' });

/** The guard says which limit was passed: a task may have lowered it. */
function whyEnded(said: string, limits: WorkerLimits): Refusal {
  const [, reason, limit] = new RegExp(`${GUARD_SAYS}(memory|deadline) (\\d+)`).exec(said) ?? [];
  if (reason === 'deadline') return tooSlow(Number(limit));
  if (reason === 'memory') return tooLarge(Number(limit));
  return said.includes('heap out of memory') ? tooLarge(mebibytesOf(limits)) : died();
}

const mebibytesOf = (limits: WorkerLimits): number => limits.memoryBytes / 1_048_576;

type Start = Extract<ToWorker, { say: 'start' }>;

/** What the core answers to the questions of a task. */
export type Answer = (question: unknown) => Promise<unknown>;

/** Starts a run on a process and yields its items in order; throws what ended it. The process is left running: the caller keeps or kills it. */
export async function* readRun(line: Line, start: Start, signal: AbortSignal | undefined, answer?: Answer): AsyncGenerator<unknown> {
  const inbox = openInbox(line, start, answer);
  const abort = (): void => inbox.fail(cancelled());
  signal?.addEventListener('abort', abort, { once: true });
  const look = setInterval(() => {
    if ((line.process.rss() ?? 0) > start.limits.memoryBytes * GRACE_RATIO) inbox.fail(tooLarge(mebibytesOf(start.limits)));
  }, LOOK_MS);
  try {
    if (signal?.aborted) throw cancelled();
    line.process.send(start);
    for (;;) {
      const message = await inbox.next();
      if (message.say === 'end') return;
      if (message.say === 'refused') throw Refusal.of(message.problem);
      if (message.say === 'broke') throw brokenTask(start.task, message);
      if (message.say === 'item') yield message.value;
      line.process.send({ say: 'more', run: start.run });
    }
  } finally {
    clearInterval(look);
    signal?.removeEventListener('abort', abort);
  }
}

type Inbox = { next(): Promise<FromWorker>; fail(why: unknown): void };

function openInbox(line: Line, start: Start, answer: Answer | undefined): Inbox {
  const arrived: FromWorker[] = [];
  let failure: { why: unknown } | undefined;
  let wake = (): void => {};
  let patience = start.limits.deadlineMs + GRACE_MS;
  const fail = (why: unknown): void => {
    failure ??= { why };
    line.process.kill();
    wake();
  };
  // Questions are answered at once, however many items wait to be read.
  const tell = async ({ run, question, value }: Extract<FromWorker, { say: 'ask' }>): Promise<void> => {
    if (!answer) throw new Error(`worker task ${start.task} asks, and nobody answers`);
    line.process.send({ say: 'answer', run, question, value: await answer(value) });
  };
  line.hear = (message) => {
    if (message.run !== start.run) return;
    if (message.say === 'ask') return void tell(message).catch(fail);
    arrived.push(message);
    wake();
  };
  line.ended = (said) => fail(whyEnded(said, start.limits));
  const something = async (): Promise<void> => {
    const from = performance.now();
    const timer = setTimeout(() => fail(tooSlow(start.limits.deadlineMs)), patience);
    await new Promise<void>((resolve) => (wake = resolve));
    clearTimeout(timer);
    patience -= performance.now() - from;
  };
  const next = async (): Promise<FromWorker> => {
    while (!failure && arrived.length === 0) await something();
    if (failure) throw failure.why;
    return arrived.shift()!;
  };
  return { next, fail };
}

/** A bug in a task stays a bug in the core, with the stack of the process it happened in. */
function brokenTask(task: string, told: Extract<FromWorker, { say: 'broke' }>): Error {
  const error = new Error(`worker task ${task}: ${told.name}: ${told.message}`);
  error.stack = told.stack;
  return error;
}
