import { KNOWN_UNITS, Refusal } from '#base';
import { type Rate, rateByKey, rateKey } from '#catalogue';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';

/** Keeps a rate under its name and first day. Another value for the same day replaces it; another day makes a new one and the old stays as history. */
const saveRate: UseCase<'pricing.saveRate'> = async ({ id, ...typed }, context) => {
  if (typed.kind === 'material' && (!typed.unit || !KNOWN_UNITS.includes(typed.unit))) throw new Refusal('wrong-usage', 'Say for which unit this rate is, such as KGS, SQM or PCS.', { where: { field: 'unit' } });
  if (typed.kind === 'currency' && (!/^[A-Z]{3}$/.test(typed.name) || typed.name === 'INR')) throw new Refusal('wrong-usage', 'An exchange rate is for a currency other than INR, such as USD.', { where: { field: 'name' } });
  const workspace = await context.workspace();
  const { value, changeSet } = await workspace.change({ label: { id: 'rate', data: { name: typed.label ?? typed.name } } }, async (db) => {
    const read = { ...db, brand: 'read' as const };
    const key = rateKey(typed);
    const there = await rateByKey(read, key);
    if (id !== undefined && there && there.id !== id) throw new Refusal('key-taken', `There is already a rate for ${typed.label ?? typed.name} from ${typed.from}. Change that one.`, { hi: `${typed.label ?? typed.name} का ${typed.from} से एक रेट पहले से है। उसी को बदलें।`, where: { field: 'from' } });
    const known = id ?? there?.id;
    const next: Rate = { ...typed, key, id: known ?? db.newId() };
    if (known && (await read.record('rate', known))) await db.update('rate', next);
    else await db.create('rate', next);
    return next.id;
  });
  return { id: value, changeSet: shownOrNull(changeSet, context.language) };
};
export default saveRate;
