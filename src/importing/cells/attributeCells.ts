import { parseDecimal } from '#base';
import { type Attribute, type AttributeValue, valueText } from '#catalogue/nouns';
import { readDay } from '../values/day.ts';
import { joinList, splitBars, splitLoose } from '../values/list.ts';
import { readMeasure } from '../values/measure.ts';
import { readNumber } from '../values/number.ts';
import { readMoney } from '../values/price.ts';
import { readYesNo } from '../values/yesNo.ts';
import type { ColumnMapping } from '../nouns.ts';
import { type CellProblem, type FieldCell, info, tooLong, warning } from './cell.ts';

const TEXT_LIMIT = 20_000;

/** An attribute's value as its cell: lists and tables by bars, everything else as the grid shows it. */
export function attributeText(value: AttributeValue | undefined, language = 'en'): string {
  if (!value) return '';
  if (value.kind === 'choices') return joinList(value.choices);
  if (value.kind === 'table') return joinList(value.rows.map((row) => joinList(row)));
  if (value.kind === 'texts') return value.texts[language]?.text ?? '';
  return valueText(value);
}

const asText = (text: string): AttributeValue => ({ kind: 'text', text });

/** A cell as a value of the attribute's type; a cell that does not fit stays a text, and is said to. */
export function readAttribute(text: string, type: Attribute['type'], column: ColumnMapping): { value: AttributeValue; problem?: CellProblem } {
  const kept = (): { value: AttributeValue; problem: CellProblem } => ({ value: asText(text), problem: warning('IMP-ATTRIBUTE-TYPE', { value: text, type }) });
  switch (type) {
    case 'number': {
      const read = readNumber(text, column.decimal);
      return 'value' in read ? { value: { kind: 'number', ...(read.value === text ? {} : { raw: text }), value: read.value } } : kept();
    }
    case 'quantity': {
      const read = readMeasure(text, column.unit, column.decimal);
      if (!('quantity' in read)) return kept();
      const plain = `${read.quantity.value} ${read.quantity.unit}`;
      return { value: { kind: 'quantity', quantity: read.quantity, ...(plain === text || parseDecimal(text) ? {} : { raw: text }) }, ...(read.unitInCell && plain !== text ? { problem: info('IMP-UNIT-IN-VALUE', { value: text, read: plain }) } : {}) };
    }
    case 'money': {
      const read = readMoney(text, column.currency || undefined, column.decimal);
      return 'money' in read ? { value: { kind: 'money', money: read.money } } : kept();
    }
    case 'yesno': {
      const yes = readYesNo(text);
      return yes === undefined ? kept() : { value: { kind: 'yesno', yes } };
    }
    case 'day': {
      const read = readDay(text);
      return 'day' in read ? { value: { kind: 'day', day: read.day, ...(read.day === text ? {} : { raw: text }) } } : kept();
    }
    case 'choice': return { value: { kind: 'choice', choice: text } };
    case 'choices': return { value: { kind: 'choices', choices: splitLoose(text).slice(0, 200) } };
    case 'table': return { value: { kind: 'table', rows: splitBars(text).map((row) => splitBars(row)) } };
    case 'texts': return { value: { kind: 'texts', texts: { [column.language ?? 'en']: { text } } } };
    case 'certificate': return /^[0-9A-HJKMNP-TV-Z]{26}$/.test(text) ? { value: { kind: 'certificate', certificateId: text } } : kept();
    default: return { value: asText(text) };
  }
}

/** A column that is an attribute of this type. Several languages of one attribute come from several columns. */
export const attributeCell = (key: string, type: Attribute['type'], language: string | undefined): FieldCell => ({
  text: (product) => attributeText(product.attributes?.[key], language),
  read: (text, draft, column) => {
    const long = tooLong(text, TEXT_LIMIT);
    if (long) return long;
    const { value, problem } = readAttribute(text, type, language ? { ...column, language } : column);
    const before = draft.attributes[key];
    draft.attributes[key] = value.kind === 'texts' && before?.kind === 'texts' ? { kind: 'texts', texts: { ...before.texts, ...value.texts } } : value;
    return problem;
  },
});
