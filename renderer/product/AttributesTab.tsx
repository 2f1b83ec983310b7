import { Button, NativeSelect } from '@mantine/core';
import { IconSparkles } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '#base';
import type { Family } from '#catalogue/nouns';
import { currentLanguage } from '../language.ts';
import { useAsk } from '../queries.ts';
import { save } from '../saving.ts';
import { useWatched } from '../state.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Section } from '../ui/Section.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { type Asked, askedOf, groupsOf, offeredValues, undeclared } from './asked.ts';
import { AttributeField } from './AttributeField.tsx';
import { Facts } from './Facts.tsx';
import { LabelFacts, useLabelNeeds } from './LabelFacts.tsx';
import { NamedTexts } from './NamedTexts.tsx';
import { OtherAttributes } from './OtherAttributes.tsx';
import css from './product.module.css';
import type { TabProps } from './useProduct.ts';

/** What goods of this family are asked for, group by group; what else is known; what labels must say; and the facts that checks need. */
export function AttributesTab(props: TabProps) {
  const { t } = useTranslation(['product', 'families', 'ui']);
  const language = useWatched(currentLanguage);
  const { data } = useAsk('catalogue.columns', {});
  const { product, parent } = props.data;
  const needs = useLabelNeeds(product.id);
  const code = product.family ?? parent?.family;
  const family = data?.families.find((one) => one.code === code);
  const groups = family ? groupsOf(family, language) : [];
  const inFamily = new Set(family?.attributes.map((one) => one.key));
  const known = new Map([...(data?.families ?? []).flatMap((one) => one.attributes), ...(data?.attributes ?? [])].map((one) => [one.key, askedOf(one, language)]));
  const keys = [...new Set([...Object.keys(product.attributes), ...Object.keys(parent?.attributes ?? {})])].filter((key) => !inFamily.has(key));
  const others = keys.map((key): Asked => known.get(key) ?? undeclared(key, product.attributes[key] ?? parent?.attributes[key]));
  const free = [...known.values()].filter((one) => !inFamily.has(one.key) && !keys.includes(one.key));
  return (
    <div className={css.stack}>
      {family ? <FamilyHead {...props} family={family} /> : <Section title={code ? t('families:unknownFamily', { code }) : t('noFamily')} aside={code ? t('families:unknownFamilyHint') : t('noFamilyHint')}>{null}</Section>}
      {groups.map((group) => (
        <Section key={group.key} title={group.label || textIn(family?.name, language)}>
          <div className={css.three}>{group.asked.map((one) => <AttributeField key={one.key} {...props} asked={one} />)}</div>
        </Section>
      ))}
      <OtherAttributes {...props} others={others} family={family} aside={<AddAttribute known={free} edit={props.edit} />} />
      <LabelFacts {...props} asks={needs} />
      <NamedTexts {...props} map="label" except={new Set(needs.flatMap((one) => one.facts.map((fact) => fact.key)))} />
      <Facts {...props} />
      <NamedTexts {...props} map="tariffCodes" />
    </div>
  );
}

/** Which family this is, and its usual values for what is still empty: offered, never put over a value. */
function FamilyHead({ family, data }: TabProps & { family: Family }) {
  const { t } = useTranslation(['families', 'product']);
  const language = useWatched(currentLanguage);
  const fail = useFailure();
  const offered = offeredValues(family, { ...data.parent?.attributes, ...data.product.attributes });
  const fill = (): void => void save('catalogue.edit', { edits: offered.map((one) => ({ id: data.product.id, field: `attributes.${one.key}`, value: one.text })) }).catch(fail);
  return (
    <div className="row" style={{ flexWrap: 'wrap' }}>
      <h2 className="grow">{textIn(family.name, language) || family.code}</h2>
      {offered.length > 0 && <Button size="xs" variant="light" leftSection={<IconSparkles size={15} />} onClick={fill}>{t('fillUsual', { count: offered.length })}</Button>}
      <LinkButton to="/families" variant="subtle">{t('toFamilies')}</LinkButton>
    </div>
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
