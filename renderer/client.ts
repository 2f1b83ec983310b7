import type { Input, Output, UseCaseName } from '#app/contract';
import { type Problem, problemIn, Refusal, type Result } from '#base';
import { currentCompany } from './company.ts';
import { currentLanguage } from './language.ts';
import { bridgeTransport } from './transport/bridge.ts';
import { httpTransport } from './transport/http.ts';
import type { Transport } from './transport/transport.ts';

let transport: Transport | undefined;

/** The way out of this window: the desktop's bridge where preload put one, loopback HTTP elsewhere. */
export function connect(): Transport {
  transport ??= window.niryat ? bridgeTransport(window.niryat) : httpTransport();
  return transport;
}

/** `asks`: what would leave is shown first; work of the tray does so unless its screen showed it already. */
export type CallOptions = { job?: string; company?: string | null; asks?: boolean };

/** One use case as an envelope: for callers that look at the problem's code. */
export async function ask<K extends UseCaseName>(name: K, input: Input<K>, options: CallOptions = {}): Promise<Result<Output<K>>> {
  const company = options.company === undefined ? currentCompany.get() : options.company;
  // The core checked its answer against the contract's type; only the name of the use case crossed as text.
  return (await connect().call(name, { company, language: currentLanguage.get(), job: options.job ?? null, asks: options.asks ?? false, input })) as Result<Output<K>>;
}

/** What shells answer without the core is put into the reader's language here. */
const refusalOf = (problem: Problem): Refusal => Refusal.of(problemIn(problem, currentLanguage.get()));

/** One use case: its output, or the Refusal it ended with. */
export async function call<K extends UseCaseName>(name: K, input: Input<K>, options: CallOptions = {}): Promise<Output<K>> {
  const answer = await ask(name, input, options);
  if (answer.ok) return answer.value;
  throw refusalOf(answer.problem);
}

export const cancelJob = (job: string): Promise<void> => connect().cancel(job);

/** Hands a file to the core; what comes back is a token, never a path. */
export async function upload(file: File): Promise<{ token: string; name: string }> {
  const answer = await connect().upload(file.name, file);
  if (answer.ok) return { token: answer.value.token, name: file.name };
  throw refusalOf(answer.problem);
}

/** Tokens of what the person chose in the system's dialog; undefined in a shell that has none. */
export function chooseInDialog(what: 'files' | 'folder'): Promise<readonly string[]> | undefined {
  const asked = connect().choose?.(what);
  return asked?.then((answer) => {
    if (answer.ok) return answer.value.files.map((one) => one.token);
    throw refusalOf(answer.problem);
  });
}

export const saveFile = (file: { token: string; name: string }): Promise<void> => connect().save(file.token, file.name);

/** Address of a made file for showing it in the window: a picture or a PDF preview. */
export const fileAddress = (token: string): string => `/file/${encodeURIComponent(token)}?inline=1`;
