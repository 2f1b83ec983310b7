import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longestFirst.ts';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'main/**/*.test.ts', 'renderer/**/*.test.{ts,tsx}', 'test/*.test.ts', 'test/{scenarios,pack,crash,fuzz}/**/*.test.ts'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    pool: 'forks',
    // One more than the processors of a small machine: many tests wait for a disk or a process.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // Only what hangs is stopped: how long a test takes says more about the machine than about the product.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Long subjects are named by the test; a run prints one line per file.
    reporters: ['default'],
  },
});
