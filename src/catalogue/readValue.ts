import { compareQuantities, convert, convertExactly, Decimal, isRealDay, type Quantity, typedNumber, westernDigits, wordKey } from '#base';
import { unitName } from '#tradeids';
import { choiceOf } from './choiceOf.ts';
import type { Definition } from './definition.ts';
import type { AttributeValue } from './nouns.ts';
import { typedAmount, typedMoney, typedQuantity } from './typed.ts';

/** What reading needs besides the text: the definition, what stood there before, the source language, the firm's certificates by number. */
export type ReadContext = {
  definition: Definition;
  before?: AttributeValue | undefined;
  language?: string;
  certificates?: readonly { id: string; number: string }[];
};
export type ReadValue = { ok: true; value: AttributeValue } | { ok: false; refused: string; data: Record<string, string> };

const YES = new Set(['yes', 'y', 'true', '1', 'हाँ', 'हां', 'हा', 'ha', 'haan', 'હા', 'ஆம்', 'ஆமாம்', 'نعم']);
const NO = new Set(['no', 'n', 'false', '0', 'नहीं', 'ना', 'nahi', 'nahin', 'ના', 'இல்லை', 'لا']);

const taken = (value: AttributeValue): ReadValue => ({ ok: true, value });
const refused = (id: string, data: Record<string, string>): ReadValue => ({ ok: false, refused: id, data });

/** dd-MM-yyyy as people here write it, or ISO; digits of any script. */
export function typedDay(typed: string): string | undefined {
  const text = westernDigits(typed.trim());
  const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  const iso = parts ? `${parts[3]}-${parts[2]?.padStart(2, '0')}-${parts[1]?.padStart(2, '0')}` : text;
  return isRealDay(iso) ? iso : undefined;
}

const isOpen = ({ choices }: Definition): boolean => !choices || choices.length === 0;
const choicesSaid = ({ choices = [] }: Definition): string => `${choices.slice(0, 30).map((one) => one.value).join(', ')}${choices.length > 30 ? '…' : ''}`;

function tooMany(value: string, { decimals }: Definition): ReadValue | undefined {
  return decimals !== undefined && new Decimal(value).decimalPlaces() > decimals ? refused('EDIT-DECIMALS', { value, decimals: String(decimals) }) : undefined;
}

function outside(given: Quantity, { min, max, unit }: Definition): ReadValue | undefined {
  const inUnit = (bound: string): Quantity => ({ value: bound, unit: unit ?? given.unit });
  const said = (bound: string): string => `${bound}${unit && unit !== '' ? ` ${unitName(unit)}` : ''}`;
  const value = given.unit ? `${given.value} ${unitName(given.unit)}` : given.value;
  if (min !== undefined && (compareQuantities(given, inUnit(min)) ?? 0) < 0) return refused('EDIT-LEAST', { value, bound: said(min) });
  if (max !== undefined && (compareQuantities(given, inUnit(max)) ?? 0) > 0) return refused('EDIT-MOST', { value, bound: said(max) });
  return undefined;
}

/** Units an attribute takes: those named, else whatever converts to its own. An attribute without a unit takes any. */
function fitsUnits(given: Quantity, { unit, units }: Definition): boolean {
  if (units && units.length > 0) return given.unit === unit || units.includes(given.unit);
  return unit === undefined || given.unit === unit || convert({ value: '1', unit: given.unit }, unit) !== undefined;
}

const unitsSaid = ({ unit, units = [] }: Definition): string => [...new Set([...(unit ? [unit] : []), ...units])].map((one) => unitName(one)).join(', ');

function readNumber(typed: string, definition: Definition): ReadValue {
  const value = typedNumber(typed);
  if (value === undefined) return refused('EDIT-NUMBER', { value: typed });
  return tooMany(value, definition) ?? outside({ value, unit: '' }, { ...definition, unit: '' }) ?? taken({ kind: 'number', value });
}

function readQuantity(typed: string, definition: Definition, before: AttributeValue | undefined): ReadValue {
  const given = typedQuantity(typed, before?.kind === 'quantity' ? before.quantity.unit : definition.unit);
  if (!given) {
    const amount = typedAmount(typed);
    if (!amount) return refused('EDIT-QUANTITY', { value: typed });
    return amount.unit === '' ? refused('EDIT-NO-UNIT', { value: typed }) : refused('EDIT-UNIT', { value: amount.unit, units: unitsSaid(definition) || 'kg, g, cm, in, pcs…' });
  }
  const fits = fitsUnits(given, definition);
  // 0.5 m in a field that keeps cm and inches is 50 cm, and says what was typed; an endless number is no such value.
  const kept = fits ? given : definition.unit === undefined ? undefined : convertExactly(given, definition.unit);
  if (!kept) return refused('EDIT-UNIT-OTHER', { value: unitName(given.unit), units: unitsSaid(definition) });
  return tooMany(kept.value, definition) ?? outside(kept, definition) ?? taken({ kind: 'quantity', quantity: kept, ...(fits ? {} : { raw: typed }) });
}

