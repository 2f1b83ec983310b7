import { Decimal } from '#base';
import type { StorefrontProfile } from '#listing';
import { BLURRED_BELOW, BRIGHT_ABOVE, DARK_BELOW, EVEN_BORDER, FLAT_BELOW, type PictureLook, WHITE_BORDER } from '#media';
import type { PhotoPoint } from '../contract.ts';
import type { Known } from './looks.ts';
import type { IndexedPhoto, IndexedProduct } from './photoIndex.ts';
import type { Twins } from './twins.ts';

/** What one storefront asks of a main photo: longer side above so many pixels, width to height between two ratios, file no heavier than so many bytes. */
export type PhotoLimits = { title: string; moreThan: number; narrowest: string; widest: string; bytes: number };

export function photoLimits(profile: StorefrontProfile): PhotoLimits {
  const checks = profile.limits.filter((one) => one.field === 'images').sort((a, b) => Number(b.required) - Number(a.required)).map((one) => one.check);
  const size = checks.find((one) => one.kind === 'image-size');
  const ratio = checks.find((one) => one.kind === 'image-ratio');
  return { title: profile.title, moreThan: size?.longer ?? 0, narrowest: ratio?.min ?? '0', widest: ratio?.max ?? '1000', bytes: profile.picture.maxBytes };
}

export type Around = { known: ReadonlyMap<string, Known>; twins: Twins; limits: PhotoLimits };

/** What is to be said of one photo, by its measures and the storefront's limits. Pure; nothing is changed by it. */
export function pointsOf(photo: IndexedPhoto, owner: string, { known, twins, limits }: Around): PhotoPoint[] {
  if (photo.ref === null) return [{ mark: 'missing', data: {} }];
  const look = known.get(photo.ref);
  const alike = aliasPoints(photo.ref, owner, twins);
  if (look === undefined) return [{ mark: 'unmeasured', data: {} }, ...alike];
  if (typeof look === 'string') return [{ mark: look, data: {} }, ...alike];
  return [...limitPoints(look, limits), ...measurePoints(look), ...alike];
}

function limitPoints({ width, height, bytes }: PictureLook, limits: PhotoLimits): PhotoPoint[] {
  const found: PhotoPoint[] = [];
  const ratio = new Decimal(width).div(height);
  if (Math.max(width, height) <= limits.moreThan) found.push({ mark: 'small', data: { width, height, limit: limits.moreThan, storefront: limits.title } });
  if (ratio.lt(limits.narrowest) || ratio.gt(limits.widest)) found.push({ mark: 'ratio', data: { width, height, storefront: limits.title } });
  if (bytes > limits.bytes) found.push({ mark: 'heavy', data: { bytes, limit: limits.bytes, storefront: limits.title } });
  return found;
}

function measurePoints({ sharpness, darkest, lightest, border }: PictureLook): PhotoPoint[] {
  const found: PhotoPoint[] = [];
  if (sharpness < BLURRED_BELOW) found.push({ mark: 'blurred', data: { sharpness, limit: BLURRED_BELOW } });
  if (lightest < DARK_BELOW) found.push({ mark: 'dark', data: { lightest, limit: DARK_BELOW } });
  else if (darkest > BRIGHT_ABOVE) found.push({ mark: 'bright', data: { darkest, limit: BRIGHT_ABOVE } });
  else if (lightest - darkest < FLAT_BELOW) found.push({ mark: 'flat', data: { range: lightest - darkest, limit: FLAT_BELOW } });
  if (border.white < WHITE_BORDER && border.spread > EVEN_BORDER) found.push({ mark: 'border', data: { white: Math.round(border.white * 100), spread: border.spread } });
  return found;
}

function aliasPoints(ref: string, owner: string, twins: Twins): PhotoPoint[] {
  const group = twins.groupOf(ref);
  const products = group === undefined ? undefined : twins.products(group);
  if (!products) return [];
  const own = products.get(owner) ?? 0;
  const others = products.size - (own > 0 ? 1 : 0);
  return [...(own > 1 ? [{ mark: 'twice' as const, data: { count: own } }] : []), ...(others > 0 ? [{ mark: 'same' as const, data: { count: others } }] : [])];
}

/** Marks of a product with its variants, each once, in the order of the list of marks. */
export function marksOf(members: readonly IndexedProduct[], around: Around): PhotoPoint['mark'][] {
  const owner = members[0]?.id ?? '';
  const photos = members.flatMap((one) => one.photos);
  if (photos.length === 0) return ['none'];
  return [...new Set(photos.flatMap((photo) => pointsOf(photo, owner, around).map((one) => one.mark)))];
}
