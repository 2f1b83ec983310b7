import { Refusal, textIn } from '#base';
import { type Attribute, attributesOf, canonicalProduct, type Family, familiesOf, type OwnFamily, ownFamiliesOf, withValueChanges } from '#catalogue';
import type { WriteDb } from '#store';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { turningOf } from './turning.ts';

const TYPING = ['type', 'unit', 'units', 'choices', 'columns'] as const;

/** What an import once declared by the same key follows the family: one key means one thing in a company. */
async function followFamily(db: WriteDb, family: Family, changed: ReadonlySet<string>): Promise<void> {
  const declared = await attributesOf({ ...db, brand: 'read' as const });
  for (const one of declared) {
    const to = family.attributes.find((each) => each.key === one.key);
    if (!to || !changed.has(one.key)) continue;
    const kept = Object.fromEntries(Object.entries(one).filter(([key]) => !TYPING.includes(key as 'type'))) as Attribute;
    await db.update<Attribute>('attribute', { ...kept, ...Object.fromEntries(TYPING.flatMap((key) => (to[key] === undefined ? [] : [[key, to[key]]]))) });
  }
}

async function writeFamily(db: WriteDb, family: Family): Promise<void> {
  const before = (await ownFamiliesOf(db)).find((one) => one.code === family.code);
  if (before) await db.update<OwnFamily>('family', { ...family, id: before.id });
  else await db.create<OwnFamily>('family', { ...family, id: db.newId() });
}

/** Writes a family of the company and turns the values that can be turned exactly, as one change. What cannot be turned stays as it was. */
const save: UseCase<'families.save'> = async ({ family, create }, context) => {
  const workspace = await context.workspace();
  const taken = (await familiesOf(workspace.read)).find((one) => one.code === family.code);
  if (create && taken) throw new Refusal('already-exists', `There is already a family with the code ${family.code}: ${textIn(taken.name, context.language)}. Choose another code, or change that family.`, { hi: `कोड ${family.code} की फ़ैमिली पहले से है: ${textIn(taken.name, 'hi')}। दूसरा कोड चुनें, या उसी फ़ैमिली को बदलें।`, where: { field: 'code' } });
  const label = { id: taken ? 'family' : 'family-added', data: { name: textIn(family.name, context.language) || family.code } };
  const { value, changeSet } = await workspace.change({ label }, async (db) => {
    const turning = await turningOf({ ...db, brand: 'read' as const }, family, context);
    const counts = { turned: 0, kept: 0 };
    for await (const { turned } of turning.batches()) {
      const products = turned.flatMap(({ product, changes }) => withValueChanges(product, changes) ?? []);
      for (const { changes } of turned) {
        counts.turned += changes.filter((one) => one.outcome === 'converted' || one.outcome === 'raw').length;
        counts.kept += changes.filter((one) => one.outcome === 'kept').length;
      }
      if (products.length > 0) await db.updateMany('product', products.map(canonicalProduct));
    }
    await writeFamily(db, family);
    await followFamily(db, family, new Set(turning.changes.filter((one) => one.what !== 'added' && one.what !== 'removed').map((one) => one.key)));
    return counts;
  });
  return { changeSet: shownOrNull(changeSet, context.language), ...value };
};
export default save;
