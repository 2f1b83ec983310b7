import { type Confidentiality, confidentiality, wordKey } from '#base';
import { CURRENCIES, unitCode } from '#tradeids';
import { currencyIn } from '../values/price.ts';
import { fieldOfWords } from './headingWords.ts';
import { meansSecret } from './secretWords.ts';

/** A heading taken apart: the field it names, and the language, unit or currency that stands beside the name. */
export type HeadingRead = { words: string; field?: string; language?: string; currency?: string; unit?: string; secret: boolean; /** Our own headings of attributes say their class: `Recipe [recipe: secret]`. */ class?: Confidentiality };

const CODES = new Set(CURRENCIES);
const LANGUAGES: Readonly<Record<string, string>> = { english: 'en', hindi: 'hi', gujarati: 'gu', tamil: 'ta', marathi: 'mr', bengali: 'bn', telugu: 'te', kannada: 'kn', malayalam: 'ml', punjabi: 'pa', arabic: 'ar', french: 'fr', german: 'de', spanish: 'es', chinese: 'zh', japanese: 'ja', russian: 'ru', portuguese: 'pt', 'हिंदी': 'hi', 'हिन्दी': 'hi', 'अंग्रेज़ी': 'en', 'अंग्रेजी': 'en' };
/** Words that are units only when a name stands before them: "Net kg", "Length cm", "Weight (lbs)". */
const UNIT_WORDS = new Set(['kg', 'kgs', 'g', 'gm', 'gms', 'gram', 'grams', 'mg', 'lb', 'lbs', 'oz', 'mt', 'cm', 'cms', 'mm', 'm', 'mtr', 'inch', 'inches', 'in', 'ft', 'cbm', 'm3', 'l', 'ltr', 'ml', 'pcs', 'nos', 'sets', 'pairs', 'days', 'weeks', 'किग्रा', 'किलो', 'ग्राम', 'सेमी']);

/** Codes of languages as forms write them: Name (EN), Name (AR). Others in capitals are units, countries, grades. */
const CAPITAL_TAGS = new Set(['EN', 'HI', 'GU', 'TA', 'TE', 'KN', 'MR', 'BN', 'AR', 'FR', 'DE', 'ES', 'ZH', 'JA', 'RU', 'PT', 'KO', 'TR', 'VI', 'TH']);

const languageOf = (text: string): string | undefined => {
  const word = text.trim();
  const named = LANGUAGES[word.toLowerCase().normalize('NFC')];
  if (named) return named;
  if (CAPITAL_TAGS.has(word) && !unitCode(word)) return word.toLowerCase();
  const tag = /^([a-z]{2,3})(?:[-_]([A-Za-z]{2,4}))?$/.exec(word);
  if (!tag?.[1] || unitCode(word) || CODES.has(word.toUpperCase())) return undefined;
  try {
    const shown = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(tag[1]);
    return shown === undefined ? undefined : tag[2]?.length === 4 ? `${tag[1]}-${tag[2]}` : tag[1];
  } catch {
    return undefined;
  }
};

/** What stands in brackets at the end, as language, currency or unit. */
function bracketed(heading: string): { rest: string; inside: string } {
  const found = /^(.*?)[\s]*[([{]([^()[\]{}]{1,24})[)\]}]\s*$/.exec(heading.trim());
  return found?.[1] ? { rest: found[1], inside: found[2] ?? '' } : { rest: heading.trim(), inside: '' };
}

/** Akeneo writes description-en_US-print and price-EUR. */
function dashed(heading: string): { rest: string; inside: string; channel: string } | undefined {
  const found = /^([a-z][a-z0-9_]*)-(?:([a-z]{2}_[A-Z]{2})|([A-Z]{3}))(?:-([a-z0-9]+))?$/.exec(heading.trim());
  return found ? { rest: (found[1] ?? '').replaceAll('_', ' '), inside: found[2] ?? found[3] ?? '', channel: found[4] ?? '' } : undefined;
}

const SPOKEN = new Set(Object.values(LANGUAGES));
/** Last words of a path that say no more than that the value stands there. */
const VALUE_ITSELF = new Set(['value', 'amount', 'text', 'content']);

/** JSON and XML write the way to a value: title.en, price.amount, price.usd, weight.kg. Only behind a name that is known; "Item.no" is no Norwegian. */
function pathed(heading: string): { rest: string; inside: string } | undefined {
  const [, first = '', last = ''] = /^([\p{L}_ -]+)\.([A-Za-z]{1,8}(?:[-_][A-Za-z]{2})?)$/u.exec(heading.trim()) ?? [];
  if (first === '' || !fieldOfWords(wordKey(first)) || fieldOfWords(wordKey(heading))) return undefined;
  const word = last.toLowerCase();
  if (VALUE_ITSELF.has(word)) return { rest: first, inside: '' };
  const language = word.split(/[-_]/)[0] ?? '';
  if (SPOKEN.has(language)) return { rest: first, inside: language };
  return CODES.has(word.toUpperCase()) || UNIT_WORDS.has(word) ? { rest: first, inside: last } : undefined;
}

/** Label, then key, then class, then language: `Recipe [recipe: secret] (hi)`. */
const KEYED = /\[([a-z0-9][a-z0-9_]{0,63})(?:: ?([^\]]{0,40}))?\](?: \(([a-zA-Z-]{2,12})\))?$/;

/** The class a heading of ours says. A word that is no class is taken for the most closed one. */
const classIn = (heading: string): Confidentiality | undefined => {
  const said = KEYED.exec(heading.trim())?.[2];
  return said === undefined ? undefined : (confidentiality.safeParse(said.trim().toLowerCase()).data ?? 'secret');
};

