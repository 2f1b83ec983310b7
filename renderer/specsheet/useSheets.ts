import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import type { Refusal } from '#base';
import { currentCompany } from '../company.ts';
import { runJob } from '../jobs.ts';
import { useAsk } from '../queries.ts';
import { useWatched } from '../state.ts';

export type Preview = Output<'sheet.preview'>;
export type Built = Output<'sheet.build'>;
export type Item = Output<'catalogue.search'>['items'][number];
/** What is printed and how. One or two languages; the first leads. */
export type Choice = { template: string; languages: string[]; paper: 'A4' | 'Letter'; prices: boolean; together: boolean; recipient: string };

const START: Choice = { template: 'a4', languages: ['en'], paper: 'A4', prices: true, together: false, recipient: '' };

/** Items, the one looked at, and its sheet as the very bytes that would be saved. */
export function useSheets(preset: readonly string[]) {
  const { t } = useTranslation('specsheet');
  const company = useWatched(currentCompany);
  const [choice, setChoice] = useState<Choice>(START);
  const [query, setQuery] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(preset));
  const [looked, setLooked] = useState<string | null>(preset[0] ?? null);
  const templates = useAsk('sheet.templates', {});
  const search = useAsk('catalogue.search', { query, limit: 500 }, { keepPrevious: true });
  const items = (search.data?.items ?? []).filter((one) => one.kind === 'product');
  const shown = looked ?? items[0]?.id ?? null;
  const { template, languages, paper, prices } = choice;
  const preview = useQuery<Preview, Refusal>({
    queryKey: ['sheet.preview', company, null, shown, template, languages, paper, prices],
    queryFn: () => runJob('sheet.preview', { id: shown ?? '', template, languages, paper, prices }, t('drawing'), { quiet: true }),
    enabled: shown !== null,
    placeholderData: keepPreviousData,
  });
  const tick = (id: string): void => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  };
  const ids = ticked.size > 0 ? [...ticked] : shown === null ? [] : [shown];
  const build = (): Promise<Built> => runJob('sheet.build', { ids, template, languages, paper, prices, together: choice.together, recipient: choice.recipient }, t('building', { count: ids.length }));
  return { choice, setChoice, query, setQuery, items, total: search.data?.total ?? 0, ticked, setTicked, tick, shown, look: setLooked, preview, templates: templates.data?.items ?? [], ids, build };
}

export type SheetFlow = ReturnType<typeof useSheets>;
