import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '#base';
import type { Family, FamilyAttribute } from '#catalogue/nouns';
import { unitName } from '#tradeids';
import { currentLanguage } from '../language.ts';
import { useWatched } from '../state.ts';
import { useStorefrontTitle } from '../storefronts.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Section.tsx';
import { groupKeys, keyFrom, moved, movedAttribute } from './draft.ts';
import css from './families.module.css';

type Props = { family: Family; onChange: (family: Family) => void; onOpen: (attribute: FamilyAttribute) => void };

/** The attributes of a family under their groups; both move up and down by a button. */
export function GroupTables({ family, onChange, onOpen }: Props) {
  const { t } = useTranslation(['families', 'ui']);
  const language = useWatched(currentLanguage);
  const keys = groupKeys(family);
  const named = (key: string): string => textIn(family.groups.find((one) => one.key === key)?.label, language) || key.replaceAll('_', ' ');
  const moveGroup = (at: number, by: number): void => onChange({ ...family, groups: moved(keys, at, by).map((key) => family.groups.find((one) => one.key === key) ?? { key, label: { en: { text: key } } }) });
  return (
    <>
      {keys.map((key, at) => (
        <Section
          key={key} title={named(key)}
          aside={
            <span className="row">
              <Arrows name={named(key)} first={at === 0} last={at === keys.length - 1} onMove={(by) => moveGroup(at, by)} />
              {!family.attributes.some((one) => one.group === key) && <ActionIcon variant="subtle" aria-label={t('removeGroup', { name: named(key) })} onClick={() => onChange({ ...family, groups: family.groups.filter((one) => one.key !== key) })}><IconTrash size={16} /></ActionIcon>}
            </span>
          }
        >
          <Attributes family={family} group={key} name={named(key)} onChange={onChange} onOpen={onOpen} />
        </Section>
      ))}
      <AddGroup family={family} onChange={onChange} />
    </>
  );
}

function Attributes({ family, group, name, onChange, onOpen }: Props & { group: string; name: string }) {
  const { t } = useTranslation(['families', 'ui']);
  const language = useWatched(currentLanguage);
  const titleOf = useStorefrontTitle();
  const rows = family.attributes.filter((one) => one.group === group);
  const label = (one: FamilyAttribute): string => textIn(one.label, language) || one.key;
  if (rows.length === 0) return <p className="quiet">{t('emptyGroup')}</p>;
  return (
    <DataTable
      caption={name} rows={rows} keyOf={(one) => one.key}
      columns={[
        { key: 'move', heading: <span className="unseen">{t('order')}</span>, width: 74, cell: (one) => <Arrows name={label(one)} first={rows[0] === one} last={rows.at(-1) === one} onMove={(by) => onChange(movedAttribute(family, one.key, by))} /> },
        { key: 'label', heading: t('attribute'), cell: (one) => <button type="button" className="link" onClick={() => onOpen(one)}>{label(one)}</button> },
        { key: 'type', heading: t('type'), width: 190, cell: (one) => [t(`type-${one.type}`), one.unit ? unitName(one.unit, language) : ''].filter(Boolean).join(', ') },
        { key: 'key', heading: t('key'), width: 190, cell: (one) => <span className="hint">{one.key}</span> },
        { key: 'required', heading: t('requiredFor'), width: 130, cell: (one) => one.requiredFor.map(titleOf).join(', ') },
        { key: 'remove', heading: <span className="unseen">{t('ui:remove')}</span>, width: 52, cell: (one) => <ActionIcon variant="subtle" aria-label={t('removeAttribute', { name: label(one) })} onClick={() => onChange({ ...family, attributes: family.attributes.filter((each) => each.key !== one.key) })}><IconTrash size={16} /></ActionIcon> },
      ]}
    />
  );
}

function Arrows({ name, first, last, onMove }: { name: string; first: boolean; last: boolean; onMove: (by: -1 | 1) => void }) {
  const { t } = useTranslation('families');
  return (
    <span className={css.moves}>
      <ActionIcon variant="subtle" aria-label={t('moveUp', { name })} disabled={first} onClick={() => onMove(-1)}><IconArrowUp size={15} /></ActionIcon>
      <ActionIcon variant="subtle" aria-label={t('moveDown', { name })} disabled={last} onClick={() => onMove(1)}><IconArrowDown size={15} /></ActionIcon>
    </span>
  );
}

function AddGroup({ family, onChange }: Pick<Props, 'family' | 'onChange'>) {
  const { t } = useTranslation(['families', 'ui']);
  const [english, setEnglish] = useState('');
  const [hindi, setHindi] = useState('');
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (english.trim() === '') return;
    onChange({ ...family, groups: [...family.groups, { key: keyFrom(english, new Set(groupKeys(family)), 'group'), label: { en: { text: english.trim() }, ...(hindi.trim() ? { hi: { text: hindi.trim() } } : {}) } }] });
    setEnglish('');
    setHindi('');
  };
  return (
    <form className="row" onSubmit={add}>
      <TextInput size="xs" aria-label={t('newGroup-en')} placeholder={t('newGroup-en')} value={english} onChange={(event) => setEnglish(event.currentTarget.value)} />
      <TextInput size="xs" lang="hi" aria-label={t('newGroup-hi')} placeholder={t('newGroup-hi')} value={hindi} onChange={(event) => setHindi(event.currentTarget.value)} />
      <Button size="xs" type="submit" disabled={english.trim() === ''}>{t('addGroup')}</Button>
    </form>
  );
}