/** Own headings of attributes whose label alone would mislead (Price [price]), and of children: Qty 2, Price 2, Rates 2: Price 1, Carton 2 length, Delivery days 1, Traits: skinContact. */
function ownField(heading: string): string | undefined {
  const text = heading.trim();
  const keyed = KEYED.exec(text);
  if (keyed) return `attribute.${keyed[1]}${keyed[3] ? `.${keyed[3]}` : ''}`;
  const rates = /^(?:Rates (\d+): )?(?:(Qty|Price) (\d+)|(Currency|Incoterm|Place|Valid from|Valid to|Buyer|Unit))$/.exec(text);
  const names: Readonly<Record<string, string>> = { Currency: 'currency', Incoterm: 'incoterm', Place: 'place', 'Valid from': 'validFrom', 'Valid to': 'validTo', Buyer: 'buyer', Unit: 'unit' };
  if (rates?.[2]) return `priceLadders.${rates[1] ?? 1}.steps.${rates[3]}.${rates[2] === 'Qty' ? 'minQuantity' : 'price'}`;
  if (rates?.[1] && rates[4]) return `priceLadders.${rates[1]}.${names[rates[4]]}`;
  const first = /^Price (currency|Incoterm|place|valid from|valid to|buyer|unit)$/.exec(text)?.[1];
  if (first) return `priceLadders.1.${first === 'valid from' ? 'validFrom' : first === 'valid to' ? 'validTo' : first.toLowerCase()}`;
  const lead = /^Delivery (qty|days) (\d+)$/.exec(text);
  if (lead) return `leadTimes.${lead[2]}.${lead[1] === 'qty' ? 'maxQuantity' : 'days'}`;
  const pack = /^(Item|Inner|Carton|Pallet)(?: (\d+))? (count|net weight|gross weight|length|width|height|volume|kind|contents|name|part|per layer|layers|upright|stack)$/.exec(text);
  if (pack) return `packing.${(pack[1] ?? '').toLowerCase()}.${pack[2] ? `${pack[2]}.` : ''}${(pack[3] ?? '').replace(/ ([wl])/, (_all, letter: string) => letter.toUpperCase())}`;
  const map = /^(Traits|Label facts|ITC-HS details|Tariff code|Class|Costing|Sample|Custom|Logistics): (.+)$/.exec(text);
  const fields: Readonly<Record<string, string>> = { Traits: 'traits', 'Label facts': 'label', 'ITC-HS details': 'itc', 'Tariff code': 'tariffCodes', Class: 'classes', Costing: 'costing', Sample: 'sample', Custom: 'custom', Logistics: 'logistics' };
  return map ? `${fields[map[1] ?? '']}.${map[2]}` : undefined;
}

const beside = (inside: string): Pick<HeadingRead, 'language' | 'currency' | 'unit'> => {
  const currency = currencyIn(inside);
  if (currency) return { currency };
  // Width (W), Height (H), Grade (A): a letter for the side, not watts.
  const unit = /^[AFHNW]$/.test(inside) ? undefined : unitCode(inside);
  if (unit) return { unit };
  const language = languageOf(inside);
  return language ? { language } : {};
};

/** Takes a currency or unit off the end (or the currency off the beginning) of the words: "fob usd", "net kg", "usd price". */
function trailing(words: string): { words: string; currency?: string; unit?: string } {
  const all = words.split(' ');
  const last = all.at(-1) ?? '';
  // "Column M" is our own name for a column without a heading: no metres.
  if (all.length < 2 || all[0] === 'column') return { words };
  if (CODES.has(last.toUpperCase()) && last.length === 3) return { words: all.slice(0, -1).join(' '), currency: last.toUpperCase() };
  if (CODES.has((all[0] ?? '').toUpperCase()) && all[0]?.length === 3) return { words: all.slice(1).join(' '), currency: all[0].toUpperCase() };
  if (UNIT_WORDS.has(last)) return { words: all.slice(0, -1).join(' '), unit: unitCode(last) };
  return { words };
}

/** Without signs of currency; "Item #" is the number of the item, not its name. */
const written = (heading: string): string => heading.replace(/[₹€£$]/g, ' ').replace(/(\p{L})\s*#\s*$/u, '$1 no');

/** Reads one heading. The field is that of the whole words first, then without what stands beside them. */
export function readHeading(heading: string): HeadingRead {
  const own = ownField(heading);
  const cls = classIn(heading);
  if (own) return { words: wordKey(heading), field: own, secret: false, ...(cls ? { class: cls } : {}) };
  const dash = dashed(heading);
  const { rest, inside } = dash ?? pathed(heading) ?? bracketed(heading);
  const signed = /[₹€£]|US\$/.exec(rest)?.[0];
  const aside = { ...(signed ? { currency: currencyIn(signed) } : {}), ...beside(inside) };
  const whole = wordKey(written(heading));
  const words = wordKey(written(rest));
  const language = /^(.+) (english|hindi|gujarati|tamil|marathi|bengali|telugu|kannada|malayalam|french|german|spanish|arabic|हिंदी|हिन्दी)$/u.exec(words);
  const cut = language?.[1] && fieldOfWords(language[1]) ? { words: language[1], language: LANGUAGES[language[2] ?? ''] } : fieldOfWords(words) ? { words } : trailing(words);
  const field = fieldOfWords(whole) ?? fieldOfWords(cut.words);
  const secret = meansSecret(whole);
  return { ...aside, ...cut, words: fieldOfWords(whole) ? whole : cut.words, ...(field && (!secret || field === 'cost' || field === 'supplier') ? { field } : {}), secret };
}

