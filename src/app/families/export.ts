import { type FieldUse, Refusal, textIn } from '#base';
import { familiesOf, type Family } from '#catalogue';
import { release } from '#disclosure';
import { stringify } from 'yaml';
import type { UseCase } from '../port.ts';

const MEDIA = { json: 'application/json', yaml: 'application/yaml' } as const;

/** A family says what is asked, never what was answered: what is not for buyers is left out all the same: its name alone tells what a firm keeps to itself. */
const open = (family: Family): Family => ({ ...family, attributes: family.attributes.filter((one) => one.class === 'public' || one.class === 'buyer') });
const usesOf = (family: Family): FieldUse[] => family.attributes.map((one) => ({ kind: 'family', field: one.key, label: textIn(one.label) || one.key, class: one.class, records: 1, example: textIn(one.label) || one.key }));

/** One family as a file for another company. Passes the one gate. */
const exportFamily: UseCase<'families.export'> = async ({ code, format }, context) => {
  const workspace = await context.workspace();
  const found = (await familiesOf(workspace.read)).find((one) => one.code === code);
  if (!found) throw new Refusal('no-such-record', `There is no family with the code ${code}.`, { hi: `कोड ${code} की कोई फ़ैमिली नहीं है।` });
  const family = open(Object.fromEntries(Object.entries(found).filter(([key]) => key !== 'id')) as Family);
  const text = format === 'json' ? `${JSON.stringify(family, undefined, 2)}\n` : stringify(family, { lineWidth: 0 });
  const artifact = { name: `family-${code}.${format}`, bytes: Buffer.from(text, 'utf8'), mediaType: MEDIA[format], fields: usesOf(family) };
  const released = await release(workspace, artifact, { clock: context.clock, agree: context.agree, what: 'family-export', audience: 'buyer', recipient: '', approver: context.person, released: [] });
  return { file: await context.files.keep(released) };
};
export default exportFamily;
