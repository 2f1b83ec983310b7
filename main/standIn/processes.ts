import { EventEmitter } from 'node:events';
import { fileURLToPath } from 'node:url';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';

/** One end of a channel as Electron's main and utility processes see it, over a real port that carries clones and other ports. */
export class StandInPort extends EventEmitter {
  readonly port: MessagePort;
  constructor(port: MessagePort) {
    super();
    this.port = port;
  }
  postMessage(message: unknown, ports: StandInPort[] = []): void {
    this.port.postMessage(message, ports.map((one) => one.port));
  }
  start(): void {
    this.port.on('message', (data: unknown) => this.emit('message', { data, ports: [] }));
    this.port.on('close', () => this.emit('close'));
  }
  close(): void {
    this.port.close();
  }
}

export class MessageChannelMain {
  readonly port1: StandInPort;
  readonly port2: StandInPort;
  constructor() {
    const { port1, port2 } = new MessageChannel();
    [this.port1, this.port2] = [new StandInPort(port1), new StandInPort(port2)];
  }
}

const shim = fileURLToPath(new URL('./parentPort.ts', import.meta.url));
export const forked: { program: string; child: StandInProcess; execArgv: readonly string[] }[] = [];

/** A utility process played by a thread: its own memory and its own event loop, messages and ports for real, an end that is noticed. */
export class StandInProcess extends EventEmitter {
  readonly thread: Worker;
  readonly stderr: NodeJS.ReadableStream;
  constructor(program: string) {
    super();
    this.thread = new Worker(new URL(`file://${shim}`), { workerData: { program }, stderr: true, stdout: true, env: { ...process.env } });
    this.stderr = this.thread.stderr;
    this.thread.on('message', (data: unknown) => this.emit('message', data));
    this.thread.on('error', (error: Error) => (this.stderr as unknown as EventEmitter).emit('data', Buffer.from(String(error.stack))));
    this.thread.on('exit', (code: number) => this.emit('exit', code));
  }
  postMessage(message: unknown, ports: StandInPort[] = []): void {
    this.thread.postMessage({ message, ports: ports.map((one) => one.port) }, ports.map((one) => one.port));
  }
  kill(): boolean {
    void this.thread.terminate();
    return true;
  }
}

export const utilityProcess = {
  fork(program: string, _args: string[] = [], { execArgv = [] }: { execArgv?: string[] } = {}): StandInProcess {
    const child = new StandInProcess(program);
    forked.push({ program, child, execArgv });
    return child;
  },
};
