import { moneyText } from '#base';
import type { AttributeValue } from '#catalogue/nouns';

/** An attribute as one line of text, the way it is typed. */
export function attributeText(value: AttributeValue | undefined, source = 'en'): string {
  if (!value) return '';
  switch (value.kind) {
    case 'text': return value.text;
    case 'texts': return value.texts[source]?.text ?? Object.values(value.texts)[0]?.text ?? '';
    case 'number': return value.value;
    case 'quantity': return `${value.quantity.value} ${value.quantity.unit}`;
    case 'money': return `${moneyText(value.money)} ${value.money.currency}`;
    case 'choice': return value.choice;
    case 'choices': return value.choices.join(' | ');
    case 'yesno': return value.yes ? 'yes' : 'no';
    case 'day': return value.day;
    case 'table': return value.rows.map((row) => row.join(' | ')).join('\n');
    case 'certificate': return value.number ?? value.certificateId;
  }
}
