/**
 * Use cases. Enters: a name of the contract, its input, a context. Leaves: its output, or a Refusal.
 * It joins the rooms; it may not know a window, a command line or HTTP.
 */
export * from './app.ts';
export { applicationFolder } from './companies.ts';
export * from './contract.ts';
export * from './port.ts';
export { forkWorker } from './worker/fork.ts';
export { type ProcessFlags, processFlags } from './worker/processFlags.ts';
export type { FromWorker, ToWorker } from './worker/messages.ts';
export { type ClosableWorkerPort, createWorkerPort, type SpawnWorker, type WorkerProcess } from './worker/process.ts';
export { cannotWrite, diskRefusal, putDown, reasonOf } from './putDown.ts';
export { companySchema } from './copies/publishedSchema.ts';
