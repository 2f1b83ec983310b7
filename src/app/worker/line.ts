import type { FromWorker, ToWorker } from './messages.ts';
import type { CoreLine } from './serve.ts';

/** A message port as Electron's utility processes have it; only what is used here. */
type Port = { postMessage(message: unknown): void; on(event: 'message', hear: (event: { data: unknown; ports: Port[] }) => void): void; start(): void };
type ParentPort = Omit<Port, 'start'>;

/** The line of this worker process: a brokered message port under Electron, the fork's channel under Node. Closes the process when the core is gone. */
export function coreLine(): CoreLine {
  const parentPort = (process as { parentPort?: ParentPort }).parentPort;
  return parentPort ? brokeredLine(parentPort) : forkedLine();
}

function forkedLine(): CoreLine {
  process.on('disconnect', () => process.exit(0));
  return {
    send: (message) => void process.send?.(message),
    listen: (hear) => void process.on('message', (message) => hear(message as ToWorker)),
  };
}

/** The first message from the shell carries the port whose other end the core holds; messages meanwhile wait in it. */
function brokeredLine(parentPort: ParentPort): CoreLine {
  let port: Port | undefined;
  let hearing: ((message: ToWorker) => void) | undefined;
  const waiting: FromWorker[] = [];
  parentPort.on('message', (event) => {
    port = event.ports[0];
    port?.on('message', (message) => hearing?.(message.data as ToWorker));
    port?.start();
    for (const message of waiting.splice(0)) port?.postMessage(message);
  });
  return {
    send: (message) => void (port ? port.postMessage(message) : waiting.push(message)),
    listen: (hear) => void (hearing = hear),
  };
}
