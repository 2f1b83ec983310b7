/** Program of the core's utility process under Electron. It owns the databases; it sees no window and opens no dialog. */
import { userInfo } from 'node:os';
import { applicationFolder, createApp, createWorkerPort } from '#app';
import { wallClock } from '#base';
import { answerShell, problemOf } from './answerShell.ts';
import { brokeredWorkers, type ShellPort } from './brokeredWorkers.ts';
import type { FromCore, ToCore } from './messages.ts';

const parent = (process as { parentPort?: ShellPort }).parentPort;
if (!parent) throw new Error('the core is started by the desktop shell only');

const send = (message: FromCore): void => parent.postMessage(message);
const workers = brokeredWorkers(send);
const worker = createWorkerPort(workers.spawn);
const app = createApp({ clock: wallClock, stateFolder: applicationFolder(process.env, process.platform), person: userInfo().username, worker });
app.events.subscribe((event) => send({ say: 'event', event }));

parent.on('message', ({ data, ports }) => {
  const message = data as ToCore;
  if (message.say === 'question') void answerShell(app, message.question).catch(problemOf).then((result) => send({ say: 'answer', id: message.id, result }));
  else workers.hear(message, ports[0]);
});
send({ say: 'ready' });
