import { day } from '#base';
import { TARIFF_FIELDS, tariffLine } from '#importing/nouns';
import { z } from 'zod';
import { entry } from './entry.ts';
import { changeSetShown, fileToken, nothing, shownFinding } from './shown.ts';

const changed = z.object({ changeSet: changeSetShown.nullable() });
const tariffFile = { file: fileToken, sheet: z.string().optional() };
const tariffColumn = z.object({ index: z.number().int().min(0), heading: z.string(), field: z.enum(TARIFF_FIELDS).nullable() });
export type TariffColumn = z.infer<typeof tariffColumn>;

/** A tariff as it holds from a day on. */
const edition = z.object({ from: day, file: z.string(), lines: z.number().int(), chapters: z.number().int(), /** The one that holds today. */ now: z.boolean() });

/** What the tariff says of one code: its line; that it has no such line; or nothing, because no tariff holds on that day. */
const looked = z.object({ code: z.string(), state: z.enum(['known', 'not-there', 'no-tariff']), from: day.nullable(), line: tariffLine.nullable(), /** Texts of the headings above it that the file has. */ above: z.array(tariffLine) });
export type LookedUp = z.infer<typeof looked>;

export const tariffEntries = {
  'tariff.editions': entry(nothing, z.object({ today: day, items: z.array(edition) })),
  'tariff.inspect': entry(z.object(tariffFile), z.object({ file: z.string(), sheets: z.array(z.string()), sheet: z.string().nullable(), headerRow: z.number().int(), columns: z.array(tariffColumn), sample: z.array(z.array(z.string())) }), { kind: 'job' }),
  /** Reads a tariff file; `write` puts it in as one change set, in place of what held from the same day. */
  'tariff.import': entry(
    z.object({ ...tariffFile, headerRow: z.number().int().min(0), columns: z.array(tariffColumn).min(1).max(200), from: day, zerosBack: z.boolean().default(false), write: z.boolean(), show: z.number().int().min(0).max(500).default(100) }),
    z.object({ lines: z.number().int(), texts: z.number().int(), withDrawback: z.number().int(), withRodtep: z.number().int(), notFree: z.number().int(), rejected: z.number().int(), zeros: z.number().int(), /** Lines that hold from the same day and would be replaced. */ replaces: z.number().int(), findings: z.array(shownFinding), points: z.number().int(), changeSet: changeSetShown.nullable() }),
    { kind: 'job' },
  ),
  'tariff.remove': entry(z.object({ from: day }), changed, { kind: 'write' }),
  'tariff.lookUp': entry(z.object({ codes: z.array(z.string().max(20)).min(1).max(500), on: day.optional() }), z.object({ items: z.array(looked) })),
  /** Lines of 8 digits by words of their texts or by the beginning of their code. */
  'tariff.search': entry(z.object({ query: z.string().max(200).default(''), prefix: z.string().regex(/^\d{0,8}$/).default(''), on: day.optional(), count: z.number().int().min(1).max(200).default(50) }), z.object({ from: day.nullable(), total: z.number().int(), items: z.array(tariffLine) })),
};
