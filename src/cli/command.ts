import type { App, Input, Output, UseCaseName } from '#app';
import { Refusal } from '#base';
import type { z } from 'zod';
import type { ExitCode } from './exitCodes.ts';
import type { CliIo } from './io.ts';

/** What a command may use while it runs. */
export type Session = {
  io: CliIo;
  app: App;
  /** True when one JSON value is all that stdout may carry. */
  json: boolean;
  /** Opens the company in this folder; its id is what calls are made with. */
  company(folder: string): Promise<string>;
  /** Calls a use case; a problem is thrown as the Refusal it was. */
  call<K extends UseCaseName>(name: K, input: Input<K>, company?: string): Promise<Output<K>>;
  /** Absolute path of an argument. */
  path(given: string): string;
  /** Token of a file or folder that must be there. */
  grant(given: string): string;
};

export type Answer = {
  /** What --json prints. */
  value: unknown;
  /** What a person reads. */
  text: string;
  exit?: ExitCode;
  /** The command has printed its answer already, because it went on working afterwards. */
  printed?: boolean;
};

/** Options as commander hands them over; each command reads its own by name. */
export type Options = Readonly<Record<string, unknown>>;

export type CliCommand = {
  name: string;
  summary: string;
  /** Positional arguments in commander's notation: `<workspace>`, `<file...>`. */
  arguments: readonly { name: string; about: string }[];
  options: readonly CliOption[];
  /** Shape of what --json prints under `value`. */
  value: z.ZodType;
  /** Shapes of the files it takes, by name: --json-schema prints them beside the value. */
  takes?: Readonly<Record<string, z.ZodType>>;
  run(session: Session, args: readonly string[], options: Options): Promise<Answer>;
};

export type CliOption = { flags: string; about: string; parse?: (text: string) => unknown; required?: boolean; default?: unknown };

export const wrongUsage = (message: string): Refusal => new Refusal('wrong-usage', message);
