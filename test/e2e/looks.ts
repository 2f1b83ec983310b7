import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page, TestInfo } from '@playwright/test';
import { expect } from './window.ts';

/** Changes the language by its key; before a company is open, by the menu. */
async function speak(page: Page, language: 'en' | 'hi'): Promise<void> {
  if (await page.getByRole('navigation').isVisible()) {
    await page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined));
    await page.keyboard.press('Control+l');
  } else {
    await page.getByRole('banner').getByRole('button').last().click();
    await page.locator(`[role="menuitemradio"][lang="${language}"]`).click();
  }
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

/** A message that fades away while colours are measured has no contrast: a look asks for less motion, as a person can. */
const STILL = { reducedMotion: 'reduce' } as const;

/** The three ways a screen is looked at; each is asked for as a person or the system would. */
const LOOKS = {
  light: async (page: Page) => page.emulateMedia({ colorScheme: 'light', ...STILL }),
  dark: async (page: Page) => page.emulateMedia({ colorScheme: 'dark', ...STILL }),
  hindi: async (page: Page) => {
    await page.emulateMedia({ colorScheme: 'light', ...STILL });
    await speak(page, 'hi');
  },
} as const;

/** Design size, and the same window at 125 %. */
const SIZES = [{ width: 1366, height: 768 }, { width: 1093, height: 614 }] as const;

/** Pictures and fonts are there and nothing moves any more. */
async function still(page: Page): Promise<void> {
  await expect(page.locator('.mantine-Loader-root')).toHaveCount(0);
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await document.fonts.ready;
    await Promise.all(document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY).map((one) => one.finished.catch(() => undefined)));
  });
}

/** Rows of a long list are of one kind: a few of them tell everything, and looking at each takes minutes. */
const MORE_OF_THE_SAME = ['[role="grid"] [role="row"]:nth-child(n+8)', '[role="rowgroup"] > :nth-child(n+6)', '[role="option"]:nth-child(n+8)', 'li:nth-child(n+10)', 'tbody > tr:nth-child(n+10)'];

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What another language can break in a page without barriers: names that are missing, labels that say something else than is shown. */
const OF_WORDS = ['aria-command-name', 'aria-input-field-name', 'aria-toggle-field-name', 'button-name', 'empty-heading', 'html-has-lang', 'html-lang-valid', 'image-alt', 'input-button-name', 'label', 'label-title-only', 'link-name', 'select-name', 'valid-lang'];

/** What dark can break in a page that has no barrier in light: colours, and nothing else differs. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

async function noBarriers(page: Page, look: string, rules?: string[]): Promise<void> {
  // Only what is wrong is worked out with its places, and in the page itself: ours has no frame, and a page of its own to sum up frames is opened for each look otherwise.
  const runOnly = rules ? { type: 'rule' as const, values: rules } : { type: 'tag' as const, values: TAGS };
  const axe = MORE_OF_THE_SAME.reduce((one, selector) => one.exclude(selector), new AxeBuilder({ page }).options({ resultTypes: ['violations'], runOnly }).setLegacyMode());
  const { violations } = await axe.analyze();
  const said = violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target.join(' ')}: ${node.failureSummary?.split('\n').slice(1).join(';').trim() ?? one.help}`));
  expect.soft(said, `barriers in ${look}`).toEqual([]);
}

/** Nothing of the page stands beyond its edge, and no text is cut inside a button. */
async function fits(page: Page, look: string): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await still(page);
    const beyond = await page.evaluate(() => {
      const wide = document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : [];
      const scrolls = (one: Element | null): boolean => one !== null && (/(auto|scroll|hidden|clip)/.test(getComputedStyle(one).overflowX) || scrolls(one.parentElement));
      const out = [...document.querySelectorAll('button, a, input, select, h1, h2')].filter((one) => {
        const { right, left, width } = one.getBoundingClientRect();
        return width > 1 && (right > innerWidth + 1 || left < -1) && !scrolls(one.parentElement);
      });
      const cut = [...document.querySelectorAll('button, [role="tab"]')].filter((one) => one instanceof HTMLElement && one.scrollWidth > one.clientWidth + 2 && getComputedStyle(one).textOverflow !== 'ellipsis' && !one.querySelector('.ell'));
      return [...wide, ...out.map((one) => `beyond the edge: ${one.outerHTML.slice(0, 120)}`), ...cut.map((one) => `cut: ${one.textContent} in ${one.outerHTML.slice(0, 120)}`)];
    });
    expect.soft(beyond, `${look} at ${size.width}×${size.height}`).toEqual([]);
  }
  await page.setViewportSize(SIZES[0]);
}

/** Looks at what a page shows in light, dark and Hindi: no barrier (in Hindi, of those that words can make), nothing cut, a picture of each for the eye. */
export async function lookAt(page: Page, info: TestInfo, name: string, looks: readonly (keyof typeof LOOKS)[] = ['light', 'dark', 'hindi']): Promise<void> {
  for (const look of looks) {
    await LOOKS[look](page);
    await still(page);
    await page.screenshot({ path: join(info.project.outputDir, 'screens', `${name}-${look}.png`) });
    await noBarriers(page, `${name}, ${look}`, looks[0] === look ? undefined : look === 'hindi' ? OF_WORDS : OF_COLOURS);
    // Dark differs in colours alone: what fits in light fits there.
    if (look !== 'dark' || !looks.includes('light')) await fits(page, `${name}, ${look}`);
  }
  if (looks.includes('hindi')) await speak(page, 'en');
}
