import { workerData } from 'node:worker_threads';
import { printShare } from './sheets.ts';

/** One thread of the bench of sheets. */
const { from, count } = workerData as { from: number; count: number };
await printShare(from, count);
