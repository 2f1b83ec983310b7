/**
 * The command line. Enters: arguments and a CliIo with everything of the world it may touch. Leaves: text or one JSON value, files under
 * their final names, an exit code. It may not decide anything about products: every command is calls of the contract and their printing.
 */
export { EXIT } from './exitCodes.ts';
export type { CliIo } from './io.ts';
export { run } from './run.ts';
