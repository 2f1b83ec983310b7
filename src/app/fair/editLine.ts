import { Decimal, Refusal, storedText, today } from '#base';
import { type VisitLine, visitLine, visitorName } from '#buyers';
import { readMoney, readNumber } from '#importing';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { knownVisit } from './known.ts';
import { offerOf } from './offer.ts';

const wrong = (message: string): Refusal => new Refusal('wrong-usage', message);

/** One field of a line as typed; an emptied one goes. Throws Refusal('wrong-usage') with what was typed. */
function typedLine(line: VisitLine, field: 'quantity' | 'note' | 'price', typed: string | null, currency: string): VisitLine {
  const { [field]: _before, ...rest } = line;
  const text = storedText(typed ?? '').trim();
  if (text === '') return rest;
  if (field === 'note') return visitLine.parse({ ...rest, note: text });
  if (field === 'quantity') {
    const read = readNumber(text);
    if (!('value' in read) || !new Decimal(read.value).gt(0) || new Decimal(read.value).gte(1e12)) throw wrong(`“${text.slice(0, 60)}” is not a quantity above zero. Type it like 250.`);
    return { ...rest, quantity: read.value };
  }
  const read = readMoney(text, currency);
  if (!('money' in read) || read.money.amount < 0) throw wrong(`“${text.slice(0, 60)}” is not a price in ${currency}. Type it like 12.50.`);
  return { ...rest, price: read.money };
}

const editLine: UseCase<'fair.editLine'> = async ({ visit: id, line, field, value }, context) => {
  const workspace = await context.workspace();
  const before = await knownVisit(workspace.read, id);
  const currency = field === 'price' ? (await offerOf(workspace.read, before, today(context.clock))).currency : '';
  const { changeSet } = await workspace.change({ label: { id: 'visit-line-edit', data: { name: visitorName(before), sku: before.lines[line]?.sku ?? '' } } }, async (db) => {
    const now = await knownVisit(db, id);
    const old = now.lines[line];
    if (!old) throw new Refusal('no-such-record', 'This line is no longer there. It may have been removed or undone in another window.', { hi: 'यह लाइन अब यहाँ नहीं है। शायद दूसरी विंडो में हटाई या वापस ली गई।' });
    await db.update('visit', { ...now, lines: { ...now.lines, [line]: typedLine(old, field, value, currency) } });
  });
  return { changeSet: shownOrNull(changeSet, context.language) };
};
export default editLine;
