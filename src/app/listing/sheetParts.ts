import type { FieldUse } from '#base';
import { attributeFaces, familyOf } from '#catalogue';
import { blobPath, readPictureRef } from '#media';
import { type Picture, printPlan } from '#paper';
import type { PackagePart } from '#sealing';
import { makeSheet, type SheetOptions, sheetPhotos, sheetPlan, type SheetSource } from '#specsheet';
import type { Context } from '../port.ts';
import { certificateMarks, fitFor, sheetLogo, sheetPictures } from '../sheet/photos.ts';
import { type PrintedFrom, printedSheets } from '../sheet/printedSheets.ts';
import type { Gathered } from './gather.ts';
import type { PlannedPart } from './partNames.ts';

/** Template of the sheets in a package. */
export const SHEET_TEMPLATE = 'a4';

export type SheetParts = { parts: PackagePart[]; fields: FieldUse[] };

/**
 * One spec sheet for each product, in the storefront's language, with rates. What the sheets carry is known before one is printed: they are
 * made once without pixels for the gate, and printed when their turn in the package comes; one that was printed from the very same before is taken as it is.
 */
export function sheetParts(context: Context, gathered: Gathered, planned: readonly PlannedPart[], release: readonly string[]): SheetParts {
  const options: SheetOptions = { template: SHEET_TEMPLATE, languages: [gathered.profile.language], paper: 'A4', prices: true, day: gathered.on, released: release };
  const fields = planned.flatMap((part) => makeSheet(sourceOf(gathered, part, blanks(part)), options).fields);
  const kept = printedSheets(gathered.workspace);
  let printed = 0;
  const parts = planned.map((part, at): PackagePart => ({
    name: part.sheet,
    load: async () => {
      context.signal.throwIfAborted();
      const from = await printedFrom(gathered, part, options);
      const known = await kept.get(from);
      const bytes = known ?? (await printOne(context, gathered, part, options));
      if (!known) {
        await kept.set(from, bytes);
        printed += 1;
      }
      if (at === planned.length - 1 && printed > 0) await kept.trim();
      return bytes;
    },
  }));
  return { parts, fields };
}

async function printOne(context: Context, gathered: Gathered, part: PlannedPart, options: SheetOptions): Promise<Uint8Array> {
  const pictures = await sheetPictures(context, gathered.workspace, [part.listed.product], SHEET_TEMPLATE);
  const logo = await sheetLogo(context, gathered.workspace, gathered.exporter, SHEET_TEMPLATE);
  const marks = await certificateMarks(context, gathered.workspace, gathered.certificates);
  const sheet = makeSheet({ ...sourceOf(gathered, part, pictures), marks, ...(logo ? { logo } : {}) }, options);
  return (await printPlan(sheetPlan([sheet], gathered, options))).bytes;
}

/** A photo whose file is gone is not on the sheet. The logo is named by the exporter, marks by the certificates, their sizes by the program. */
async function printedFrom(gathered: Gathered, part: PlannedPart, options: SheetOptions): Promise<PrintedFrom> {
  const { folder } = gathered.workspace;
  const isHere = async (ref: string): Promise<boolean> => {
    const picture = readPictureRef(ref);
    return picture !== undefined && (await blobPath(folder, picture.blob)) !== undefined;
  };
  const pictures = await Promise.all(sheetPhotos(part.listed.product, SHEET_TEMPLATE).map(async ({ ref, points }) => ({ ref, fit: fitFor(points, 'print'), here: await isHere(ref) })));
  const others = [gathered.exporter.brand.logo, ...gathered.certificates.map((one) => one.logoBlob)].flatMap((one) => one ?? []);
  const { pictures: _pixels, marks: _marks, ...source } = sourceOf(gathered, part, new Map());
  return { source, options, pictures: [...pictures, ...(await Promise.all(others.map(async (ref) => ({ ref, here: await isHere(ref) }))))] };
}

const sourceOf = (gathered: Gathered, { listed }: PlannedPart, pictures: SheetSource['pictures']): SheetSource => ({
  product: listed.product, variants: listed.variants, exporter: gathered.exporter, certificates: gathered.certificates,
  faces: attributeFaces(gathered.attributes, familyOf(listed.product, gathered.families)), pictures, revision: listed.revision,
});

/** Stand-ins of a picture's size: the gate is asked about the field, not about the pixels. */
const blanks = ({ listed }: PlannedPart): Map<string, Picture> => new Map(sheetPhotos(listed.product, SHEET_TEMPLATE).map(({ ref }) => [ref, { bytes: new Uint8Array(), width: 1000, height: 1000 }]));
