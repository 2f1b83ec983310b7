import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SavedField } from '../ui/SavedField.tsx';
import { Section } from '../ui/Section.tsx';
import css from './product.module.css';
import { originOf } from '../variants/originOf.tsx';
import { marksAt, type TabProps } from './useProduct.ts';

/** EU responsible person, from euResponsiblePerson or eu_responsible_person. */
const spelled = (key: string): string => {
  const words = key.replaceAll(/[_-]/gu, ' ').replace(/([a-z])([A-Z])/gu, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Texts by name: label facts, tariff codes by country. Names that a check asks for stand ready to be filled. */
export function NamedTexts({ data, edit, findings, map, except }: TabProps & { map: 'label' | 'tariffCodes'; /** Names that stand elsewhere on the screen. */ except?: ReadonlySet<string> }) {
  const { t } = useTranslation(['product', 'ui']);
  const { product, parent } = data;
  const own = product[map];
  const taken = parent?.[map] ?? {};
  const wanted = findings.flatMap(({ where }) => (where.field?.startsWith(`${map}.`) ? [where.field.slice(map.length + 1)] : []));
  const names = [...new Set([...Object.keys(own), ...Object.keys(taken), ...wanted])].filter((name) => !except?.has(name)).sort();
  const label = (name: string): string => (map === 'tariffCodes' ? name : spelled(name));
  return (
    <Section title={t(`map-${map}`)} aside={t(`map-${map}-note`)}>
      <div className={css.three}>
        {names.map((name) => (
          <SavedField
            key={name} label={label(name)} {...originOf({ data, edit }, `${map}.${name}`, own[name] ?? '', taken[name] ?? '')}
            marks={marksAt(findings, `${map}.${name}`)} onSave={(text) => edit(`${map}.${name}`, text.trim() || null)}
          />
        ))}
      </div>
      {names.length === 0 && <p className="quiet">{t('map-empty')}</p>}
      <AddLine edit={edit} map={map} />
    </Section>
  );
}

/** Keys as the schema takes them: a country in capitals, a label fact as one word. */
const keyOf = (map: 'label' | 'tariffCodes', typed: string): string | null => {
  const key = map === 'tariffCodes' ? typed.trim().toUpperCase() : typed.trim().toLowerCase().replace(/[^a-z0-9]+/gu, '_').replace(/^_|_$/gu, '');
  return (map === 'tariffCodes' ? /^[A-Z]{2}$/u : /^[a-z0-9_]{1,64}$/u).test(key) ? key : null;
};

function AddLine({ edit, map }: { edit: TabProps['edit']; map: 'label' | 'tariffCodes' }) {
  const { t } = useTranslation(['product', 'ui']);
  const [name, setName] = useState('');
  const [text, setText] = useState('');
  const key = keyOf(map, name);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!key || text.trim() === '' || (await edit(`${map}.${key}`, text.trim()))) return;
    setName('');
    setText('');
  };
  return (
    <form className="row" style={{ marginTop: 10 }} onSubmit={(event) => void submit(event)}>
      <input className={css.cellInput} style={{ width: 180 }} aria-label={t('newName')} placeholder={t('newName')} value={name} aria-invalid={(name !== '' && !key) || undefined} onChange={(event) => setName(event.currentTarget.value)} />
      <input className={css.cellInput} style={{ width: 260 }} aria-label={t('value')} placeholder={t('value')} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <Button size="xs" type="submit" disabled={!key || text.trim() === ''}>{t('ui:add')}</Button>
    </form>
  );
}
