import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalEntryShown } from '#app/contract';
import { unitName } from '#tradeids';
import { currentLanguage } from '../language.ts';
import { journalText, type Words } from '../product/journalText.ts';
import { useWatched } from '../state.ts';
import { fieldName } from '../ui/fieldName.ts';

type SettingSort = NonNullable<JournalEntryShown['sort']>;
export type JournalWords = { /** A stored value as people read it. */ text: (value: unknown) => string; /** The name of a journaled field, of a record of this kind where that makes a difference. */ field: (field: string, kind?: string) => string; /** The kind of a record; of a setting what it sets. */ kind: (kind: string, sort?: SettingSort) => string };

const TEXTS = /^(name|shortDescription|description|scene|dimensionsText|packagingText|faq|attributes\.[a-z0-9_]+)\.([a-z]{2,3}(?:-\w+)*)$/u;

const KINDS = ['product', 'attribute', 'family', 'exporter', 'certificate', 'mapping', 'waiver', 'buyer', 'buyer_item', 'cost_sheet', 'rate', 'fair', 'visit', 'photo', 'tariff', 'shipment', 'paper', 'setting'] as const;
const isKind = (kind: string): kind is (typeof KINDS)[number] => KINDS.some((one) => one === kind);
/** Fields that other records have under the same key. */
const WORDS_OF_KIND: Readonly<Record<string, 'askedFor' | 'costLines' | 'viewSaved' | 'languagesKept' | 'marginLines'>> = { 'visit lines': 'askedFor', 'cost_sheet lines': 'costLines', 'setting view': 'viewSaved', 'setting value': 'languagesKept', 'setting lines': 'marginLines' };
const PERIODS = ['day', 'week', 'month', 'year'] as const;

/** Digits in groups as India writes them; the fraction stays letter for letter. */
const grouped = (text: string, language: string): string => {
  const found = /^(-?\d+)(\.\d+)?$/u.exec(text);
  return found?.[1] ? `${new Intl.NumberFormat(language === 'hi' ? 'hi-IN-u-nu-latn' : 'en-IN').format(BigInt(found[1]))}${found[2] ?? ''}` : text;
};

/** How the journal speaks in this window. */
export function useJournalWords(): JournalWords {
  const { t } = useTranslation(['history', 'ui', 'product', 'fields']);
  const plain = useTranslation(['ui', 'fields']);
  const language = useWatched(currentLanguage);
  return useMemo(() => {
    const namedPart = (key: string): string => {
      const period = PERIODS.find((one) => key === `period-${one}`);
      return period ? t(`product:period-${period}`) : fieldName(key, plain.t).toLowerCase();
    };
    const words: Words = {
      named: namedPart, said: (yes) => t(yes ? 'ui:yes' : 'ui:no'), number: (text) => grouped(text, language), unit: (code) => unitName(code, language),
      fromQuantity: (quantity, price) => t('history:fromQuantity', { quantity, price }), upTo: (quantity, days) => t('history:upTo', { quantity, days }), days: (days) => t('history:inDays', { days }),
    };
    return {
      text: (value) => journalText(value, words),
      field: (field, kind) => fieldWords(field, kind, plain.t, t('history:order'), language),
      kind: (kind, sort) => (sort ? t(`history:setting-${sort}`) : isKind(kind) ? t(`history:kind-${kind}`) : kind),
    };
  }, [t, plain.t, language]);
}

/** Texts name their language in words; the place among siblings is their order. */
function fieldWords(field: string, kind: string | undefined, t: TFunction<readonly ['ui', 'fields']>, order: string, language: string): string {
  const bare = field.replace(/\.(text|sourceRevision)$/u, '');
  const head = bare.split('.')[0] ?? bare;
  // What a visit asks for and what a cost sheet reckons are no lines of an address; a view is what was saved.
  if (kind && Object.hasOwn(WORDS_OF_KIND, `${kind} ${head}`)) return t(`ui:${WORDS_OF_KIND[`${kind} ${head}`] ?? 'askedFor'}`);
  const spoken = TEXTS.exec(bare);
  if (spoken?.[1] && spoken[2] && spoken[2] !== 'en') return `${fieldName(spoken[1], t)} (${new Intl.DisplayNames([language], { type: 'language' }).of(spoken[2]) ?? spoken[2]})`;
  if (bare.endsWith('.position')) return `${fieldName(bare.split('.')[0] ?? bare, t)}, ${order}`;
  return fieldName(spoken?.[1] ?? bare, t);
}
