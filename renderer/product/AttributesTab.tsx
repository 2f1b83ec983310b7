import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moneyText } from '#base';
import type { AttributeValue, Family } from '#catalogue/nouns';
import { currentLanguage } from '../language.ts';
import { useAsk } from '../queries.ts';
import { useWatched } from '../state.ts';
import { Section } from '../ui/Section.tsx';
import { Facts } from './Facts.tsx';
import { NamedTexts } from './NamedTexts.tsx';
import { ProductField } from './ProductField.tsx';
import css from './product.module.css';
import type { TabProps } from './useProduct.ts';

type Asked = { key: string; label: string; type: string; unit?: string; choices?: readonly string[]; class: 'public' | 'buyer' | 'party' | 'internal' | 'secret'; requiredFor: readonly string[] };

/** An attribute as one line of text, the way it is typed. */
function attributeText(value: AttributeValue | undefined): string {
  if (!value) return '';
  switch (value.kind) {
    case 'text': return value.text;
    case 'texts': return value.texts.en?.text ?? Object.values(value.texts)[0]?.text ?? '';
    case 'number': return value.value;
    case 'quantity': return `${value.quantity.value} ${value.quantity.unit}`;
    case 'money': return `${moneyText(value.money)} ${value.money.currency}`;
    case 'choice': return value.choice;
    case 'choices': return value.choices.join(' | ');
    case 'yesno': return value.yes ? 'yes' : 'no';
    case 'day': return value.day;
    case 'table': return value.rows.map((row) => row.join(' ')).join('; ');
    case 'certificate': return value.certificateId;
  }
}

/** What goods of this family are asked for, what else is known, and the facts that checks need. */
export function AttributesTab(props: TabProps) {
  const { t } = useTranslation(['product', 'ui']);
  const language = useWatched(currentLanguage);
  const { data } = useAsk('catalogue.columns', {});
  const { product, parent } = props.data;
  const family = data?.families.find((one) => one.code === (product.family ?? parent?.family));
  const asked = askedOf(family, language);
  const own = (data?.attributes ?? []).map((one): Asked => ({ key: one.key, label: one.label[language]?.text ?? one.label.en?.text ?? one.key, type: one.type, unit: one.unit, choices: one.choices?.map((choice) => choice.value), class: one.class, requiredFor: [] }));
  const elsewhere = (data?.families ?? []).flatMap((one) => askedOf(one, language));
  const known = new Map([...elsewhere, ...own].map((one) => [one.key, one]));
  const keys = new Set(asked.map((one) => one.key));
  const others = [...new Set([...Object.keys(product.attributes), ...Object.keys(parent?.attributes ?? {})])].filter((key) => !keys.has(key));
  const line = (one: Asked) => <AttributeField key={one.key} {...props} asked={one} />;
  return (
    <div className={css.stack}>
      <Section title={family ? (family.name[language]?.text ?? family.name.en?.text ?? family.code) : t('noFamily')} aside={family ? undefined : t('noFamilyHint')}>
        <div className={css.three}>{asked.map(line)}</div>
      </Section>
      <Section title={t('otherAttributes')} aside={<AddAttribute known={[...known.values()].filter((one) => !keys.has(one.key) && !others.includes(one.key))} edit={props.edit} />}>
        {others.length === 0 ? <p className="quiet">{t('noOtherAttributes')}</p> : <div className={css.three}>{others.map((key) => line(known.get(key) ?? { key, label: key.replaceAll('_', ' '), type: 'text', class: 'internal', requiredFor: [] }))}</div>}
      </Section>
      <Facts {...props} />
      <NamedTexts {...props} map="label" />
      <NamedTexts {...props} map="tariffCodes" />
    </div>
  );
}

const askedOf = (family: Family | undefined, language: string): Asked[] => (family?.attributes ?? []).map((one) => ({ ...one, label: one.label[language]?.text ?? one.label.en?.text ?? one.key, choices: one.choices?.map((choice) => choice.value) }));

function AttributeField({ asked, ...props }: TabProps & { asked: Asked }) {
  const { t } = useTranslation(['product', 'ui']);
  const { product, parent } = props.data;
  const choices = asked.type === 'yesno' ? [{ value: 'yes', label: t('ui:yes') }, { value: 'no', label: t('ui:no') }] : asked.choices && asked.choices.length > 0 ? asked.choices.map((value) => ({ value, label: value })) : undefined;
  const own = attributeText(product.attributes[asked.key]);
  const options = choices && [{ value: '', label: t('ui:notSaid') }, ...choices, ...(own !== '' && !choices.some((one) => one.value === own) ? [{ value: own, label: own }] : [])];
  return (
    <ProductField
      {...props} field={`attributes.${asked.key}`} label={asked.unit ? `${asked.label}, ${asked.unit}` : asked.label} own={own} taken={attributeText(parent?.attributes[asked.key])} of={asked.class} options={options}
      readOnly={asked.type === 'table' || asked.type === 'certificate'} hint={asked.requiredFor.length > 0 ? t('askedBy', { storefront: asked.requiredFor.join(', ') }) : undefined}
    />
  );
}

/** Takes in an attribute that another family or an imported file has. */
function AddAttribute({ known, edit }: { known: readonly Asked[]; edit: TabProps['edit'] }) {
  const { t } = useTranslation(['product', 'ui']);
  const [key, setKey] = useState('');
  const [text, setText] = useState('');
  const add = async (): Promise<void> => {
    if (key && text && !(await edit(`attributes.${key}`, text))) {
      setKey('');
      setText('');
    }
  };
  if (known.length === 0) return null;
  return (
    <form className="row" onSubmit={(event) => { event.preventDefault(); void add(); }}>
      <NativeSelect size="xs" aria-label={t('attribute')} value={key} data={[{ value: '', label: t('addAttribute') }, ...known.map((one) => ({ value: one.key, label: one.label }))]} onChange={(event) => setKey(event.currentTarget.value)} />
      {key !== '' && <input className={css.cellInput} style={{ width: 140 }} aria-label={t('value')} value={text} onChange={(event) => setText(event.currentTarget.value)} />}
      {key !== '' && <Button size="xs" type="submit" disabled={text === ''}>{t('ui:add')}</Button>}
    </form>
  );
}
