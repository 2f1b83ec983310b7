import { diskRefusal } from '#app';
import { type Problem, Refusal } from '#base';
import { Command, CommanderError, Option } from 'commander';
import { createColors } from 'picocolors';
import { z } from 'zod';
import type { Answer, CliCommand, Options } from './command.ts';
import { commands } from './commands.ts';
import { EXIT, exitCodeOf } from './exitCodes.ts';
import { findingsText } from './findingText.ts';
import type { CliIo } from './io.ts';
import { withSession } from './session.ts';

/**
 * Runs one command line and returns its exit code. `argv` is what stands after `niryat`. With --json stdout carries exactly one JSON
 * value: the envelope of the result or of the problem.
 */
export async function run(argv: readonly string[], io: CliIo): Promise<number> {
  const json = argv.includes('--json');
  if (argv.includes('--json-schema')) return printSchema(argv, io);
  let exit: number = EXIT.done;
  const program = buildProgram(io, json, async (command, args, options) => {
    const answer = await withSession(io, json, (session) => command.run(session, args, options));
    print(io, json, answer);
    exit = answer.exit ?? EXIT.done;
  });
  try {
    await program.parseAsync(withoutHelpForNothing(argv), { from: 'user' });
    return exit;
  } catch (error) {
    return fail(error, io, json);
  }
}

/** Help for a command that does not exist is wrong usage, not the help of the program. */
function withoutHelpForNothing(argv: readonly string[]): string[] {
  const [name = '-'] = argv;
  const known = name.startsWith('-') || name === 'help' || commands.some((one) => one.name.split(' ')[0] === name);
  return known ? [...argv] : argv.filter((one) => one !== '--help' && one !== '-h');
}

function print(io: CliIo, json: boolean, answer: Answer): void {
  if (answer.printed) return;
  if (json) io.out(`${JSON.stringify({ ok: true, value: answer.value })}\n`);
  else if (answer.text) io.out(`${answer.text}\n`);
}

type Act = (command: CliCommand, args: readonly string[], options: Options) => Promise<void>;

function buildProgram(io: CliIo, json: boolean, act: Act): Command {
  const program = new Command('niryat').description('Catalogues, checks, listing packages and spec sheets for Indian exporters, on this computer alone.').version(io.version, '--version');
  program.configureOutput({ writeOut: (text) => io.out(text), writeErr: (text) => void (json || io.err.write(text)) });
  program.exitOverride().showHelpAfterError('(niryat --help lists the commands, niryat <command> --help its options)');
  program.addHelpText('after', '\nExit codes: 0 done, 1 done with blocking points or a gate refused, 2 wrong usage, 3 input cannot be read or output cannot be written, 4 a fault of ours.');
  for (const command of commands) homeOf(program, command).addCommand(buildCommand(program, command, act));
  return program;
}

/** A command of two words stands below the first of them: documents check. */
function homeOf(program: Command, { name }: CliCommand): Command {
  const [group = '', deed] = name.split(' ');
  if (deed === undefined) return program;
  const made = program.commands.find((one) => one.name() === group) ?? new Command(group).copyInheritedSettings(program).description(`commands: ${commands.flatMap((one) => (one.name.startsWith(`${group} `) ? [one.name] : [])).join(', ')}`);
  if (!program.commands.includes(made)) program.addCommand(made);
  return made;
}

function buildCommand(program: Command, command: CliCommand, act: Act): Command {
  const built = new Command(command.name.split(' ').at(-1)).copyInheritedSettings(program).description(command.summary);
  for (const one of command.arguments) built.argument(one.name, one.about);
  for (const one of command.options) built.addOption(optionOf(one));
  built.option('--json', 'print one JSON value on stdout').option('--json-schema', 'print the schema of that value and do nothing else');
  built.action((...given: unknown[]) => act(command, given.slice(0, command.arguments.length).flat().filter((one) => one !== undefined) as string[], built.opts()));
  return built;
}

function optionOf(one: CliCommand['options'][number]): Option {
  const option = new Option(one.flags, one.about);
  if (one.parse) option.argParser(one.parse);
  if (one.default !== undefined) option.default(one.default);
  return option.makeOptionMandatory(one.required ?? false);
}

/** `niryat <command> --json-schema`: the envelope's JSON Schema, without needing the command's arguments. */
function printSchema(argv: readonly string[], io: CliIo): number {
  const command = commands.find((one) => one.name === argv.slice(0, 2).join(' ')) ?? commands.find((one) => one.name === argv[0]);
  if (!command) {
    io.err.write('Name one command: niryat <command> --json-schema.\n');
    return EXIT.usage;
  }
  const problem = z.object({ code: z.string(), message: z.string(), where: z.unknown().optional(), findings: z.array(z.unknown()).optional() });
  const envelope = z.union([z.object({ ok: z.literal(true), value: command.value }), z.object({ ok: z.literal(false), problem })]);
  const schema = z.toJSONSchema(envelope, { unrepresentable: 'any' });
  const taken = Object.entries(command.takes ?? {}).map(([name, one]) => [name, z.toJSONSchema(one, { unrepresentable: 'any', io: 'input' })]);
  io.out(`${JSON.stringify(taken.length === 0 ? schema : { ...schema, $defs: { ...schema.$defs, ...Object.fromEntries(taken) } }, null, 2)}\n`);
  return EXIT.done;
}

function fail(error: unknown, io: CliIo, json: boolean): number {
  if (error instanceof CommanderError) return failUsage(error, io, json);
  const problem = problemOf(error);
  if (json) io.out(`${JSON.stringify({ ok: false, problem })}\n`);
  else io.err.write(problemText(problem, io));
  if (problem.code === 'internal' && error instanceof Error) io.err.write(`${error.stack}\n`);
  return exitCodeOf(problem.code);
}

/** Commander has already said what is wrong on stderr; help and version are no failures. */
function failUsage(error: CommanderError, io: CliIo, json: boolean): number {
  if (error.exitCode === 0) return EXIT.done;
  const message = error.message === '(outputHelp)' ? 'Name a command. niryat --help lists them.' : error.message.replace(/^error: /, '');
  if (json) io.out(`${JSON.stringify({ ok: false, problem: { code: 'wrong-usage', message } })}\n`);
  return EXIT.usage;
}

/** A disk that does not take a write is an expected failure; anything else that is no refusal is a bug. */
function problemOf(error: unknown): Problem {
  const refusal = error instanceof Refusal ? error : diskRefusal(error);
  return refusal?.toProblem() ?? { code: 'internal', message: 'Something went wrong inside Niryat. What was saved before is safe. Please report this with the lines below.' };
}

function problemText(problem: Problem, io: CliIo): string {
  const colours = createColors(io.colour);
  const findings = (problem.findings ?? []).map((one) => ({ text: { title: one.messageId }, ...one }));
  return `${colours.red('error')} ${problem.code}: ${problem.message}\n${findings.length > 0 ? `${findingsText(findings)}\n` : ''}`;
}
