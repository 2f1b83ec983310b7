import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { byteLength, characterLength } from '#base';
import { currentLanguage } from '../language.ts';
import { useAsk } from '../queries.ts';
import { useWatched } from '../state.ts';
import { FaqRows } from '../ui/FaqRows.tsx';
import { languageNames } from '../ui/languageName.ts';
import { Section } from '../ui/Section.tsx';
import { inOrderOf } from './children.ts';
import { shownLanguages } from './completeness.ts';
import { LanguageList } from './LanguageList.tsx';
import { ProductField } from './ProductField.tsx';
import css from './product.module.css';
import { StillRight } from './StillRight.tsx';
import type { TabProps } from './useProduct.ts';

/** Longest title storefronts take; the profile says it exactly, here it only counts. */
const NAME_LIMIT = 128;

const DETAILS = ['scene', 'dimensionsText', 'packagingText', 'faq'] as const;

/** The source language at the left, a translation of it at the right; a translation older than its source says so. */
export function TextsTab(props: TabProps) {
  const { t } = useTranslation(['product', 'families', 'ui', 'fields']);
  const reader = useWatched(currentLanguage);
  const { product, parent } = props.data;
  const { data } = useAsk('languages.get', {});
  const source = product.sourceLanguage ?? parent?.sourceLanguage ?? 'en';
  const languages = shownLanguages(product, data?.languages ?? ['en', 'hi']);
  const others = languages.filter((one) => one !== source);
  const [chosen, setChosen] = useState<string | null>(null);
  const target = chosen !== null && others.includes(chosen) ? chosen : (others.find((one) => one === reader) ?? others[0]);
  return (
    <div className={css.stack}>
      <Section title={t('families:languages')} aside={t('families:completenessNote')}>
        <LanguageList {...props} source={source} languages={languages} company={data?.languages ?? []} offered={data?.offered ?? []} chosen={target} onChoose={setChosen} />
      </Section>
      <Section
        title={t('tab-texts')}
        aside={<span className="row">{t('families:beside')}<NativeSelect size="xs" aria-label={t('families:beside')} value={target ?? ''} data={others.map((value) => ({ value, label: languageNames(value, reader) }))} onChange={(event) => setChosen(event.currentTarget.value)} /></span>}
      >
        <Pairs {...props} source={source} target={target} />
      </Section>
      <Section title={t('listingDetails')} aside={t('listingDetailsNote')}>
        <DetailPairs {...props} source={source} target={target} />
      </Section>
      <Section title={t('fields:keywords')}>
        <ProductField {...props} field="keywords" own={product.keywords.join(' | ')} taken={parent?.keywords.join(' | ')} hint={t('keywordsHint')} />
      </Section>
    </div>
  );
}

/** Texts that storefronts ask for beside the description; what stands in no language yet is asked in the source language alone. */
function DetailPairs({ source, target, ...props }: TabProps & { source: string; target: string | undefined }) {
  const { t } = useTranslation(['product', 'fields']);
  const reader = useWatched(currentLanguage);
  const { product, parent } = props.data;
  const stale = new Set(product.staleTexts ?? []);
  const tags = target === undefined ? [source] : [source, target];
  return (
    <div className={css.two}>
      {DETAILS.map((field) => tags.map((tag) => (
        <ProductField
          key={`${field}.${tag}`} {...props} field={`${field}.${tag}`} lang={tag} label={`${t(`fields:${field}`)}, ${languageNames(tag, reader)}`} own={product[field][tag]?.text ?? ''} taken={parent?.[field][tag]?.text}
          multiline minRows={2} control={field === 'faq' ? ({ describedBy, ...its }) => <FaqRows {...its} describedBy={describedBy} lang={tag} label={`${t('fields:faq')}, ${languageNames(tag, reader)}`} /> : undefined} aside={stale.has(`${field}.${tag}`) ? () => <StillRight path={`${field}.${tag}`} source={source} edit={props.edit} /> : undefined}
        />
      )))}
    </div>
  );
}

function Pairs({ source, target, ...props }: TabProps & { source: string; target: string | undefined }) {
  const { t } = useTranslation(['product', 'ui', 'fields']);
  const reader = useWatched(currentLanguage);
  const { product, parent } = props.data;
  const stale = new Set(product.staleTexts ?? []);
  const tags = target === undefined ? [source] : [source, target];
  const counter = (text: string) => (characterLength(text) > 0 ? <span className={byteLength(text) > NAME_LIMIT ? 'warning' : undefined}>{t('ui:charactersOf', { count: characterLength(text), limit: NAME_LIMIT })}</span> : null);
  const points = (language: string): string => inOrderOf(product.highlights).map((one) => one.text[language]?.text ?? '').join('\n').replace(/\n+$/u, '');
  const label = (field: 'name' | 'shortDescription' | 'description' | 'highlights', tag: string): string => `${t(`fields:${field}`)}, ${languageNames(tag, reader)}`;
  const older = (path: string) => (stale.has(path) ? () => <StillRight path={path} source={source} edit={props.edit} /> : undefined);
  return (
    <div className={css.two}>
      {(['name', 'shortDescription', 'description'] as const).map((field) => tags.map((tag) => (
        <ProductField
          key={`${field}.${tag}`} {...props} field={`${field}.${tag}`} lang={tag} label={label(field, tag)} own={product[field][tag]?.text ?? ''} taken={parent?.[field][tag]?.text}
          multiline={field !== 'name'} minRows={field === 'description' ? 6 : 2} aside={older(`${field}.${tag}`) ?? (field === 'name' ? counter : undefined)}
        />
      )))}
      {tags.map((tag) => <ProductField key={tag} {...props} field={`highlights.${tag}`} lang={tag} label={label('highlights', tag)} own={points(tag)} multiline minRows={3} hint={t('highlightsHint')} aside={older(`highlights.${tag}`)} />)}
    </div>
  );
}
