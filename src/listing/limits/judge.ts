import { byteLength, characterLength, type Day, Decimal, type Finding } from '#base';
import type { ContentImage, ListingContent } from '../contentNouns.ts';
import type { Limit } from '../profileNouns.ts';
import { type Figure, figuresOf, itemLevel, shownPrices, textsOf } from './parts.ts';

/** What is wrong, in the words of a message; `unknown` when something needed is absent. */
export type Fault = { message: string; data: Finding['data']; field?: string; image?: ContentImage; unknown?: boolean };
/** `nothing`: the part is empty, so the limit has nothing to say; presence is another limit's matter. */
export type Judgement = { faults: Fault[] } | { nothing: string };

type Judged<K extends Limit['check']['kind']> = (content: ListingContent, check: Extract<Limit['check'], { kind: K }>, limit: Limit, on: Day) => Judgement;

const EMPTY: Judgement = { nothing: 'LISTING-EMPTY' };
const faults = (...all: (Fault | undefined)[]): Judgement => ({ faults: all.filter((one) => one !== undefined) });

const present: Judged<'present'> = (content, _check, limit) => {
  const all = textsOf(content, limit.field);
  const missingPrices = limit.field === 'prices' && content.prices.length === 0 && content.variants.some((one) => !one.price);
  return faults(all.some((one) => one.trim() !== '') && !missingPrices ? undefined : { message: 'LISTING-MISSING', data: {} });
};

const maxLength: Judged<'max-length'> = (content, check, limit) => {
  const all = textsOf(content, limit.field).filter((one) => one !== '');
  if (all.length === 0) return EMPTY;
  const measure = check.count === 'bytes' ? byteLength : characterLength;
  const keys = limit.field === 'attributes' ? content.attributes.filter((one) => one.value !== '').map((one) => `attributes.${one.key}`) : [];
  const texts = check.each ? all : [all.join('\n')];
  return faults(...texts.map((text, at): Fault | undefined => (measure(text) > check.length ? { message: check.count === 'bytes' ? 'LISTING-TOO-MANY-BYTES' : 'LISTING-TOO-LONG', data: { length: measure(text), limit: check.length, over: measure(text) - check.length, text: text.slice(0, 80) }, field: keys[at] } : undefined)));
};

const count: Judged<'count'> = (content, check, limit) => {
  const found = textsOf(content, limit.field).filter((one) => one.trim() !== '').length;
  if (check.min !== undefined && found < check.min) return faults({ message: found === 0 ? 'LISTING-MISSING' : 'LISTING-TOO-FEW', data: { count: found, limit: check.min } });
  if (check.max !== undefined && found > check.max) return faults({ message: 'LISTING-TOO-MANY', data: { count: found, limit: check.max } });
  return found === 0 && check.min === undefined ? EMPTY : faults();
};

const excludes: Judged<'excludes'> = (content, check, limit) => {
  const all = textsOf(content, limit.field);
  return all.length === 0 ? EMPTY : faults(...all.filter((text) => [...check.characters].some((char) => text.includes(char))).map((text) => ({ message: 'LISTING-SIGN', data: { text: text.slice(0, 80), signs: [...check.characters].join(' ') } })));
};

const number: Judged<'number'> = (content, check, limit) => {
  const figures = figuresOf(content, limit.field, check.unit);
  if (figures.length === 0) return EMPTY;
  const comparable = figures.filter((one) => one.value !== undefined);
  if (comparable.length === 0) return { nothing: 'LISTING-OTHER-UNIT' };
  // A ready-to-ship limit speaks of the first step: delivery at MOQ.
  const looked = limit.field === 'leadTimes' && check.min === undefined ? comparable.slice(0, 1) : comparable;
  return faults(...looked.map((figure) => outside(figure, check)));
};

function outside({ text, value }: Figure, check: { min?: string; max?: string; decimals?: number; unit?: string }): Fault | undefined {
  if (!value) return undefined;
  const data = { found: text, min: check.min ?? '', max: check.max ?? '', unit: check.unit ?? '' };
  if (check.min !== undefined && value.lt(check.min)) return { message: 'LISTING-TOO-SMALL', data };
  if (check.max !== undefined && value.gt(check.max)) return { message: 'LISTING-TOO-LARGE', data };
  if (check.decimals !== undefined && value.decimalPlaces() > check.decimals) return { message: 'LISTING-DECIMALS', data: { found: text, limit: check.decimals } };
  return undefined;
}

const firstNotRising = (values: readonly string[]): number => values.findIndex((one, at) => at > 0 && new Decimal(one).lte(values[at - 1] ?? '0'));

const ascending: Judged<'ascending'> = (content, _check, limit) => {
  const ladders = limit.field === 'prices' ? shownPrices(content).map((one) => one.steps.map((step) => step.minQuantity)) : [content.leadTimes.map((one) => one.maxQuantity ?? '')];
  if (ladders.flat().length === 0) return EMPTY;
  return faults(...ladders.map((ladder): Fault | undefined => {
    // Only the last delivery time may be open-ended.
    const open = ladder.indexOf('');
    if (open >= 0 && open < ladder.length - 1) return { message: 'LISTING-OPEN-STEP', data: { step: open + 1 } };
    const at = firstNotRising(ladder.filter((one) => one !== ''));
    return at < 0 ? undefined : { message: 'LISTING-NOT-RISING', data: { before: ladder[at - 1] ?? '', found: ladder[at] ?? '' } };
  }));
};

