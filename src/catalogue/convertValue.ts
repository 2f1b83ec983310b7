import { canonicalJson, convertExactly } from '#base';
import { valueCellText } from './cells.ts';
import type { Definition } from './definition.ts';
import type { AttributeValue } from './nouns.ts';
import { choiceOf } from './choiceOf.ts';
import { type ReadContext, readValue } from './readValue.ts';

/**
 * same: fits as it stands. converted: says the same in the new form. raw: read anew, its old text kept beside it.
 * kept: cannot be turned without losing something; it stays exactly as it was until a person decides.
 */
export type Conversion = { outcome: 'same' | 'converted' | 'raw' | 'kept'; value: AttributeValue };
type Context = Pick<ReadContext, 'language' | 'certificates'>;

const rawOf = (value: AttributeValue): string | undefined => value.raw;

/** The words in which a value was given, as far as they are known; else as its cell shows it. */
export const givenText = (value: AttributeValue, language?: string): string =>
  rawOf(value) ?? (value.kind === 'certificate' ? [value.number, `[${value.certificateId}]`].filter(Boolean).join(' ') : valueCellText(value, language));

const bare = (value: AttributeValue): string => {
  const { raw: _raw, ...rest } = value;
  return canonicalJson(rest);
};

/** Whether a value of the right kind is one the definition takes. */
function fits(value: AttributeValue, to: Definition): boolean {
  if (!to.choices || to.choices.length === 0) return true;
  if (value.kind === 'choice') return to.choices.some((one) => one.value === value.choice);
  return value.kind !== 'choices' || value.choices.every((choice) => to.choices?.some((one) => one.value === choice));
}

function sameKind(value: AttributeValue, from: Definition, to: Definition): Conversion {
  if (value.kind === 'quantity' && to.unit && to.unit !== from.unit && value.quantity.unit === from.unit) {
    const quantity = convertExactly(value.quantity, to.unit);
    return quantity ? { outcome: 'converted', value: { ...value, quantity, raw: givenText(value) } } : { outcome: 'kept', value };
  }
  if (fits(value, to)) return { outcome: 'same', value };
  const choice = value.kind === 'choice' ? choiceOf(value.choice, to) : undefined;
  return choice === undefined ? { outcome: 'kept', value } : { outcome: 'raw', value: { kind: 'choice', choice, raw: givenText(value) } };
}

/** Turnings that need no reading: each says exactly the same. */
function direct(value: AttributeValue, from: Definition, to: Definition, language: string): AttributeValue | undefined {
  if (to.type === 'texts') return value.kind === 'text' ? { kind: 'texts', texts: { [language]: { text: value.text } }, ...(value.raw === undefined ? {} : { raw: value.raw }) } : undefined;
  if (to.type === 'text' && value.kind === 'texts') return Object.keys(value.texts).length === 1 && value.texts[language] ? { kind: 'text', text: value.texts[language].text } : undefined;
  if (to.type === 'quantity' && value.kind === 'number') return to.unit ? { kind: 'quantity', quantity: { value: value.value, unit: from.unit && convertExactly({ value: '1', unit: from.unit }, to.unit) ? from.unit : to.unit } } : undefined;
  if (to.type === 'number' && value.kind === 'quantity') {
    const plain = to.unit ? convertExactly(value.quantity, to.unit) : value.quantity.unit === from.unit ? value.quantity : undefined;
    return plain && { kind: 'number', value: plain.value, raw: givenText(value) };
  }
  if (to.type === 'choices' && value.kind === 'choice') return { kind: 'choices', choices: [value.choice] };
  if (to.type === 'choice' && value.kind === 'choices') return value.choices.length === 1 ? { kind: 'choice', choice: value.choices[0] ?? '' } : undefined;
  return undefined;
}

/** Whether one line of text says all of a value: several languages and tables do not fit into one. */
function isOneText(value: AttributeValue, language: string): boolean {
  if (value.kind === 'texts') return Object.keys(value.texts).length === 1 && value.texts[language] !== undefined;
  return value.kind === 'choices' ? value.choices.length === 1 : value.kind !== 'table';
}

function read(value: AttributeValue, to: Definition, context: Context): AttributeValue | undefined {
  const given = givenText(value, context.language);
  if (given === '') return undefined;
  const found = readValue(given, { definition: to, ...context });
  if (!found.ok) return undefined;
  // Several choices do not become a text in one language again by themselves: the text stays beside them.
  const parted = value.kind === 'texts' && found.value.kind === 'choices' && found.value.choices.length > 1;
  return givenText(found.value, context.language) === given && !parted ? found.value : { ...found.value, raw: given };
}

/** Whether what came out can be turned back into what went in. */
function isLossless(value: AttributeValue, made: AttributeValue, from: Definition, context: Context): boolean {
  if (made.raw !== undefined || value.kind === 'text') return true;
  const back = readValue(givenText(made, context.language), { definition: { ...from, type: value.kind, ...(value.kind === 'quantity' ? { unit: value.quantity.unit } : {}) }, ...context });
  return back.ok && bare(back.value) === bare(value);
}

/**
 * A value under a changed definition. Nothing is ever lost: what cannot be said in the new form stays in its old one.
 * `from` is the definition the value was kept under.
 */
export function convertValue(value: AttributeValue, from: Definition, to: Definition, context: Context = {}): Conversion {
  if (value.kind === to.type) return sameKind(value, from, to);
  const language = context.language ?? 'en';
  const straight = direct(value, from, to, language);
  // The words a value was first given in go on with it, however often it is turned.
  const turned = straight && value.raw !== undefined && straight.raw === undefined ? { ...straight, raw: value.raw } : straight;
  if (turned) return fits(turned, to) ? { outcome: turned.raw !== undefined && turned.kind === 'number' ? 'raw' : 'converted', value: turned } : { outcome: 'kept', value };
  if (!isOneText(value, language) && (to.type !== 'text' || value.kind === 'texts')) return { outcome: 'kept', value };
  if (to.type === 'table' && value.kind !== 'text') return { outcome: 'kept', value };
  const made = read(value, to, { ...context, language });
  if (!made || !isLossless(value, made, from, { ...context, language })) return { outcome: 'kept', value };
  return { outcome: made.raw === undefined ? 'converted' : 'raw', value: made };
}
