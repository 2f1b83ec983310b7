import { useMemo } from 'react';
import type { Output } from '#app/contract';
import { findHs, hsChapter, hsDigits, hsDotted, hsHeading, type Said, saidIn } from '#tradeids';
import { currentLanguage } from '../language.ts';
import { useAsk } from '../queries.ts';
import { useWatched } from '../state.ts';

export type TariffLine = Output<'tariff.search'>['items'][number];
/** One line of the list: a place in HS 2022, or a line of the tariff file. Chapters and headings open, the others are picked. */
export type HsRow = { code: string; kind: 'chapter' | 'heading' | 'subheading' | 'line'; shown: string; title: string; path: string; word?: string; line?: TariffLine };
type HsRows = { rows: readonly HsRow[]; /** First day of the tariff that holds; null: the company has none; undefined: not asked yet. */ tariff: string | null | undefined; more: number };

/** Places listed for words: nobody reads further. */
const MOST_PLACES = 40;
const MOST_LINES = 100;

const KINDS = { 2: 'chapter', 4: 'heading', 6: 'subheading', 8: 'line' } as const;
const kindOf = (code: string): HsRow['kind'] => KINDS[code.length as keyof typeof KINDS] ?? 'line';

/** Chapter and heading of a code in words: "61 Clothing, knitted › 6109 T-shirts and vests, knitted". */
function hsPath(code: string, language: string): string {
  const part = (of: string, title: Said | undefined): string => (title ? `${of} ${saidIn(title, language)}` : '');
  return [part(code.slice(0, 2), hsChapter(code)?.title), code.length > 4 ? part(code.slice(0, 4), hsHeading(code)?.title) : ''].filter(Boolean).join(' › ');
}

const ownTitle = (code: string, language: string): string => {
  const title = code.length === 2 ? hsChapter(code)?.title : code.length === 4 ? hsHeading(code)?.title : undefined;
  return title ? saidIn(title, language) : '';
};

const lineRow = (line: TariffLine, language: string): HsRow => ({ code: line.code, kind: 'line', shown: hsDotted(line.code), title: line.text, path: hsPath(line.code, language), line });

/** What is listed for what is typed: places of HS 2022 by word, code and sector, and the lines of the company's tariff. */
export function useHsRows(query: string, sector: string): HsRows {
  const language = useWatched(currentLanguage);
  const found = useMemo(() => findHs(query, sector), [query, sector]);
  const digits = hsDigits(query);
  const byCode = /^\d+$/.test(digits);
  const places = byCode ? found : found.slice(0, query.trim() === '' ? found.length : MOST_PLACES);
  const asksLines = byCode ? digits.length >= 4 : query.trim().length >= 3;
  const lines = useAsk('tariff.search', byCode ? { prefix: digits.slice(0, 8), count: MOST_LINES } : { query, count: MOST_LINES }, { enabled: asksLines, keepPrevious: true }).data;
  const editions = useAsk('tariff.editions', {}).data;
  const six = places.map((one) => one.code).filter((code) => code.length === 6);
  const texts = useAsk('tariff.lookUp', { codes: six }, { enabled: six.length > 0 && (editions?.items.length ?? 0) > 0, keepPrevious: true }).data;
  return useMemo(() => {
    const textOf = new Map(texts?.items.flatMap((one) => (one.line ? [[one.code, one.line.text] as const] : [])));
    const rows = places.map(({ code, word }): HsRow => ({ code, kind: kindOf(code), shown: hsDotted(code), title: ownTitle(code, language) || (textOf.get(code) ?? ''), path: code.length > 2 ? hsPath(code, language) : '', ...(word ? { word } : {}) }));
    const own = asksLines ? (lines?.items ?? []).map((one) => lineRow(one, language)) : [];
    const all = byCode ? [...rows, ...own].sort((a, b) => (a.code < b.code ? -1 : 1)) : [...rows, ...own];
    return { rows: all, tariff: editions && (editions.items.find((one) => one.now)?.from ?? null), more: asksLines ? Math.max(0, (lines?.total ?? 0) - own.length) : 0 };
  }, [places, texts, lines, asksLines, byCode, editions, language]);
}