const fallingPrices: Judged<'falling-prices'> = (content) => {
  const ladders = shownPrices(content);
  if (ladders.every((one) => one.steps.length < 2)) return EMPTY;
  return faults(...ladders.map((ladder): Fault | undefined => {
    const steps = ladder.steps.toSorted((a, b) => new Decimal(a.minQuantity).cmp(b.minQuantity));
    const at = steps.findIndex((step, index) => index > 0 && step.price.amount > (steps[index - 1]?.price.amount ?? 0));
    return at < 0 ? undefined : { message: 'LISTING-RATE-RISES', data: { quantity: steps[at]?.minQuantity ?? '' } };
  }));
};

const startsAtMoq: Judged<'starts-at-moq'> = (content) => {
  const moq = content.moq;
  const firsts = content.prices.flatMap((one) => one.steps.map((step) => step.minQuantity).toSorted((a, b) => new Decimal(a).cmp(b))[0] ?? []);
  if (!moq || firsts.length === 0) return EMPTY;
  return faults(...firsts.filter((one) => !new Decimal(one).eq(moq.value)).slice(0, 1).map((one) => ({ message: 'LISTING-MOQ-DIFFERS', data: { moq: `${moq.value} ${moq.unit}`, first: one } })));
};

const complete: Judged<'complete'> = (content) => {
  const item = itemLevel(content);
  const parts: readonly (readonly [unknown, string, string])[] = [[item?.length, 'length', 'लंबाई'], [item?.width, 'width', 'चौड़ाई'], [item?.height, 'height', 'ऊँचाई'], [item?.grossWeight, 'gross weight', 'ग्रॉस वज़न']];
  const missing = parts.filter(([there]) => !there);
  return faults(missing.length > 0 ? { message: 'LISTING-SIZE-INCOMPLETE', data: { missing: missing.map(([, en]) => en).join(', '), missingHi: missing.map(([, , hi]) => hi).join(', ') } } : undefined);
};

const values: Judged<'values'> = (content, check, limit) => {
  const all = textsOf(content, limit.field).filter((one) => one !== '');
  return all.length === 0 ? EMPTY : faults(...all.filter((one) => !check.values.includes(one)).map((one) => ({ message: 'LISTING-NOT-IN-LIST', data: { found: one, allowed: check.values.slice(0, 8).join(', ') } })));
};

/** Judges each picture whose size is known; one that is not here yet is unknown. */
function eachImage(content: ListingContent, look: (image: Required<Pick<ContentImage, 'width' | 'height'>>, name: string) => Fault | undefined): Judgement {
  if (content.images.length === 0) return EMPTY;
  return faults(...content.images.map((image, at): Fault | undefined => {
    if (!image.width || !image.height) return image.blob ? { message: 'LISTING-IMAGE-UNKNOWN', data: { file: image.fileName, image: at + 1 }, image, unknown: true } : undefined;
    const fault = look({ width: image.width, height: image.height }, image.fileName);
    return fault && { ...fault, data: { image: at + 1, file: image.fileName, ...fault.data }, image };
  }));
}

const imageSize: Judged<'image-size'> = (content, check) => eachImage(content, ({ width, height }) =>
  Math.max(width, height) <= check.longer || (check.shorter !== undefined && Math.min(width, height) <= check.shorter) ? { message: 'LISTING-IMAGE-SMALL', data: { found: `${width}×${height}`, limit: check.longer } } : undefined);

const imageRatio: Judged<'image-ratio'> = (content, check) => eachImage(content, ({ width, height }) => {
  const ratio = new Decimal(width).div(height);
  return ratio.lt(check.min) || ratio.gt(check.max) ? { message: 'LISTING-IMAGE-SHAPE', data: { found: `${width}×${height}` } } : undefined;
});

const imageHere: Judged<'image-here'> = (content) =>
  content.images.length === 0 ? EMPTY : faults(...content.images.map((image, at) => (image.blob ? undefined : { message: 'LISTING-IMAGE-AWAY', data: { image: at + 1, file: image.fileName }, image })));

const validOnDay: Judged<'valid-on-day'> = (content, _check, _limit, on) =>
  content.certificates.length === 0 ? EMPTY : faults(...content.certificates.map((one): Fault | undefined => {
    if (one.validTo && one.validTo < on) return { message: 'LISTING-CERTIFICATE-OVER', data: { certificate: `${one.kind} ${one.number}`.trim(), until: one.validTo, on } };
    return one.validFrom && one.validFrom > on ? { message: 'LISTING-CERTIFICATE-EARLY', data: { certificate: `${one.kind} ${one.number}`.trim(), from: one.validFrom, on } } : undefined;
  }));

/** The last delivery time is open-ended or reaches the highest quantity that a rate begins at. */
const coversRates: Judged<'covers-rates'> = (content) => {
  const highest = shownPrices(content).flatMap((one) => one.steps.map((step) => step.minQuantity)).toSorted((a, b) => new Decimal(b).cmp(a))[0];
  const last = content.leadTimes.at(-1);
  if (highest === undefined || !last) return EMPTY;
  return faults(last.maxQuantity !== undefined && new Decimal(highest).gt(last.maxQuantity) ? { message: 'LISTING-TIME-SHORT', data: { last: last.maxQuantity, from: highest } } : undefined);
};

const JUDGES: { [K in Limit['check']['kind']]: Judged<K> } = {
  present, 'max-length': maxLength, count, excludes, number, ascending, 'falling-prices': fallingPrices, 'starts-at-moq': startsAtMoq, 'covers-rates': coversRates, complete, values,
  'image-size': imageSize, 'image-ratio': imageRatio, 'image-here': imageHere, 'valid-on-day': validOnDay, 'by-hand': () => ({ nothing: 'LISTING-BY-HAND' }),
};

/** What one limit says of a listing on a day. Pure. */
export const judge = (content: ListingContent, limit: Limit, on: Day): Judgement =>
  (JUDGES[limit.check.kind] as Judged<Limit['check']['kind']>)(content, limit.check, limit, on);
