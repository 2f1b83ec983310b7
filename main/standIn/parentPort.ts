import { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';

/** Gives a thread the `process.parentPort` that Electron gives a utility process, then runs the program it stands for. */
class Port extends EventEmitter {
  readonly port: MessagePort;
  constructor(port: MessagePort) {
    super();
    this.port = port;
  }
  postMessage(message: unknown): void {
    this.port.postMessage(message);
  }
  start(): void {
    this.port.on('message', (data: unknown) => this.emit('message', { data, ports: [] }));
  }
  close(): void {
    this.port.close();
  }
}

if (!parentPort) throw new Error('runs in a thread only');
const shell = new Port(parentPort);
parentPort.on('message', ({ message, ports }: { message: unknown; ports: MessagePort[] }) => shell.emit('message', { data: message, ports: ports.map((one) => new Port(one)) }));
Object.assign(process, { parentPort: shell });
await import(pathToFileURL((workerData as { program: string }).program).href);
