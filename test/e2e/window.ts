import { test as base, type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import type { Company } from '#app/contract';
import { type Core, startCore } from './core.ts';

type Shared = { core: Core; /** The sample firm, made once: tests that write make a company of their own. */ sample: Company };
type Own = { /** Everything a clean window never does: errors on the console, broken policy, talk to anybody else. */ trouble: string[]; /** An empty company. */ company: Company; /** Opens one more window on a company. Files go out without a question unless it `asks`, as on a real first day. */ open: (company: Company | null, path?: string, more?: { asks?: boolean }) => Promise<Page> };

/** What the page may ask for without leaving this computer. */
const HERE = /^(http:\/\/127\.0\.0\.1:\d+\/|data:|blob:|about:)/;

function watch(context: BrowserContext, trouble: string[]): void {
  context.on('console', (message) => message.type() === 'error' && trouble.push(`console: ${message.text()} (${message.location().url})`));
  context.on('weberror', (error) => trouble.push(`page error: ${error.error().stack ?? error.error().message}`));
  context.on('request', (request) => !HERE.test(request.url()) && trouble.push(`request to ${request.url()}`));
}

/** Presses what a person presses who has read what goes out. */
const letOut = (): void => {
  new MutationObserver(() => {
    const button = document.querySelector<HTMLButtonElement>('[data-let-out]:not([data-pressed])');
    if (!button) return;
    button.dataset.pressed = '';
    button.click();
  }).observe(document, { childList: true, subtree: true });
};

let made = 0;

export const test = base.extend<Own, Shared>({
  core: [async ({}, use) => {
    const core = await startCore();
    await use(core);
    await core.stop();
  }, { scope: 'worker', timeout: 60_000 }],

  sample: [async ({ core }, use) => use(await core.call('workspace.sample', {})), { scope: 'worker', timeout: 120_000 }],

  trouble: async ({}, use) => {
    const trouble: string[] = [];
    await use(trouble);
    expect(trouble, 'console errors, page errors, broken policy, requests to others').toEqual([]);
  },

  context: async ({ context, core, trouble }, use) => {
    watch(context, trouble);
    await context.addCookies([{ ...core.cookie, url: core.origin, httpOnly: true, sameSite: 'Strict' }]);
    await context.addInitScript(() => document.addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}:${event.columnNumber}`)));
    await use(context);
  },

  company: async ({ core }, use) => use(await core.call('workspace.create', { name: `Kaveri Brass Works ${++made}` })),

  open: async ({ context, core }, use) => {
    await use(async (company, path = '/', { asks = false } = {}) => {
      const page = await context.newPage();
      if (!asks) await page.addInitScript(letOut);
      if (company) await page.addInitScript((id) => localStorage.getItem('niryat.company') ?? localStorage.setItem('niryat.company', JSON.stringify(id)), company.id);
      await page.goto(`${core.origin}/#${path}`);
      await settled(page);
      return page;
    });
  },
});

export { expect };

/** The window shows a screen: a title is there and nothing is on its way. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
  await page.waitForLoadState('networkidle').catch(() => undefined);
}

export const nav = (page: Page, name: string): Locator => page.getByRole('navigation').getByRole('link', { name });

/** Chooses a file where a screen takes one, as the file chooser of the system would. */
export const chooseFile = (page: Page, file: { name: string; mimeType: string; buffer: Buffer } | string): Promise<void> => page.locator('input[data-file-chooser]').first().setInputFiles(file);
