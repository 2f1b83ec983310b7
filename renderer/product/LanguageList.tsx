import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../language.ts';
import { save } from '../saving.ts';
import { useWatched } from '../state.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { languageNames } from '../ui/languageName.ts';
import { OutcomeIcon } from '../ui/OutcomeBadge.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { languageStates } from './completeness.ts';
import type { TabProps } from './useProduct.ts';

type Props = TabProps & { source: string; languages: readonly string[]; company: readonly string[]; offered: readonly string[]; chosen: string | undefined; onChoose: (language: string) => void };

/** How far each language is, which one is the source, and the languages the company works in. */
export function LanguageList({ data, edit, source, languages, company, offered, chosen, onChoose }: Props) {
  const { t } = useTranslation(['families', 'ui']);
  const reader = useWatched(currentLanguage);
  const states = languageStates(data.product, source, languages);
  return (
    <>
      <DataTable
        caption={t('languages')} rows={states} keyOf={(one) => one.language} selected={chosen}
        columns={[
          { key: 'language', heading: t('language'), cell: ({ language }) => (language === source ? <span className="strong">{languageNames(language, reader)}</span> : <button type="button" className="link" lang={language} onClick={() => onChoose(language)}>{languageNames(language, reader)}</button>) },
          { key: 'filled', heading: t('filled'), width: 220, cell: ({ language, filled, of }) => <span className="row" style={{ gap: 6 }}><OutcomeIcon outcome={filled === of ? 'pass' : 'unknown'} />{language === source ? t('isSource') : t('filledOf', { filled, of })}</span> },
          { key: 'stale', heading: t('toCheck'), width: 220, cell: ({ stale }) => (stale > 0 ? <span className="row warning" style={{ gap: 6 }}><OutcomeIcon outcome="warning" />{t('staleCount', { count: stale })}</span> : <span className="hint">{t('noneStale')}</span>) },
        ]}
      />
      <div className="row" style={{ marginTop: 10, flexWrap: 'wrap', gap: 16 }}>
        <span className="row">{t('sourceLanguage')}<NativeSelect size="xs" aria-label={t('sourceLanguage')} value={source} data={languages.map((value) => ({ value, label: languageNames(value, reader) }))} onChange={(event) => void edit('sourceLanguage', event.currentTarget.value)} /></span>
        <AddLanguage company={company} offered={offered} />
      </div>
    </>
  );
}

const OTHER = 'other';

/** One more language for the whole company: from the list, or any other by its tag. */
function AddLanguage({ company, offered }: { company: readonly string[]; offered: readonly string[] }) {
  const { t } = useTranslation(['families', 'ui']);
  const reader = useWatched(currentLanguage);
  const fail = useFailure();
  const [pick, setPick] = useState('');
  const [tag, setTag] = useState('');
  const language = pick === OTHER ? tag.trim() : pick;
  const valid = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u.test(language);
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!valid) return;
    try {
      await save('languages.set', { languages: [...company, language] });
      setPick('');
      setTag('');
    } catch (error) {
      fail(error);
    }
  };
  return (
    <form className="row" onSubmit={(event) => void add(event)}>
      <NativeSelect size="xs" aria-label={t('addLanguage')} value={pick} onChange={(event) => setPick(event.currentTarget.value)} data={[{ value: '', label: t('addLanguage') }, ...offered.filter((one) => !company.includes(one)).map((value) => ({ value, label: languageNames(value, reader) })), { value: OTHER, label: t('otherLanguage') }]} />
      {pick === OTHER && <TextInput size="xs" w={120} aria-label={t('languageTag')} placeholder="bho" value={tag} error={tag !== '' && !valid} onChange={(event) => setTag(event.currentTarget.value)} />}
      {pick !== '' && <Button size="xs" type="submit" disabled={!valid}>{t('ui:add')}</Button>}
    </form>
  );
}
