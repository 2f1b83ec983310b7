import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

/** The browser that set-up found; Playwright's own when it found none. */
const choice = join(import.meta.dirname, 'node_modules', '.niryat-chromium');
const executablePath = existsSync(choice) ? readFileSync(choice, 'utf8').trim() : undefined;

/** The real window and the real core, one Chromium, no network. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  globalSetup: './test/e2e/built.ts',
  fullyParallel: false,
  // One more than the processors of a small machine: a browser test waits for much of its time.
  workers: 3,
  // In CI one test that failed is tried once more, and told by name as one that took two tries: a landing does not hang on one busy second.
  retries: process.env.CI ? 1 : 0,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  reporter: [['list']],
  use: {
    // A deed that waits this long waits for ever: it is told by its line, not by the whole test's time.
    actionTimeout: 60_000,
    viewport: { width: 1366, height: 768 },
    locale: 'en-IN',
    timezoneId: 'Asia/Kolkata',
    screenshot: 'only-on-failure',
    // Recording every test costs a fifth of the run: what failed is recorded when it is tried again (here: playwright test --trace=on).
    trace: 'on-first-retry',
    acceptDownloads: true,
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
});
