import { Refusal } from '#base';
import { type Plan, printPlan } from '#paper';
import { afterAll, expect, test } from 'vitest';
import { createWorkerPort, forkWorker } from '../index.ts';
import type { WorkerPort } from '../port.ts';
import { type Done, type Job, printBook, printMany } from './printing.ts';

const fork = forkWorker();
const sound = createWorkerPort(fork, 2);
/** Processes that end as soon as they are handed a plan with this title. */
const brittle = (title: string) => createWorkerPort(() => {
  const process = fork();
  return { ...process, send: (message) => {
    process.send(message);
    if (message.say === 'start' && (message.input as { plans: Plan[] }).plans.some((one) => one.title === title)) process.kill();
  } };
}, 2);
const never = new AbortController().signal;
afterAll(() => sound.close());

const sheet = (title: string): Plan['sheets'][number] => ({ title, header: [], runningHeader: [], footer: [], body: [{ kind: 'text', runs: [{ text: `${title} पीतल` }], style: { size: 10, line: 14, weight: 400, colour: '#1B2230' } }] });
const planOf = (title: string, count = 1): Plan => ({ title, language: 'en', day: '2026-11-21', paper: 'A6', margin: { top: 20, right: 20, bottom: 20, left: 20 }, sheets: Array.from({ length: count }, (_, at) => sheet(`${title} ${at}`)) });
const titles = Array.from({ length: 12 }, (_, at) => `Lamp ${at}`);
async function* jobs(): AsyncGenerator<Job<string>> {
  for (const title of titles) yield { plan: planOf(title), about: title };
}
async function all(worker: WorkerPort, signal = never, on: (one: Done<string>) => void = () => {}): Promise<Done<string>[]> {
  const done: Done<string>[] = [];
  for await (const one of printMany(jobs(), titles.length, { worker, signal })) {
    done.push(one);
    on(one);
  }
  return done;
}

test('many sheets come out of several processes in their order, with the bytes of one process; so does a book', async () => {
  const done = await all(sound);
  expect(done.map((one) => one.about)).toEqual(titles);
  for (const { about, printed } of done) expect([about, Buffer.compare(printed?.bytes ?? Buffer.of(), (await printPlan(planOf(about))).bytes)]).toEqual([about, 0]);
  const book = planOf('Book', 8);
  expect(Buffer.compare((await printBook(book, 8, { worker: sound, signal: never })).bytes, (await printPlan(book)).bytes)).toBe(0);
});

test('a sheet that ends its process is told; the others of its batch are printed', async () => {
  const worker = brittle('Lamp 3');
  const done = await all(worker);
  worker.close();
  expect(done.map((one) => one.about)).toEqual(titles);
  expect(done.filter((one) => !one.printed).map((one) => [one.about, one.why?.code])).toEqual([['Lamp 3', 'worker-died']]);
  await expect(printBook(planOf('Lamp 3', 8), 8, { worker, signal: never })).rejects.toMatchObject({ code: 'worker-died' });
});

test('stopping ends the processes at once, and nothing comes any more', async () => {
  const stop = new AbortController();
  const came: string[] = [];
  await expect(all(sound, stop.signal, ({ about }) => {
    came.push(about);
    stop.abort(new Refusal('cancelled', 'Stopped.'));
  })).rejects.toMatchObject({ code: 'cancelled' });
  expect(came.length).toBeLessThan(titles.length);
});
