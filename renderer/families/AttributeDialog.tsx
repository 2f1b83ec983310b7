import { Button, MultiSelect, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KNOWN_UNITS, textIn, unitsLike } from '#base';
import type { AttributeType, Family, FamilyAttribute } from '#catalogue/nouns';
import { unitName } from '#tradeids';
import { currentLanguage } from '../language.ts';
import { typedNumber } from '../product/typed.ts';
import { useWatched } from '../state.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { choicesFrom, choicesText, columnsFrom, columnsText, groupKeys, keyFrom } from './draft.ts';
import css from './families.module.css';

const TYPES: readonly AttributeType[] = ['text', 'texts', 'number', 'quantity', 'money', 'choice', 'choices', 'yesno', 'day', 'table', 'certificate'];
const CLASSES = ['public', 'buyer', 'internal', 'secret'] as const;
/** Units that stand alone: packs and sets are what their maker says. */
const OWN_UNITS = ['SET', 'BOX', 'CTN', 'PAC', 'ROL', 'BTL', 'BAG'];

type Draft = { en: string; hi: string; type: AttributeType; unit: string; units: string[]; choices: string; columns: string; min: string; max: string; decimals: string; helpEn: string; helpHi: string; class: FamilyAttribute['class']; group: string; requiredFor: string[]; default: string };

const draftOf = (one: FamilyAttribute | null, group: string): Draft => ({
  en: one?.label.en?.text ?? '', hi: one?.label.hi?.text ?? '', type: one?.type ?? 'text', unit: one?.unit ?? '', units: [...(one?.units ?? [])], choices: choicesText(one?.choices), columns: columnsText(one?.columns), min: one?.min ?? '', max: one?.max ?? '', decimals: one?.decimals?.toString() ?? '',
  helpEn: one?.help?.en?.text ?? '', helpHi: one?.help?.hi?.text ?? '', class: one?.class ?? 'public', group: one?.group ?? group, requiredFor: [...(one?.requiredFor ?? [])], default: one?.default ?? '',
});

const bilingual = (before: FamilyAttribute['label'] | undefined, en: string, hi: string): FamilyAttribute['label'] => {
  const { en: _en, hi: _hi, ...others } = before ?? {};
  return { ...others, ...(en ? { en: { text: en } } : {}), ...(hi ? { hi: { text: hi } } : {}) };
};

/** The attribute as written; parts that its type does not have are left out. */
function attributeFrom(draft: Draft, before: FamilyAttribute | null, key: string): FamilyAttribute {
  const numeric = draft.type === 'number' || draft.type === 'quantity';
  const help = bilingual(before?.help, draft.helpEn.trim(), draft.helpHi.trim());
  const [min, max] = [typedNumber(draft.min.replace(/^-/u, '')), typedNumber(draft.max.replace(/^-/u, ''))].map((one, at) => (one === undefined ? undefined : (at === 0 ? draft.min : draft.max).startsWith('-') ? `-${one}` : one));
  const choices = draft.type === 'choice' || draft.type === 'choices' ? choicesFrom(draft.choices, before?.choices) : [];
  const columns = draft.type === 'table' ? columnsFrom(draft.columns, before?.columns) : [];
  return {
    key, label: bilingual(before?.label, draft.en.trim(), draft.hi.trim()), type: draft.type, class: draft.class, group: draft.group, requiredFor: draft.requiredFor,
    ...(numeric && draft.unit ? { unit: draft.unit } : {}), ...(draft.type === 'quantity' && draft.unit && draft.units.length > 0 ? { units: [...new Set([draft.unit, ...draft.units])] } : {}),
    ...(choices.length > 0 ? { choices } : {}), ...(columns.length > 0 ? { columns } : {}), ...(numeric && min !== undefined ? { min } : {}), ...(numeric && max !== undefined ? { max } : {}),
    ...(numeric && draft.decimals !== '' ? { decimals: Number(draft.decimals) } : {}), ...(Object.keys(help).length > 0 ? { help } : {}), ...(draft.default.trim() ? { default: draft.default.trim() } : {}),
  };
}

type Props = { family: Family; attribute: FamilyAttribute | null; storefronts: readonly { id: string; title: string }[]; onClose: () => void; onKeep: (one: FamilyAttribute) => void };

