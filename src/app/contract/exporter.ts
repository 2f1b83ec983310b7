import { day } from '#base';
import { certificate, exporter, FONT_PLACES } from '#exporter/nouns';
import { z } from 'zod';
import { entry } from './entry.ts';
import { changeSetShown, fileToken, nothing, shownFinding } from './shown.ts';

/** One statement in both languages of the window. */
const said = z.object({ en: z.string(), hi: z.string() });
const fieldEdit = z.object({ field: z.string(), value: z.unknown() });

export const exporterEntries = {
  'exporter.get': entry(nothing, z.object({ exporter, certificates: z.array(certificate), findings: z.array(shownFinding) })),
  /** Sets fields by dotted key (legalName, bank.ifsc, address); null empties. */
  'exporter.edit': entry(z.object({ edits: z.array(fieldEdit).min(1).max(200) }), z.object({ changeSet: changeSetShown.nullable(), refused: z.array(shownFinding) }), { kind: 'write' }),
  'exporter.saveCertificate': entry(z.object({ certificate: certificate.partial({ id: true }), file: fileToken.optional(), /** The issuer's mark as a picture. */ logo: fileToken.optional() }), z.object({ id: z.string(), changeSet: changeSetShown.nullable() }), { kind: 'write' }),
  'exporter.removeCertificate': entry(z.object({ id: z.string() }), z.object({ changeSet: changeSetShown.nullable() }), { kind: 'write' }),
  'exporter.setLogo': entry(z.object({ file: fileToken }), z.object({ changeSet: changeSetShown.nullable() }), { kind: 'job' }),
  /** A .ttf or .otf for headings, running text, or what is bold in it. Refused where its maker does not allow embedding. */
  'exporter.setFont': entry(z.object({ place: z.enum(FONT_PLACES), file: fileToken }), z.object({ name: z.string(), changeSet: changeSetShown.nullable() }), { kind: 'job' }),
  'ids.kinds': entry(nothing, z.object({ items: z.array(z.object({ kind: z.string(), title: z.string(), example: z.string() })) }), { workspace: false }),
  'ids.check': entry(
    z.object({ kind: z.string(), values: z.array(z.string().max(400)).min(1).max(10_000), on: day.optional(), document: z.object({ gstin: z.string().max(20), type: z.string().max(3), number: z.string().max(20), day }).optional() }),
    z.object({ items: z.array(z.object({ kind: z.string(), input: z.string(), normalised: z.string(), format: z.boolean(), checkDigit: z.boolean().nullable(), ok: z.boolean(), reason: z.string().nullable(), verifyAt: z.string().nullable(), wrong: said.nullable(), notes: z.array(said), parts: z.array(z.object({ text: z.string(), name: said, means: said.optional() })) })) }),
    { workspace: false },
  ),
};
