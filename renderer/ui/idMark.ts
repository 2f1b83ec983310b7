import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { checkId, countryCode, countrySaid, hsDigits, idState, type IdOptions, saidIn } from '#tradeids';
import { currentLanguage } from '../language.ts';
import { useWatched } from '../state.ts';
import type { FieldMark } from './Field.tsx';

type Say = TFunction<'ui'>;

const begun = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** What the form of an identifier tells, in words: how far it is right, what its parts stand for, what to know besides, where to ask. Never "valid": only its issuer knows that. */
export function idMark(kind: string, text: string, language: string, t: Say, options: IdOptions = {}): FieldMark | null {
  if (text.trim() === '') return null;
  const seen = checkId(kind, text, options);
  const reason = seen.wrong ? saidIn(seen.wrong, language) : '';
  // Of the right form and yet none (a code that no list has): the reason stands alone.
  if (!seen.ok) return { outcome: 'error', text: seen.format && seen.checkDigit !== false ? `${begun(reason)}${language === 'hi' ? '।' : '.'}` : t('idWrong', { reason }) };
  const state = saidIn(idState(seen), language);
  const meanings = seen.parts.flatMap(({ means }) => (means ? [saidIn(means, language)] : []));
  // What a note repeats of the parts is said once.
  const notes = seen.notes.map((note) => saidIn(note, language)).filter((note) => note !== '' && !meanings.some((meaning) => note === meaning || note.endsWith(`: ${meaning}`)));
  const meant = [...meanings, ...notes].join(' · ');
  return { outcome: 'pass', text: [`${begun(state)}.`, meant !== '' && seen.verifyAt ? `${meant}${language === 'hi' ? '।' : '.'}` : meant, seen.verifyAt ? t('verifyAt', { place: seen.verifyAt }) : ''].filter(Boolean).join(' ') };
}

/** Judges the text of a field of this kind of identifier while it is typed; of no kind, it says nothing. */
export function useIdJudge(kind: string | undefined, options?: IdOptions): (text: string) => FieldMark | null {
  const { t } = useTranslation('ui');
  const language = useWatched(currentLanguage);
  return (text) => (kind === undefined ? null : idMark(kind, text, language, t, options));
}

/** Kind of a code of goods by its length: six digits are the world's, eight India's. */
const hsKind = (text: string): 'hs' | 'itc-hs' => (hsDigits(text).length > 6 ? 'itc-hs' : 'hs');

/** Judges an HS or ITC-HS code while it is typed. */
export function useHsJudge(): (text: string) => FieldMark | null {
  const { t } = useTranslation('ui');
  const language = useWatched(currentLanguage);
  return (text) => idMark(hsKind(text), text, language, t);
}

/** Says which country a code or name is taken for while it is typed; a text that is none says so. */
export function useCountryMark(): (text: string) => FieldMark | null {
  const { t } = useTranslation('ui');
  const language = useWatched(currentLanguage);
  return (text) => {
    if (text.trim() === '') return null;
    const code = countryCode(text);
    return code ? { outcome: 'pass', text: `${code} · ${saidIn(countrySaid(code) ?? { en: code, hi: code }, language)}` } : { outcome: 'error', text: t('noCountry') };
  };
}
