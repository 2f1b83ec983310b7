import { confidentiality, moneyText } from '#base';
import { customTerms, inOrder, itcDetails, logisticsTerms, type Product, sampleTerms, traits } from '#catalogue/nouns';
import type { ColumnMapping } from '../nouns.ts';
import type { Draft, DraftImage, DraftMaterial } from '../draft.ts';
import { joinList, splitBars, splitLoose } from '../values/list.ts';
import { readMeasure } from '../values/measure.ts';
import { LONGEST_AMOUNT, readNumber } from '../values/number.ts';
import { readMoney } from '../values/price.ts';
import { readYesNo } from '../values/yesNo.ts';
import { error, type FieldCell, tooLong } from './cell.ts';

type MapField = Exclude<keyof Draft['maps'], 'costing'>;
type Amount = { value: string; unit: string };
const isAmount = (value: unknown): value is Amount => typeof value === 'object' && value !== null && 'unit' in value;
const isMoney = (value: unknown): value is { amount: number; currency: string } => typeof value === 'object' && value !== null && 'currency' in value;

/** A leaf of a map as a cell: yes and no, quantities and money as they are read again. */
function leafText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (isAmount(value)) return `${value.value} ${value.unit}`;
  return isMoney(value) ? `${moneyText(value)} ${value.currency}` : String(value);
}

/** Candidates for what a cell may be, tried in order against the schema of the leaf: the first that fits is it. */
function candidates(text: string, column: ColumnMapping): unknown[] {
  const yes = readYesNo(text);
  const number = readNumber(text);
  const measure = readMeasure(text, column.unit);
  const money = readMoney(text, column.currency);
  return [...(yes === undefined ? [] : [yes]), text, ...('value' in number ? [number.value, Number(number.value)] : []), ...('quantity' in measure ? [measure.quantity] : []), ...('money' in money ? [money.money] : [])];
}

const SHAPES = { traits: traits.shape, itc: itcDetails.shape, sample: sampleTerms.shape, custom: customTerms.shape, logistics: logisticsTerms.shape };
type Fits = (value: unknown) => boolean;
function schemaOf(field: MapField, key: string): Fits | undefined {
  if (field === 'label') return /^[A-Za-z0-9_-]{1,64}$/.test(key) ? (value) => typeof value === 'string' && value.length <= 2000 : undefined;
  if (field === 'tariffCodes') return /^[A-Z]{2}$/.test(key) ? (value) => typeof value === 'string' && value.length <= 20 : undefined;
  if (field === 'classes') return (value) => confidentiality.safeParse(value).success;
  const shape: Readonly<Record<string, { safeParse(value: unknown): { success: boolean } }>> = SHAPES[field];
  const leaf = shape[key];
  return leaf && ((value) => value !== undefined && leaf.safeParse(value).success);
}

/** One key of traits, label facts, ITC-HS details, tariff codes or raised classes. Undefined for a key that does not exist. */
export function mapCell(field: MapField, key: string): FieldCell | undefined {
  const fits = schemaOf(field, key);
  return fits && {
    text: (product) => leafText((product[field] as Record<string, unknown> | undefined)?.[key]),
    read: (text, draft, column) => {
      const value = candidates(text, column).find((one) => fits(one));
      if (value === undefined) return error('IMP-CHOICE', { value: text });
      (draft.maps[field] ??= {})[key] = value;
      return undefined;
    },
  };
}

const IMAGE_LIMITS = { fileName: 400, url: 2000 };
const isUrl = (text: string): boolean => /^(https?:)?\/\/\S+$/i.test(text);

