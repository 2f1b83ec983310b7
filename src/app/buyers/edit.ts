import { Refusal, storedText } from '#base';
import { type Buyer, buyer } from '#buyers';
import { countryCode, currencyInUse } from '#tradeids';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { knownBuyer } from './known.ts';

const wrong = (message: string): Refusal => new Refusal('wrong-usage', message);

/** One field of a buyer as typed. Throws Refusal('wrong-usage') with what was typed. */
function typedField(field: keyof Buyer, typed: string | null): string | undefined {
  const text = storedText(typed ?? '').trim();
  if (text === '') {
    if (field === 'name') throw wrong('The buyer has no name. Write one.');
    return undefined;
  }
  if (field === 'country') {
    const code = countryCode(text);
    if (!code) throw wrong(`“${text}” is no country that is known here. Write its name or its two letters.`);
    return code;
  }
  if (field !== 'currency') return text;
  const code = text.toUpperCase();
  if (!currencyInUse(code)) throw wrong(`“${text}” is no currency in use. Write its three letters, such as USD.`);
  return code;
}

const edit: UseCase<'buyers.edit'> = async ({ id, field, value }, context) => {
  const workspace = await context.workspace();
  const typed = typedField(field, value);
  const before = await knownBuyer(workspace.read, id);
  const { changeSet } = await workspace.change({ label: { id: 'buyer-edit', data: { name: before.name } } }, async (db) => {
    const now = await knownBuyer(db, id);
    const read = buyer.safeParse({ ...now, [field]: typed });
    if (!read.success) throw wrong('This text is too long for the field.');
    await db.update('buyer', read.data);
  });
  return { changeSet: shownOrNull(changeSet, context.language) };
};
export default edit;
