import { languageTag, type Texts } from '#base';
import type { AttributeFace, AttributeValue } from '#catalogue/nouns';
import type { Certificate } from '#exporter/nouns';
import { dayText, grouped, priceText, quantityText } from './values.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One thing said in one or two languages, the first language first; what reads the same is said once. */
export type Wording = { text: string; language: string }[];

/** The words of a sheet: the first language and perhaps a second beside it. */
export type Tongue = readonly Vocabulary[];

export const inTongues = (tongue: Tongue, say: (words: Vocabulary) => string): Wording => {
  const said: Wording = [];
  for (const words of tongue) {
    const text = say(words).trim();
    if (text && !said.some((one) => one.text === text)) said.push({ text, language: words.language });
  }
  return said;
};

export const plain = (text: string, language = 'en'): Wording => (text.trim() ? [{ text: text.trim(), language }] : []);

/** A text of the catalogue in the languages asked for; in English when it exists in none of them, else in any. */
export function textsIn(texts: Texts | undefined, tongue: Tongue): Wording {
  const said = inTongues(tongue, ({ language }) => texts?.[language]?.text ?? '');
  if (said.length > 0) return said;
  const [language, other] = Object.entries(texts ?? {}).find(([tag, one]) => tag === 'en' && one.text) ?? Object.entries(texts ?? {}).find(([, one]) => one.text) ?? [];
  return other && language && languageTag.safeParse(language).success ? plain(other.text, language) : [];
}

/** The value of an attribute as buyers read it. Certificates are named by the caller. */
export function valueIn(value: AttributeValue, face: AttributeFace | undefined, tongue: Tongue, certificate: (id: string) => Certificate | undefined): Wording {
  switch (value.kind) {
    case 'text': return plain(value.text);
    case 'texts': return textsIn(value.texts, tongue);
    case 'number': return inTongues(tongue, (words) => `${grouped(value.value, words)}${face?.unit ? ` ${words.units(face.unit)}` : ''}`);
    case 'quantity': return inTongues(tongue, (words) => quantityText(value.quantity, words));
    case 'money': return inTongues(tongue.slice(0, 1), (words) => `${value.money.currency} ${priceText(value.money, words)}`);
    case 'choice': return inTongues(tongue, ({ language }) => choiceIn(value.choice, face, language));
    case 'choices': return inTongues(tongue, ({ language, word }) => value.choices.map((one) => choiceIn(one, face, language)).join(word('listComma')));
    case 'yesno': return inTongues(tongue, (words) => words.word(value.yes ? 'yes' : 'no'));
    case 'day': return inTongues(tongue, (words) => dayText(value.day, words));
    case 'table': return plain(value.rows.map((row) => row.filter(Boolean).join(' · ')).join('\n'));
    case 'certificate': {
      const found = certificate(value.certificateId);
      return found ? inTongues(tongue, (words) => [words.certificateKind(found.kind), found.number].filter(Boolean).join(' ')) : [];
    }
  }
}

const choiceIn = (choice: string, face: AttributeFace | undefined, language: string): string => {
  const label = face?.choices?.find((one) => one.value === choice)?.label;
  return label?.[language]?.text ?? choice;
};

/** A key nobody declared, made readable: thread_count as Thread count. */
export const keyIn = (key: string): string => {
  const words = key.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};