/** What one attribute is called and what its values may be. */
export function AttributeDialog({ family, attribute, storefronts, onClose, onKeep }: Props) {
  const { t } = useTranslation(['families', 'ui']);
  const language = useWatched(currentLanguage);
  const [draft, setDraft] = useState<Draft>(() => draftOf(attribute, groupKeys(family)[0] ?? 'specification'));
  const set = (patch: Partial<Draft>): void => setDraft((now) => ({ ...now, ...patch }));
  const key = attribute?.key ?? keyFrom(draft.en || draft.hi, new Set(family.attributes.map((one) => one.key)), `attribute_${family.attributes.length + 1}`);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onKeep(attributeFrom(draft, attribute, key));
  };
  return (
    <Dialog opened onClose={onClose} title={attribute ? t('changeAttribute', { name: textIn(attribute.label, language) || attribute.key }) : t('addAttribute')} size={760}>
      <form onSubmit={submit} style={{ display: 'grid', gap: 12 }}>
        <div className={css.fields}>
          <Field label={t('labelIn-en')}>{(ids) => <TextInput {...ids} data-autofocus value={draft.en} maxLength={120} onChange={(event) => set({ en: event.currentTarget.value })} />}</Field>
          <Field label={t('labelIn-hi')} lang="hi">{(ids) => <TextInput {...ids} lang="hi" value={draft.hi} maxLength={120} onChange={(event) => set({ hi: event.currentTarget.value })} />}</Field>
          <Field label={t('group')}>{(ids) => <NativeSelect {...ids} value={draft.group} data={groupKeys(family).map((value) => ({ value, label: textIn(family.groups.find((one) => one.key === value)?.label, language) || value }))} onChange={(event) => set({ group: event.currentTarget.value })} />}</Field>
          <Field label={t('type')}>{(ids) => <NativeSelect {...ids} value={draft.type} data={TYPES.map((value) => ({ value, label: t(`type-${value}`) }))} onChange={(event) => { const type = TYPES.find((one) => one === event.currentTarget.value); if (type) set({ type }); }} />}</Field>
          <Field label={t('whoSees')}>{(ids) => <NativeSelect {...ids} value={draft.class} data={CLASSES.map((value) => ({ value, label: t(`ui:class-${value}`) }))} onChange={(event) => { const found = CLASSES.find((one) => one === event.currentTarget.value); if (found) set({ class: found }); }} />}</Field>
          <Field label={t('usual')} hint={t('usualHint')}>{(ids) => <TextInput {...ids} value={draft.default} onChange={(event) => set({ default: event.currentTarget.value })} />}</Field>
          <TypeFields draft={draft} set={set} />
          <Field label={t('requiredFor')} className={css.wide}>{(ids) => <MultiSelect {...ids} value={draft.requiredFor} data={storefronts.map((one) => ({ value: one.id, label: one.title }))} onChange={(requiredFor) => set({ requiredFor })} />}</Field>
          <Field label={t('helpIn-en')} className={css.wide}>{(ids) => <TextInput {...ids} value={draft.helpEn} onChange={(event) => set({ helpEn: event.currentTarget.value })} />}</Field>
          <Field label={t('helpIn-hi')} lang="hi" className={css.wide}>{(ids) => <TextInput {...ids} lang="hi" value={draft.helpHi} onChange={(event) => set({ helpHi: event.currentTarget.value })} />}</Field>
        </div>
        <div className="row"><span className="small hint grow">{t('keyIs', { key })}</span><Button onClick={onClose}>{t('ui:cancel')}</Button><Button type="submit" variant="filled" disabled={draft.en.trim() === '' && draft.hi.trim() === ''}>{t('keep')}</Button></div>
      </form>
    </Dialog>
  );
}

/** What only this type has: unit and limits, answers, columns. */
function TypeFields({ draft, set }: { draft: Draft; set: (patch: Partial<Draft>) => void }) {
  const { t } = useTranslation('families');
  const language = useWatched(currentLanguage);
  const units = [{ value: '', label: t('noUnit') }, ...[...KNOWN_UNITS, ...OWN_UNITS].map((value) => ({ value, label: unitName(value, language) === value ? value : `${unitName(value, language)} (${value})` }))];
  if (draft.type === 'choice' || draft.type === 'choices') return <Field label={t('answers')} hint={t('answersHint')} className={css.wide}>{(ids) => <Textarea {...ids} minRows={5} value={draft.choices} onChange={(event) => set({ choices: event.currentTarget.value })} />}</Field>;
  if (draft.type === 'table') return <Field label={t('columns')} hint={t('columnsHint')} className={css.wide}>{(ids) => <Textarea {...ids} minRows={4} value={draft.columns} onChange={(event) => set({ columns: event.currentTarget.value })} />}</Field>;
  if (draft.type !== 'number' && draft.type !== 'quantity') return null;
  return (
    <>
      <Field label={t('unit')}>{(ids) => <NativeSelect {...ids} value={draft.unit} data={units} onChange={(event) => set({ unit: event.currentTarget.value, units: [] })} />}</Field>
      <Field label={t('least')}>{(ids) => <TextInput {...ids} value={draft.min} onChange={(event) => set({ min: event.currentTarget.value })} />}</Field>
      <Field label={t('most')}>{(ids) => <TextInput {...ids} value={draft.max} onChange={(event) => set({ max: event.currentTarget.value })} />}</Field>
      <Field label={t('decimals')}>{(ids) => <NumberInput {...ids} hideControls min={0} max={12} value={draft.decimals} onChange={(value) => set({ decimals: String(value) })} />}</Field>
      {draft.type === 'quantity' && draft.unit && <Field label={t('otherUnits')} hint={t('otherUnitsHint')} className={css.wide}>{(ids) => <MultiSelect {...ids} value={draft.units} data={unitsLike(draft.unit).map((value) => ({ value, label: unitName(value, language) }))} onChange={(next) => set({ units: next })} />}</Field>}
    </>
  );
}
