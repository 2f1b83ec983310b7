import { day, type languageTag, money, moneyText, quantity, texts } from '#base';
import { z } from 'zod';

/** Key of an attribute: a word of small letters, digits and underscores, the same in every product. */
export const attributeKey = z.string().regex(/^[a-z0-9][a-z0-9_]{0,63}$/);

/** A typed value of an attribute. `raw` keeps the text of the file when it was read as something else ("25Kg"). */
export const attributeValue = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string().max(20_000), raw: z.string().optional() }),
  z.object({ kind: z.literal('texts'), texts, raw: z.string().optional() }),
  z.object({ kind: z.literal('number'), value: quantity.shape.value, raw: z.string().optional() }),
  z.object({ kind: z.literal('quantity'), quantity, raw: z.string().optional() }),
  z.object({ kind: z.literal('money'), money, raw: z.string().optional() }),
  z.object({ kind: z.literal('choice'), choice: z.string(), raw: z.string().optional() }),
  z.object({ kind: z.literal('choices'), choices: z.array(z.string()).max(200), raw: z.string().optional() }),
  z.object({ kind: z.literal('yesno'), yes: z.boolean(), raw: z.string().optional() }),
  z.object({ kind: z.literal('day'), day, raw: z.string().optional() }),
  /** Cells row by row. `columns` are the keys of the definition's columns at that time; without them cells stand in the definition's order. */
  z.object({ kind: z.literal('table'), columns: z.array(z.string().max(64)).max(20).optional(), rows: z.array(z.array(z.string().max(2_000)).max(20)).max(200), raw: z.string().optional() }),
  /** `number`: what stood on the certificate when it was chosen, for readers who cannot look it up. */
  z.object({ kind: z.literal('certificate'), certificateId: z.string(), number: z.string().max(120).optional(), raw: z.string().optional() }),
]);
export type AttributeValue = z.infer<typeof attributeValue>;
export type AttributeKind = AttributeValue['kind'];

/** The value as one line of plain text, for grids, searches and tables. Languages: the one asked for, else English, else any. */
export function valueText(value: AttributeValue | undefined, language: z.infer<typeof languageTag> = 'en'): string {
  if (!value) return '';
  switch (value.kind) {
    case 'text': return value.text;
    case 'texts': return (value.texts[language] ?? value.texts.en ?? Object.values(value.texts)[0])?.text ?? '';
    case 'number': return value.value;
    case 'quantity': return `${value.quantity.value} ${value.quantity.unit}`;
    case 'money': return `${moneyText(value.money)} ${value.money.currency}`;
    case 'choice': return value.choice;
    case 'choices': return value.choices.join(', ');
    case 'yesno': return value.yes ? 'yes' : 'no';
    case 'day': return value.day;
    case 'table': return value.rows.map((row) => row.join(' ')).join('; ');
    case 'certificate': return value.number || value.certificateId;
  }
}
