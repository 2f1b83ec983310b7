import { coversProduct, isProven, proposeKeywords, proposeTitles, titlePartsOf } from '#listing';
import type { Output } from '../contract.ts';
import { brandWordsOf } from './brandWords.ts';
import type { Gathered, Listed } from './gather.ts';

type Page = Output<'listing.page'>;
/** Without a limit of the storefront, a title is kept short enough to be read in one line. */
const SHORT = 128;
/** Keywords that are offered: a few more than most storefronts take, to choose from. */
const OFFERED = 8;

/** Titles and keywords from the item's own texts that may leave, for this storefront's limits. */
export async function proposalsFor({ product, content }: Listed, { workspace, profile, on, certificates }: Gathered, texts: Page['texts']): Promise<Pick<Page, 'titles' | 'keywords'>> {
  const limits = texts.find((one) => one.text === 'title')?.limits ?? [];
  const most = (count: string): number => Math.min(...limits.filter((one) => one.count === count).map((one) => one.most), SHORT);
  const catalogue = (text: string): string => texts.find((one) => one.text === text)?.catalogue.join(', ') ?? '';
  const covering = certificates.filter((one) => one.covers.firm || coversProduct(one, product));
  const barred = { brandWords: await brandWordsOf(workspace.read), ownBrand: content.brand, proven: (claim: Parameters<typeof isProven>[0]) => isProven(claim, covering, on) };
  const parts = titlePartsOf(content, catalogue('title'));
  const bytes = limits.some((one) => one.count === 'bytes') ? most('bytes') : most('characters') * 4;
  const each = texts.find((one) => one.text === 'keywords')?.limits.find((one) => one.count === 'characters' && one.each);
  return {
    titles: proposeTitles(parts, { characters: most('characters'), bytes, punctuation: profile.lint.titlePunctuation, ...barred }),
    keywords: proposeKeywords(
      [{ text: catalogue('title'), weight: 5 }, { text: parts.category.join(', '), weight: 4 }, { text: catalogue('highlights'), weight: 2 }, { text: catalogue('shortDescription'), weight: 2 }, { text: catalogue('description'), weight: 1 }],
      { ...barred, most: OFFERED, ...(each ? { characters: each.most } : {}) },
    ),
  };
}
