/** `npm run test:fuzz`: ten minutes of broken files, with another seed each day. FUZZ_SECONDS and FUZZ_SEED say otherwise. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const env = { ...process.env, FUZZ_SECONDS: process.env.FUZZ_SECONDS ?? '600', FUZZ_SEED: process.env.FUZZ_SEED ?? new Date().toISOString().slice(0, 10).replaceAll('-', '') };
const vitest = join(import.meta.dirname, '../../node_modules/vitest/vitest.mjs');
process.exitCode = spawnSync(process.execPath, [vitest, 'run', 'test/fuzz'], { stdio: 'inherit', env }).status ?? 1;
