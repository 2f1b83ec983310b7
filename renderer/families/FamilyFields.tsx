import { MultiSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Family } from '#catalogue/nouns';
import { Field } from '../ui/Field.tsx';
import { Section } from '../ui/Section.tsx';
import css from './families.module.css';

const LABEL_KINDS = ['textile', 'food', 'electronics', 'toys', 'cosmetics'] as const;

/** Name, sector, HS prefixes and label table of a family. */
export function FamilyFields({ family, onChange }: { family: Family; onChange: (family: Family) => void }) {
  const { t } = useTranslation(['families', 'ui']);
  const name = (tag: 'en' | 'hi') => (
    <Field label={t(`nameIn-${tag}`)} lang={tag}>{(ids) => <TextInput {...ids} lang={tag} value={family.name[tag]?.text ?? ''} maxLength={120} onChange={(event) => onChange({ ...family, name: { ...family.name, [tag]: { text: event.currentTarget.value } } })} />}</Field>
  );
  const prefixes = (text: string): string[] => [...new Set(text.split(/[^0-9]+/u).filter((one) => one.length >= 2 && one.length <= 8))];
  return (
    <Section title={t('family')}>
      <div className={css.fields}>
        {name('en')}
        {name('hi')}
        <Field label={t('sector')} hint={t('sectorHint')}>{(ids) => <TextInput {...ids} value={family.sector} maxLength={64} onChange={(event) => onChange({ ...family, sector: event.currentTarget.value })} />}</Field>
        <Field label={t('hs')} hint={t('hsHint')} className={css.wide}>{(ids) => <TextInput {...ids} key={family.hsPrefixes.join()} defaultValue={family.hsPrefixes.join(', ')} onBlur={(event) => onChange({ ...family, hsPrefixes: prefixes(event.currentTarget.value) })} />}</Field>
        <Field label={t('labelKinds')} hint={t('labelKindsHint')} className={css.wide}>{(ids) => <MultiSelect {...ids} value={family.labels} data={LABEL_KINDS.map((value) => ({ value, label: t(`label-${value}`) }))} onChange={(labels) => onChange({ ...family, labels })} />}</Field>
      </div>
    </Section>
  );
}
