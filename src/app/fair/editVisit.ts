import { Refusal, storedText } from '#base';
import { buyerById, visit as visitSchema, visitorName } from '#buyers';
import { countryCode, currencyInUse, INCOTERMS } from '#tradeids';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { knownVisit } from './known.ts';

/** One field of a visitor as typed. Throws Refusal('wrong-usage') with what was typed. */
function typedField(field: string, typed: string | null): string | undefined {
  const text = storedText(typed ?? '').trim();
  if (text === '') return undefined;
  const refuse = (what: string): never => { throw new Refusal('wrong-usage', `“${text}” is no ${what}.`); };
  if (field === 'country') return countryCode(text) ?? refuse('country that is known here. Write its name or its two letters');
  if (field === 'currency') return currencyInUse(text.toUpperCase()) ? text.toUpperCase() : refuse('currency in use. Write its three letters, such as USD');
  if (field === 'incoterm') return Object.hasOwn(INCOTERMS, text.toUpperCase()) ? text.toUpperCase() : refuse('Incoterm of 2020. Write its three letters, such as FOB');
  return text;
}

const editVisit: UseCase<'fair.editVisit'> = async ({ id, field, value }, context) => {
  const workspace = await context.workspace();
  const typed = typedField(field, value);
  const before = await knownVisit(workspace.read, id);
  const { changeSet } = await workspace.change({ label: { id: 'visit-edit', data: { name: visitorName(before) } } }, async (db) => {
    const now = await knownVisit(db, id);
    if (field === 'buyer' && typed !== undefined && !(await buyerById(db, typed))) throw new Refusal('no-such-record', 'This buyer is no longer there.', { hi: 'यह बायर अब यहाँ नहीं है।' });
    const read = visitSchema.safeParse({ ...now, [field]: typed });
    if (!read.success) throw new Refusal('wrong-usage', 'This text is too long for the field.');
    await db.update('visit', read.data);
  });
  return { changeSet: shownOrNull(changeSet, context.language) };
};
export default editVisit;
