import { defineConfig } from 'vitest/config';

/** The kill -9 tests alone, with the number of kills from CRASH_KILLS (npm run test:crash: 200). */
export default defineConfig({
  test: { include: ['src/**/crash.test.ts', 'test/crash/*.test.ts'], pool: 'forks', testTimeout: 3_600_000, reporters: ['default'] },
});