/** Parts between bars, semicolons or lines; between commas only where there are none of these, or a part with commas is not itself an answer. */
function listed(typed: string, isAnswer: (part: string) => boolean): string[] {
  const parts = typed.split(/[|;\n]/u);
  const split = parts.length > 1 ? parts.flatMap((one) => (one.includes(',') && !isAnswer(one.trim()) && one.split(',').every((each) => isAnswer(each.trim())) ? one.split(',') : [one])) : isAnswer(typed) ? [typed] : typed.split(',');
  return [...new Set(split.map((one) => one.trim()).filter(Boolean))];
}

function readChoices(typed: string, definition: Definition): ReadValue {
  const parts = listed(typed, (one) => choiceOf(one, definition) !== undefined);
  if (isOpen(definition)) return taken({ kind: 'choices', choices: parts });
  const found = parts.map((one) => choiceOf(one, definition));
  const unknown = parts[found.indexOf(undefined)];
  if (unknown !== undefined && found.includes(undefined)) return refused('EDIT-CHOICE', { value: unknown, choices: choicesSaid(definition) });
  return taken({ kind: 'choices', choices: [...new Set(found.flatMap((one) => one ?? []))] });
}

/** A pasted block or lines with bars as rows of cells. */
export const tableRows = (typed: string): string[][] =>
  typed.split('\n').filter((line) => line.trim() !== '').map((line) => (line.includes('\t') ? line.split('\t') : line.split('|')).map((cell) => cell.trim()));

function readTable(typed: string, { columns }: Definition): ReadValue {
  const rows = tableRows(typed);
  const wide = Math.max(...rows.map((row) => row.length));
  if (rows.length > 200) return refused('EDIT-ROWS', { count: String(rows.length) });
  if (columns && wide > columns.length) return refused('EDIT-COLUMNS', { count: String(wide), columns: String(columns.length) });
  return taken({ kind: 'table', ...(columns ? { columns: columns.map((one) => one.key) } : {}), rows });
}

function readCertificate(typed: string, certificates: ReadContext['certificates'] = []): ReadValue {
  const id = /\[?([0-9A-HJKMNP-TV-Z]{26})\]?$/.exec(typed)?.[1];
  const key = wordKey(typed);
  const found = certificates.find((one) => one.id === id) ?? certificates.find((one) => one.number !== '' && wordKey(one.number) === key);
  return found ? taken({ kind: 'certificate', certificateId: found.id, ...(found.number ? { number: found.number } : {}) }) : refused('EDIT-CERTIFICATE', { value: typed });
}

const READERS: Readonly<Record<Definition['type'], (typed: string, context: ReadContext) => ReadValue>> = {
  text: (text) => taken({ kind: 'text', text }),
  texts: (text, { before, language = 'en' }) => taken({ kind: 'texts', texts: { ...(before?.kind === 'texts' ? before.texts : {}), [language]: { text } } }),
  number: (typed, { definition }) => readNumber(typed, definition),
  quantity: (typed, { definition, before }) => readQuantity(typed, definition, before),
  money: (typed, { before }) => {
    const money = typedMoney(typed, before?.kind === 'money' ? before.money.currency : undefined);
    return money ? taken({ kind: 'money', money }) : refused('EDIT-MONEY', { value: typed });
  },
  yesno: (typed) => {
    const word = westernDigits(typed.trim()).toLowerCase().normalize('NFC');
    return YES.has(word) || NO.has(word) ? taken({ kind: 'yesno', yes: YES.has(word) }) : refused('EDIT-YESNO', { value: typed });
  },
  day: (typed) => {
    const day = typedDay(typed);
    return day ? taken({ kind: 'day', day }) : refused('EDIT-DAY', { value: typed });
  },
  choice: (typed, { definition }) => {
    if (isOpen(definition)) return taken({ kind: 'choice', choice: typed });
    const choice = choiceOf(typed, definition);
    return choice === undefined ? refused('EDIT-CHOICE', { value: typed, choices: choicesSaid(definition) }) : taken({ kind: 'choice', choice });
  },
  choices: (typed, { definition }) => readChoices(typed, definition),
  table: (typed, { definition }) => readTable(typed, definition),
  certificate: (typed, { certificates }) => readCertificate(typed, certificates),
};

/** Typed text as a value of the attribute's type, or why it cannot be one. The text is not empty. */
export const readValue = (typed: string, context: ReadContext): ReadValue => READERS[context.definition.type](typed, context);
