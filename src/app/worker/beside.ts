import { join } from 'node:path';

/** A program file of this folder: `entry.ts` when run from source, `worker-entry.js` beside the bundle. */
export const besideProgram = (name: 'entry' | 'guard'): string =>
  import.meta.filename.endsWith('.ts') ? join(import.meta.dirname, `${name}.ts`) : join(import.meta.dirname, `worker-${name}.js`);