/** The last part of a path or address, without its query. */
export const baseName = (path: string): string => path.replace(/[?#].*$/, '').split(/[/\\]/).filter(Boolean).at(-1) ?? path;

/** A picture as a cell names it: an address, or a file name with or without folders. */
export function imageOf(text: string): DraftImage {
  return isUrl(text) ? { fileName: baseName(text).slice(0, IMAGE_LIMITS.fileName), url: text } : { fileName: text };
}

/** Shops join addresses with commas, which addresses may hold themselves: a comma only counts before the next address or a space. */
/** Long runs of blanks go first: patterns would go over them again and again. */
const splitImages = (source: string): string[] => splitAddresses(source.replace(/\s{20,}/g, '\n'));
const splitAddresses = (text: string): string[] => (text.includes('|') ? splitBars(text) : /https?:\/\//i.test(text) ? text.split(/\s*[,;\n]\s*(?=https?:\/\/)|\s+(?=https?:\/\/)/).map((one) => one.trim()).filter(Boolean) : splitLoose(text));

export const imagesCell = (all: boolean): FieldCell => ({
  text: (product) => joinList(inOrder(product.images).map((one) => one.url ?? one.fileName)),
  read: (text, draft) => {
    const images = splitImages(text).map(imageOf);
    const long = images.find((one) => one.fileName.length > IMAGE_LIMITS.fileName || (one.url?.length ?? 0) > IMAGE_LIMITS.url);
    if (long) return tooLong(long.url ?? long.fileName, long.url ? IMAGE_LIMITS.url : IMAGE_LIMITS.fileName);
    const seen = new Set((draft.images ?? []).map((one) => one.url ?? one.fileName));
    draft.images = [...(draft.images ?? []), ...images.filter((one) => !seen.has(one.url ?? one.fileName))];
    draft.imagesAreAll = all;
    return undefined;
  },
});

export const imageAltCell = (language: string): FieldCell => ({
  text: (product) => joinList(inOrder(product.images).map((one) => one.alt?.[language]?.text ?? '')).replace(/( \| )+$/, ''),
  read: (text, draft) => {
    draft.imageAlts[language] = [...(draft.imageAlts[language] ?? []), ...splitBars(text, true)];
    return undefined;
  },
});

const materialText = (one: Product['materials'][string]): string =>
  [one.name, ...(one.percent === undefined ? [] : [`percent=${one.percent}`]), ...(one.animal === undefined ? [] : [`animal=${one.animal ? 'yes' : 'no'}`]), ...(one.species === undefined ? [] : [`species=${one.species}`])].join('; ');

/** "Cotton 60%", "60% cotton", or our own "Cotton; percent=60; animal=no". */
function materialOf(text: string): DraftMaterial | undefined {
  const [first = '', ...facts] = text.split(/;\s*(?=(?:percent|animal|species)=)/);
  const shares = first.length > LONGEST_AMOUNT * 3 ? null : /^(?:(\d+(?:\.\d+)?)\s*%\s*(.+)|(.+?)\s*(\d+(?:\.\d+)?)\s*%)$/.exec(first.trim());
  const made: DraftMaterial = { name: (shares?.[2] ?? shares?.[3] ?? first).trim() };
  if (shares) made.percent = shares[1] ?? shares[4] ?? '';
  for (const fact of facts) {
    const [key, value = ''] = [fact.slice(0, fact.indexOf('=')), fact.slice(fact.indexOf('=') + 1)];
    if (key === 'percent') made.percent = value;
    else if (key === 'animal') made.animal = value === 'yes';
    else made.species = value;
  }
  return made.name !== '' && made.name.length <= 120 && (made.species?.length ?? 0) <= 120 && (made.percent === undefined || 'value' in readNumber(made.percent)) ? made : undefined;
}

export const materialsCell: FieldCell = {
  text: (product) => joinList(inOrder(product.materials).map(materialText)),
  read: (text, draft) => {
    const made = (text.includes('|') || text.includes('percent=') || text.includes('animal=') ? splitBars(text) : text.split(/[,\n/+]/).map((one) => one.trim()).filter(Boolean)).map(materialOf);
    if (made.some((one) => one === undefined)) return error('IMP-CHOICE', { value: text });
    draft.materials = made.filter((one) => one !== undefined);
    return undefined;
  },
};

