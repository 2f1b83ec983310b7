/** A core that only runs worker tasks: what is called is the task's name. For the test of the brokered worker port. */
import { createWorkerPort } from '#app';
import { Refusal, type Result } from '#base';
import { brokeredWorkers, type ShellPort } from '../brokeredWorkers.ts';
import type { FromCore, Question, ToCore } from '../messages.ts';

const parent = (process as { parentPort?: ShellPort }).parentPort!;
const send = (message: FromCore): void => parent.postMessage(message);
const workers = brokeredWorkers(send);
const port = createWorkerPort(workers.spawn);

async function answer(question: Question): Promise<Result<unknown>> {
  if (question.ask !== 'call') return { ok: true, value: {} };
  const stop = new AbortController();
  const { cancelAfter } = question.envelope.input as { cancelAfter?: number };
  const items: unknown[] = [];
  try {
    for await (const one of port.run(question.name, question.envelope.input, { signal: stop.signal })) {
      items.push(one);
      if (cancelAfter !== undefined) setTimeout(() => stop.abort(), cancelAfter);
    }
    return { ok: true, value: items };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.toProblem() };
    throw error;
  }
}

parent.on('message', ({ data, ports }) => {
  const message = data as ToCore;
  if (message.say === 'question') void answer(message.question).then((result) => send({ say: 'answer', id: message.id, result }));
  else workers.hear(message, ports[0]);
});
