import { type FromWorker, processFlags, type SpawnWorker, type ToWorker } from '#app';
import type { FromCore, ToCore } from './messages.ts';

/** A message port as Electron's processes have it. */
export type ShellPort = { postMessage(message: unknown): void; on(event: 'message', hear: (event: { data: unknown; ports: LinePort[] }) => void): void };
export type LinePort = ShellPort & { start(): void; close(): void };

type Held = { port?: LinePort; waiting: ToWorker[]; hear: (message: FromWorker) => void; ended: (said: string) => void };

/**
 * Worker processes for a core that may not fork: the shell forks one on request and sends the port to it. Until the port is there,
 * messages wait.
 */
export function brokeredWorkers(send: (message: FromCore) => void): { spawn: SpawnWorker; hear(message: ToCore, port: LinePort | undefined): void } {
  const held = new Map<number, Held>();
  let count = 0;

  const spawn: SpawnWorker = (task) => {
    const worker = ++count;
    const one: Held = { waiting: [], hear: () => {}, ended: () => {} };
    held.set(worker, one);
    send({ say: 'want-worker', worker, flags: processFlags(task) });
    return {
      send: (message) => void (one.port ? one.port.postMessage(message) : one.waiting.push(message)),
      onMessage: (hear) => void (one.hear = hear),
      onEnd: (hear) => void (one.ended = hear),
      kill: () => held.has(worker) && send({ say: 'kill-worker', worker }),
      // The guard inside the worker counts; Electron tells a process nothing about its siblings.
      rss: () => undefined,
      hold: () => {},
    };
  };

  const connect = (one: Held, port: LinePort): void => {
    one.port = port;
    port.on('message', (event) => one.hear(event.data as FromWorker));
    port.start();
    for (const message of one.waiting.splice(0)) port.postMessage(message);
  };

  return {
    spawn,
    hear(message, port) {
      if (message.say === 'question') return;
      const one = held.get(message.worker);
      if (!one) return;
      if (message.say === 'worker-line') return port && connect(one, port);
      held.delete(message.worker);
      one.port?.close();
      one.ended(message.said);
    },
  };
}
