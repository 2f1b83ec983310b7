import { defineConfig } from 'vitest/config';

/** Tests that need programs from outside, strace and LibreOffice (npm run test:outside): each says so and is skipped where one is missing. */
export default defineConfig({
  test: { include: ['test/outside/*.outside.ts'], pool: 'forks', testTimeout: 600_000, hookTimeout: 600_000, reporters: ['default'] },
});
