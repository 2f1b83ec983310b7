import { pictureEdit, pictureLook } from '#media/nouns';
import { z } from 'zod';
import { gridView } from './catalogue.ts';
import { entry } from './entry.ts';
import { changeSetShown, fileToken, shownFinding } from './shown.ts';

/**
 * What may be wrong with photos. Of a product: none (no photo at all). Of a photo: missing (its file is not here), broken (cannot be read),
 * small, ratio, heavy (against the storefront's limits), blurred, dark, bright, flat (low contrast), border (neither white nor even),
 * twice (again in the same product), same (in another product too), unmeasured.
 */
export const PHOTO_MARKS = ['none', 'missing', 'broken', 'small', 'ratio', 'heavy', 'blurred', 'dark', 'bright', 'flat', 'border', 'twice', 'same', 'unmeasured'] as const;
export const photoMark = z.enum(PHOTO_MARKS);
export type PhotoMark = z.infer<typeof photoMark>;

/** A mark with the figures behind it, for the sentence that says why. */
export const photoPoint = z.object({ mark: photoMark, data: z.record(z.string(), z.union([z.string(), z.number()])) });
export type PhotoPoint = z.infer<typeof photoPoint>;

const storefront = z.string().max(40).default('alibaba');

/** One photo of a product as the strip, the tab and the editor show it. */
const photoShown = z.object({
  /** The image link. */
  id: z.string(), product: z.string(), sku: z.string(), fileName: z.string(),
  /** The photo as it is shown, and the untouched original; null while its file is not here. */
  picture: z.string().nullable(), original: z.string().nullable(), edit: pictureEdit.nullable(),
  /** Stands with the drawings of a sheet: told by its user, else by its name. */
  drawing: z.boolean(), notFor: z.array(z.string()), look: pictureLook.nullable(), points: z.array(photoPoint),
  /** Items that have a photo that looks the same. */
  alike: z.array(z.object({ id: z.string(), sku: z.string() })),
});
export type PhotoShown = z.infer<typeof photoShown>;

const tile = z.object({ id: z.string(), sku: z.string(), name: z.string(), cover: z.string().nullable(), photos: z.number().int(), variants: z.number().int(), marks: z.array(photoMark) });
export type GalleryTile = z.infer<typeof tile>;

/** One deed on many photos. `turn` adds to the turn a photo has; `reset` takes every edit away. */
const deed = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('square'), colour: z.string().regex(/^#[0-9A-Fa-f]{6}$/) }),
  z.object({ kind: z.literal('turn'), by: z.literal([90, 180, 270]) }),
  z.object({ kind: z.literal('reset') }),
  z.object({ kind: z.literal('remove') }),
  z.object({ kind: z.literal('role'), to: z.enum(['photo', 'drawing']) }),
  z.object({ kind: z.literal('offer'), storefront: z.string().max(40), to: z.boolean() }),
]);
export type PhotoDeed = z.infer<typeof deed>;

const photos = z.array(z.object({ product: z.string(), image: z.string() })).max(200_000);

export const galleryEntries = {
  /** Products as tiles, in the catalogue's own view; `marks` keeps those that have one of them, themselves or in a variant. */
  'gallery.page': entry(
    gridView.extend({ marks: z.array(photoMark).max(20).default([]), order: z.enum(['catalogue', 'blurred', 'smallest', 'fewest']).default('catalogue'), storefront, from: z.number().int().min(0).default(0), count: z.number().int().min(1).max(500).default(100) }),
    z.object({ total: z.number().int(), tiles: z.array(tile), sequence: z.number().int() }),
  ),
  /** Ids of all products of a view, for "select all". */
  'gallery.ids': entry(gridView.extend({ marks: z.array(photoMark).max(20).default([]), storefront }), z.object({ ids: z.array(z.string()) })),
  /** Every photo of a product and of its variants, in order, with what was measured. */
  'gallery.photos': entry(z.object({ id: z.string(), storefront }), z.object({ photos: z.array(photoShown), /** Languages alt texts are written in, and the one they are written in first. */ languages: z.array(z.string()), source: z.string() })),
  /** How many photos and products have which mark. */
  'gallery.report': entry(
    z.object({ storefront }),
    z.object({ products: z.number().int(), photos: z.number().int(), unmeasured: z.number().int(), limits: z.object({ title: z.string(), moreThan: z.number().int(), narrowest: z.string(), widest: z.string(), bytes: z.number().int() }), marks: z.array(z.object({ mark: photoMark, photos: z.number().int(), products: z.number().int() })) }),
  ),
  /** Measures photos that were not measured yet: all of the company, or those of some products with their variants. What was measured before a stop stays. */
  'gallery.examine': entry(z.object({ ids: z.array(z.string()).max(50_000).optional() }), z.object({ measured: z.number().int(), broken: z.number().int(), missing: z.number().int() }), { kind: 'job' }),
  /** One deed on these photos, or on all photos of these products; one step of undo. */
  'gallery.edit': entry(z.object({ photos: photos.default([]), products: z.array(z.string()).max(50_000).default([]), deed }), z.object({ changed: z.number().int(), products: z.number().int(), changeSet: changeSetShown.nullable() }), { kind: 'job' }),
  /** Puts photos of a product behind those of others, or of its variants; one that is there already is left out. */
  'gallery.copy': entry(
    z.object({ product: z.string(), images: z.array(z.string()).min(1).max(500), to: z.object({ variants: z.boolean().default(false), skus: z.array(z.string().max(120)).max(1_000).default([]) }) }),
    z.object({ added: z.number().int(), products: z.number().int(), unknown: z.array(z.string()), changeSet: changeSetShown.nullable() }), { kind: 'write' },
  ),
  /** Puts another file in a photo's place: order, alt texts and storefronts stay, the edit goes. */
  'gallery.replace': entry(z.object({ product: z.string(), image: z.string(), file: fileToken }), z.object({ findings: z.array(shownFinding), changeSet: changeSetShown.nullable() }), { kind: 'job' }),
};
