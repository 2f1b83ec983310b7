import { Button, Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wordKey } from '#base';
import { SavedField } from '../ui/SavedField.tsx';
import { visibleText } from '../ui/visibleText.tsx';
import css from './atStorefront.module.css';
import type { MappingSource, Rule } from './AttributesPart.tsx';

type Props = { rule: Rule; sources: readonly MappingSource[]; onKeep: (next: Rule) => Promise<void>; onRemove: () => Promise<void> };

/** Values of the catalogue that the storefront does not list and nobody answered yet. */
const openValues = (rule: Rule, source: MappingSource | undefined): string[] => {
  const known = new Set(rule.values.map(wordKey));
  return rule.values.length === 0 ? [] : (source?.values ?? []).filter((one) => !known.has(wordKey(one)) && !rule.answers.some((each) => each.from === one));
};

/** One attribute in full: its name there, where its value comes from, the values it takes, what the catalogue's values are called there. */
export function RulePanel({ rule, sources, onKeep, onRemove }: Props) {
  const { t } = useTranslation('atStorefront');
  const [values, setValues] = useState<string | null>(null);
  const source = sources.find((one) => one.from === rule.from);
  const listed = values ?? rule.values.join('\n');
  const keepValues = (): void => {
    if (values === null) return;
    setValues(null);
    const next = [...new Set(values.split('\n').map((one) => one.trim()).filter(Boolean))];
    if (next.join('\n') !== rule.values.join('\n')) void onKeep({ ...rule, values: next });
  };
  const answer = (from: string, to: string): void => void onKeep({ ...rule, answers: [...rule.answers.filter((one) => one.from !== from), ...(to === '' ? [] : [{ from, to }])] });
  const rename = async (name: string) => {
    if (name.trim() !== '') await onKeep({ ...rule, name: name.trim() });
    return name.trim() === '' ? { outcome: 'error' as const, text: t('nameNeeded') } : null;
  };
  return (
    <aside className={css.side} aria-label={t('attributeInFull', { name: rule.name })} tabIndex={0}>
      <h2>{visibleText(rule.name)}</h2>
      <SavedField label={t('nameThere')} value={rule.name} onSave={rename} />
      <NativeSelect size="sm" label={t('fromCatalogue')} value={rule.from ?? ''} onChange={(event) => void onKeep({ ...rule, from: event.currentTarget.value === '' ? null : event.currentTarget.value })}>
        <option value="">{t('fromNowhere')}</option>
        {sources.map((one) => <option key={one.from} value={one.from}>{one.label}</option>)}
      </NativeSelect>
      <Checkbox size="sm" checked={rule.required} onChange={(event) => void onKeep({ ...rule, required: event.currentTarget.checked })} label={t('mustBeFilled')} />
      <Textarea size="sm" label={t('valuesEach')} description={t('valuesHint')} autosize minRows={3} maxRows={9} value={listed} onChange={(event) => setValues(event.currentTarget.value)} onBlur={keepValues} />
      {rule.values.length > 0 && <Checkbox size="sm" checked={rule.free} onChange={(event) => void onKeep({ ...rule, free: event.currentTarget.checked })} label={t('takesOwn')} />}
      <Answers rule={rule} open={openValues(rule, source)} onAnswer={answer} />
      <div><Button size="xs" leftSection={<IconTrash size={14} aria-hidden />} onClick={() => void onRemove()}>{t('remove')}</Button></div>
    </aside>
  );
}

/** What each value of the catalogue is at the storefront; what it does not list asks for an answer. */
function Answers({ rule, open, onAnswer }: { rule: Rule; open: readonly string[]; onAnswer: (from: string, to: string) => void }) {
  const { t } = useTranslation('atStorefront');
  const asked = [...open, ...rule.answers.map((one) => one.from)];
  if (asked.length === 0 || rule.values.length === 0) return null;
  return (
    <section>
      <h2>{t('answers')}</h2>
      <ul className={css.answers}>
        {asked.map((from) => (
          <li key={from}>
            <span>{visibleText(from)}</span>
            <NativeSelect size="xs" aria-label={t('answerFor', { value: from })} value={rule.answers.find((one) => one.from === from)?.to ?? ''} onChange={(event) => onAnswer(from, event.currentTarget.value)}>
              <option value="">{t('notSaid')}</option>
              {rule.values.map((one) => <option key={one} value={one}>{one}</option>)}
            </NativeSelect>
          </li>
        ))}
      </ul>
    </section>
  );
}
