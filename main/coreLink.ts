import type { Problem, Result } from '#base';
import { MessageChannelMain, utilityProcess, type UtilityProcess } from 'electron';
import type { AppEvent, ProcessFlags } from '#app';
import { CORE_ENGINE, CORE_ENVIRONMENT } from './engine.ts';
import type { FromCore, Question, ToCore } from './messages.ts';

export type Programs = { core: string; worker: string };
export type CoreLink = {
  ask(question: Question): Promise<Result<unknown>>;
  onEvent(listener: (event: AppEvent) => void): void;
  /** Lets the core close its companies, then ends it. */
  stop(): Promise<void>;
};

/** Standard error kept of a process, for the reason of its end. */
const KEPT_CHARACTERS = 4096;
const STOP_MS = 5_000;
const STOPPED: Problem = { code: 'core-stopped', message: 'The part of Niryat that keeps your data stopped. What you saved before is safe; try again.' };

type Running = { process: UtilityProcess; waiting: Map<number, (result: Result<unknown>) => void>; workers: Map<number, UtilityProcess> };

/** Holds the line to the core: starts it when it is first needed, and again when it died. */
export function linkCore(programs: Programs): CoreLink {
  const listeners = new Set<(event: AppEvent) => void>();
  let running: Running | undefined;
  let questions = 0;

  const start = (): Running => {
    const core = utilityProcess.fork(programs.core, [], { serviceName: 'Niryat core', stdio: 'inherit', execArgv: [`--js-flags=${CORE_ENGINE.join(' ')}`], env: { ...process.env, ...CORE_ENVIRONMENT } });
    const one: Running = { process: core, waiting: new Map(), workers: new Map() };
    core.on('message', (message: FromCore) => hear(one, message));
    core.once('exit', () => {
      if (running === one) running = undefined;
      for (const worker of one.workers.values()) worker.kill();
      for (const answer of one.waiting.values()) answer({ ok: false, problem: STOPPED });
    });
    return one;
  };

  const hear = (one: Running, message: FromCore): void => {
    if (message.say === 'event') for (const listener of listeners) listener(message.event);
    if (message.say === 'want-worker') startWorker(one, programs.worker, message);
    if (message.say === 'kill-worker') one.workers.get(message.worker)?.kill();
    if (message.say !== 'answer') return;
    one.waiting.get(message.id)?.(message.result);
    one.waiting.delete(message.id);
  };

  const ask = (question: Question): Promise<Result<unknown>> => {
    const one = (running ??= start());
    const id = ++questions;
    return new Promise((resolve) => {
      one.waiting.set(id, resolve);
      tell(one, { say: 'question', id, question });
    });
  };

  return {
    ask,
    onEvent: (listener) => void listeners.add(listener),
    async stop() {
      const one = running;
      if (!one) return;
      const late = new Promise((resolve) => setTimeout(resolve, STOP_MS).unref());
      await Promise.race([ask({ ask: 'close' }), late]);
      one.process.kill();
    },
  };
}

const tell = (one: Running, message: ToCore): void => one.process.postMessage(message);

/** Forks a worker, gives core and worker the two ends of a channel, and tells the core when the worker is gone. */
function startWorker(one: Running, program: string, { worker, flags }: { worker: number; flags: ProcessFlags }): void {
  const forked = utilityProcess.fork(program, [], { serviceName: 'Niryat worker', stdio: ['ignore', 'ignore', 'pipe'], execArgv: [`--js-flags=${flags.v8.join(' ')}`], env: { ...process.env, ...flags.env } });
  const { port1, port2 } = new MessageChannelMain();
  let said = '';
  forked.stderr?.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-KEPT_CHARACTERS)));
  forked.once('exit', () => {
    one.workers.delete(worker);
    tell(one, { say: 'worker-ended', worker, said });
  });
  one.workers.set(worker, forked);
  forked.postMessage({ say: 'line' }, [port2]);
  one.process.postMessage({ say: 'worker-line', worker } satisfies ToCore, [port1]);
}
