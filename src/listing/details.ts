import { moneyText, type Quantity } from '#base';
import type { Faq } from '#catalogue/nouns';
import { unitName } from '#tradeids';
import type { ContentPacking, ListingContent } from './contentNouns.ts';
import { itemLevel, materialsText, shownPrices } from './limits/parts.ts';

/** What could stand in the details of a listing, each sentence a fact of the catalogue that goes to this storefront anyway. */
export type DetailProposals = { scene: string[]; dimensionsText: string[]; packagingText: string[]; faq: Faq[] };

const USE = /(?:^|_)(?:use|usage|uses|application|applications|occasion|room|purpose|scene)(?:_|$)/u;
const amount = (one: Quantity): string => `${one.value} ${unitName(one.unit)}`;
const sentence = (parts: readonly (string | undefined | false)[]): string[] => {
  const said = parts.filter((one): one is string => typeof one === 'string' && one !== '').join('; ');
  return said === '' ? [] : [`${said.charAt(0).toUpperCase()}${said.slice(1)}.`];
};

/** Sides in the order length, width, height; with one unit it is said once. */
function sizeOf({ length, width, height }: ContentPacking): string | undefined {
  const sides = [length, width, height].filter((one) => one !== undefined);
  if (sides.length === 0) return undefined;
  const named = { length, width, height };
  if (sides.length < 3) return Object.entries(named).flatMap(([side, one]) => (one ? [`${side} ${amount(one)}`] : [])).join(', ');
  return new Set(sides.map((one) => one.unit)).size === 1 ? `${sides.map((one) => one.value).join(' × ')} ${unitName(sides[0]?.unit ?? '')} (L × W × H)` : sides.map(amount).join(' × ');
}

function dimensions(content: ListingContent): string[] {
  const item = itemLevel(content);
  const size = item && sizeOf(item);
  const sizes = content.attributes.filter((one) => /(?:^|_)(?:size|dimensions?|height|length|width|diameter|capacity|weight)(?:_|$)/u.test(one.key.toLowerCase())).map((one) => `${one.label.toLowerCase()} ${one.value}`);
  return sentence([...sizes, size && `packed size ${size}`, item?.netWeight && `net weight ${amount(item.netWeight)}`, item?.grossWeight && `gross weight ${amount(item.grossWeight)}`]);
}

function packaging({ packing }: ListingContent): string[] {
  return packing.flatMap((one) => {
    const holds = one.count && one.level !== 'item' ? `${one.level}${one.kind ? ` (${one.kind})` : ''} of ${one.count}` : one.kind && `${one.level}: ${one.kind}`;
    return sentence([holds, holds && one.level !== 'item' && sizeOf(one), holds && one.level !== 'item' && one.grossWeight && `gross weight ${amount(one.grossWeight)}`]);
  });
}

function delivery({ leadTimes }: ListingContent): string {
  return leadTimes.map(({ maxQuantity, days }) => `${maxQuantity ? `up to ${maxQuantity}: ` : ''}${days} ${days === 1 ? 'day' : 'days'}`).join('; ');
}

function samples({ sample }: ListingContent): string {
  if (!sample) return '';
  const price = sample.price && (sample.price.amount === 0 ? 'free of charge' : `${sample.price.currency} ${moneyText(sample.price)} each`);
  return [price, sample.most && `at most ${amount(sample.most)}`, sample.days === undefined ? undefined : `within ${sample.days} ${sample.days === 1 ? 'day' : 'days'}`].filter(Boolean).join(', ');
}

const WORKS = { logo: 'your logo', packaging: 'your own packaging', graphic: 'your graphic' } as const;
const works = ({ custom }: ListingContent): string => custom.map((one) => [`${WORKS[one.kind]}${one.moq ? ` from ${amount(one.moq)}` : ''}`, one.price && `${one.price.currency} ${moneyText(one.price)} each`].filter(Boolean).join(', ')).join('; ');

function questions(content: ListingContent): Faq[] {
  const rates = shownPrices(content)[0];
  const terms = [rates?.incoterm ?? content.incoterm, rates?.place ?? content.port].filter(Boolean).join(' ');
  const asked: [string, string][] = [
    ['What is the minimum order quantity?', content.moq ? amount(content.moq) : ''],
    ['What is it made of?', materialsText(content)],
    ['How long does delivery take?', delivery(content)],
    ['Do you send samples?', samples(content) && `Yes: ${samples(content)}`],
    ['Can it be made to our wish?', works(content) && `Yes: ${works(content)}`],
    ['On which terms do you sell, and from which port?', terms],
    ['How is it packed?', packaging(content).join(' ').replace(/\.$/u, '')],
    ['Which certificates do you have for it?', content.certificates.map((one) => `${one.title ?? one.kind} ${one.number}`).join(', ')],
  ];
  return asked.filter(([, answer]) => answer !== '').map(([question, answer]) => ({ question, answer: `${answer}.` }));
}

/**
 * Texts for the details of a listing, out of the figures of the catalogue alone; English, the language of the sentences. What the catalogue does
 * not know makes no sentence. Pure.
 */
export function proposeDetails(content: ListingContent): DetailProposals {
  const uses = content.attributes.filter((one) => USE.test(one.key.toLowerCase())).map((one) => `${one.label}: ${one.value}`);
  const dimensionsText = dimensions(content);
  const packagingText = packaging(content).join(' ');
  return { scene: sentence(uses), dimensionsText, packagingText: packagingText === '' ? [] : [packagingText], faq: questions(content) };
}
