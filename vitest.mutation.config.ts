import { defineConfig } from 'vitest/config';

/** What the mutation tests run: the rooms they change, without the pages of documentation that show every expression once more. */
export default defineConfig({
  test: { include: ['src/tradeids/**/*.test.ts', 'src/rules/**/*.test.ts'], exclude: ['src/rules/pages.test.ts', 'node_modules/**'], pool: 'threads', testTimeout: 60_000, reporters: ['dot'] },
});
