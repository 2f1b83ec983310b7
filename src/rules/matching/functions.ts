import { addDays, Decimal } from '#base';
import type { RuleFunction } from '../functions.ts';
import { DayValue, type MoneyValue, type QuantityValue } from '../values.ts';
import { DOCUMENT_KINDS } from '#documents/nouns';
import { goodsAlone, unmetWords } from './goods.ts';
import { paper } from './paperNames.ts';
import { portFits, viaGateway } from './ports.ts';
import { freightFits, incotermCode, sameContract, sameHs, sameMarks, sameVessel } from './terms.ts';

type Paper = { kind?: string; number?: string };
type LinePair = { aKind?: string; aNumber?: string; bKind?: string; bNumber?: string };
const left = ({ aKind, aNumber }: LinePair): Paper => ({ ...(aKind ? { kind: aKind } : {}), ...(aNumber ? { number: aNumber } : {}) });
const right = ({ bKind, bNumber }: LinePair): Paper => ({ ...(bKind ? { kind: bKind } : {}), ...(bNumber ? { number: bNumber } : {}) });

/** Banks abroad keep holidays of their own; Saturday and Sunday are closed days nearly everywhere a credit is handled. */
const isWeekend = (text: string): boolean => [0, 6].includes(new Date(`${text}T00:00:00Z`).getUTCDay());
function bankingDay(from: DayValue, days: bigint): DayValue {
  let at = from.text;
  for (let left = Number(days); left > 0 || isWeekend(at); ) {
    at = addDays(at, 1);
    if (left > 0 && !isWeekend(at)) left -= 1;
  }
  return new DayValue(at);
}

const percentOf = (part: Decimal, whole: Decimal): Decimal => part.div(whole).times(100);
const fourPlaces = (one: Decimal): Decimal => one.toDecimalPlaces(4, Decimal.ROUND_DOWN);

function moneyPercent(part: MoneyValue, whole: MoneyValue): Decimal {
  if (part.money.currency !== whole.money.currency) throw new Error(`${part.money.currency} and ${whole.money.currency} cannot be compared`);
  return percentOf(part.value, whole.value);
}

function differences(one: object, credit: string): string {
  const { unmet, extra } = unmetWords(one, credit);
  return [...unmet, ...extra.map((word) => `+ ${word}`)].join(', ');
}

/** Functions for rules that set papers side by side. */
export const MATCHING_FUNCTIONS: readonly RuleFunction[] = [
  { signature: 'paper(dyn): string', tells: 'Kind and number of a paper in English words: Packing list PL-7.', does: (one: Paper) => paper(one, 'en') },
  { signature: 'paperHi(dyn): string', tells: 'Kind and number of a paper in Hindi words.', does: (one: Paper) => paper(one, 'hi') },
  { signature: 'sideA(dyn): string', tells: 'Kind and number of the first paper of a line pair.', does: (one: LinePair) => paper(left(one), 'en') },
  { signature: 'sideAHi(dyn): string', tells: 'The same in Hindi.', does: (one: LinePair) => paper(left(one), 'hi') },
  { signature: 'sideB(dyn): string', tells: 'Kind and number of the second paper of a line pair.', does: (one: LinePair) => paper(right(one), 'en') },
  { signature: 'sideBHi(dyn): string', tells: 'The same in Hindi.', does: (one: LinePair) => paper(right(one), 'hi') },
  { signature: 'corresponds(dyn, string): bool', tells: 'Every telling word of the credit\'s description stands on the invoice, and its own description adds no other number of the same measure, no other colour or grade, no "used" or "rejected".', does: (one: object, credit: string) => differences(one, credit) === '' },
  { signature: 'differences(dyn, string): string', tells: 'The words of the credit that the invoice lacks, and after a plus those that contradict it.', does: differences },
  { signature: 'goodsAlone(string): string', tells: 'The goods of a credit\'s description without what it refers to (as per proforma …) and without the delivery term.', does: goodsAlone },
  { signature: 'portFits(string, string): bool', tells: 'Two texts for one port do not contradict each other: same port by name, code or alias, one of several named, or any port of the country.', does: portFits },
  { signature: 'viaGateway(string, string, string): bool', tells: 'One text is an inland depot, the other the gateway port.', does: viaGateway },
  { signature: 'incotermCode(string): string', tells: 'The three letters of a delivery term, whatever stands around them; old and customs terms as they are called now; empty when there is none.', does: incotermCode },
  { signature: 'sameContract(string, string): bool', tells: 'An Incoterm and the nature of contract of a shipping bill (FOB, C&F, CIF) fit.', does: sameContract },
  { signature: 'freightFits(string, string): bool', tells: 'A freight clause (prepaid, collect) fits the Incoterm.', does: freightFits },
  { signature: 'sameMarks(string, string): bool', tells: 'Same letters and digits in the same order; case, spaces and punctuation do not count: marks, containers, seals.', does: sameMarks },
  { signature: 'sameVessel(string, string): bool', tells: 'Same ship: MV does not count.', does: sameVessel },
  { signature: 'sameHs(string, string, int): bool', tells: 'The first so many digits agree, as far as both papers give them, four at least.', does: (a: string, b: string, digits: bigint) => sameHs(a, b, Number(digits)) },
  { signature: 'bankingDay(Day, int): Day', tells: 'The so-many-th banking day after the day, Monday to Friday; 0 is the day itself or the next banking day. Holidays are not known.', does: bankingDay },
  { signature: 'isSunday(Day): bool', tells: 'The day is a Sunday. On Saturdays many banks in India are open: whether one was a holiday must be recorded.', does: (on: DayValue) => new Date(`${on.text}T00:00:00Z`).getUTCDay() === 0 },
  { signature: 'percentOf(Money, Money): Decimal', tells: 'The first amount in percent of the second, exact; currencies must be the same.', does: moneyPercent },
  { signature: 'percentOf(Quantity, Quantity): Decimal', tells: 'The first quantity in percent of the second, after conversion.', does: (part: QuantityValue, whole: QuantityValue) => percentOf(part.in(whole.quantity.unit), whole.value) },
  { signature: 'fourPlaces(Decimal): Decimal', tells: 'Cut to four places, for messages.', does: fourPlaces },
  { signature: 'hasPaper(dyn, string): bool', tells: 'Among the papers is one of this kind; kinds that have no form of their own count as there.', does: (papers: Record<string, unknown[]>, kind: string) => !(DOCUMENT_KINDS as readonly string[]).includes(kind) || (papers[kind]?.length ?? 0) > 0 },
];
