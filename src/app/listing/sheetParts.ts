import type { FieldUse } from '#base';
import { attributeFaces, familyOf } from '#catalogue';
import { type Picture, printPlan } from '#paper';
import type { PackagePart } from '#sealing';
import { makeSheet, type SheetOptions, sheetPhotos, sheetPlan, type SheetSource } from '#specsheet';
import type { Context } from '../port.ts';
import { sheetLogo, sheetPictures } from '../sheet/photos.ts';
import type { Gathered } from './gather.ts';
import type { PlannedPart } from './partNames.ts';

const TEMPLATE = 'a4';

export type SheetParts = { parts: PackagePart[]; fields: FieldUse[] };

/**
 * One spec sheet for each product, in the storefront's language, with rates. What the sheets carry is known before one is printed: they are
 * made once without pixels for the gate, and printed when their turn in the package comes.
 */
export function sheetParts(context: Context, gathered: Gathered, planned: readonly PlannedPart[], release: readonly string[]): SheetParts {
  const options: SheetOptions = { template: TEMPLATE, languages: [gathered.profile.language], paper: 'A4', prices: true, day: gathered.on, released: release };
  const fields = planned.flatMap((part) => makeSheet(sourceOf(gathered, part, blanks(part)), options).fields);
  const parts = planned.map((part): PackagePart => ({
    name: part.sheet,
    load: async () => {
      context.signal.throwIfAborted();
      const pictures = await sheetPictures(context, gathered.workspace, [part.listed.product], TEMPLATE);
      const logo = await sheetLogo(context, gathered.workspace, gathered.exporter, TEMPLATE);
      const sheet = makeSheet({ ...sourceOf(gathered, part, pictures), ...(logo ? { logo } : {}) }, options);
      return (await printPlan(sheetPlan([sheet], gathered, options))).bytes;
    },
  }));
  return { parts, fields };
}

const sourceOf = (gathered: Gathered, { listed }: PlannedPart, pictures: SheetSource['pictures']): SheetSource => ({
  product: listed.product, variants: listed.variants, exporter: gathered.exporter, certificates: gathered.certificates,
  faces: attributeFaces(gathered.attributes, familyOf(listed.product, gathered.families)), pictures, revision: listed.revision,
});

/** Stand-ins of a picture's size: the gate is asked about the field, not about the pixels. */
const blanks = ({ listed }: PlannedPart): Map<string, Picture> => new Map(sheetPhotos(listed.product, TEMPLATE).map(({ ref }) => [ref, { bytes: new Uint8Array(), width: 1000, height: 1000 }]));
