import { defineConfig } from 'vitest/config';
import { QUICK_TESTS } from './test/mutation/tests.ts';

/** The tests of the mutation run by Vitest itself: `stryker run --testRunner vitest --mutate <file>` takes a second a mistake and shares nothing between two of them. */
export default defineConfig({ test: { include: [...QUICK_TESTS], exclude: ['node_modules/**'], pool: 'threads', testTimeout: 60_000, reporters: ['dot'] } });
