import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input, Output, TemplateShown } from '#app/contract';
import type { Refusal } from '#base';
import type { TemplateEdit } from '#specsheet/nouns';
import { currentCompany } from '../company.ts';
import { runJob } from '../jobs.ts';
import { type AskedLine, releaseOf } from '../leaving/Releases.tsx';
import { useAsk } from '../queries.ts';
import { useWatched } from '../state.ts';

export type Preview = Output<'sheet.preview'>;
export type Built = Output<'sheet.build'>;
export type Item = Output<'catalogue.search'>['items'][number];
export type Template = TemplateShown;
export type Paper = NonNullable<Input<'sheet.preview'>['paper']>;
/** What is printed and how. One or two languages; the first leads. */
export type Choice = {
  template: string; languages: string[]; paper: Paper; prices: 'none' | 'figures' | 'coded'; neutral: boolean; phone: boolean; market: string; buyer: string; validUntil: string;
  copies: number; mark: string; order: string; cartons: number; together: boolean; recipient: string; fileName: string; /** Inside fields let onto the next sheets that are saved, by the names the core gives them. */ release: readonly string[];
};

const START: Choice = { template: 'a4', languages: ['en'], paper: 'A4', prices: 'figures', neutral: false, phone: false, market: '', buyer: '', validUntil: '', copies: 1, mark: '', order: '', cartons: 1, together: false, recipient: '', fileName: '{sku}-{language}', release: [] };

/** What both the preview and the file are made from. */
const askedOf = ({ template, languages, paper, prices, neutral, phone, market, buyer, validUntil, copies, mark, order, cartons, release }: Choice, found: Template | undefined): Omit<Input<'sheet.build'>, 'ids'> => ({
  template, languages, paper: found && !found.papers.includes(paper) ? (found.papers[0] as Paper) : paper, prices: prices !== 'none', pricing: prices === 'coded' ? 'coded' : 'figures', neutral, size: phone ? 'phone' : 'print', copies,
  release: [...release], ...(market ? { market } : {}), ...(buyer && found?.kind === 'prices' ? { buyer } : {}), ...(validUntil ? { validUntil } : {}), labels: { ...(mark.trim() ? { mark } : {}), ...(order.trim() ? { order } : {}), cartons },
});

/** Items, the one looked at, and its sheet as the very bytes that would be saved. A draft of a template is looked at before it is saved. */
export function useSheets(preset: readonly string[]) {
  const { t } = useTranslation('specsheet');
  const company = useWatched(currentCompany);
  const [choice, setChoice] = useState<Choice>(START);
  const [draft, setDraft] = useState<{ id: string | null; edit: TemplateEdit } | null>(null);
  const [query, setQuery] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(preset));
  const [looked, setLooked] = useState<string | null>(preset[0] ?? null);
  const [batchPoints, setBatchPoints] = useState<Built['findings']>([]);
  const shipped = useAsk('sheet.templates', {});
  const own = useAsk('sheet.ownTemplates', {});
  const search = useAsk('catalogue.search', { query, limit: 500 }, { keepPrevious: true });
  const items = (search.data?.items ?? []).filter((one) => one.kind === 'product');
  const shown = looked ?? items[0]?.id ?? null;
  const templates: Template[] = [...(shipped.data?.items ?? []), ...(own.data?.items ?? [])];
  const template = templates.find((one) => one.id === choice.template) ?? templates[0];
  const asked = askedOf(choice, template);
  const preview = useQuery<Preview, Refusal>({
    queryKey: ['sheet.preview', company, null, shown, asked, draft?.edit ?? null],
    queryFn: () => runJob('sheet.preview', { id: shown ?? '', ...asked, ...(draft ? { draft: draft.edit } : {}) }, t('drawing'), { quiet: true }),
    enabled: shown !== null && template !== undefined,
    placeholderData: keepPreviousData,
  });
  const ids = useMemo(() => (ticked.size > 0 ? [...ticked] : shown === null ? [] : [shown]), [ticked, shown]);
  // Which fields have a place on the sheets does not depend on which of them were released.
  const asking = { ...asked, release: [], ids };
  const releases = useQuery<readonly AskedLine[], Refusal>({
    queryKey: ['sheet.releases', company, null, asking, draft?.edit ?? null],
    queryFn: async () => (await runJob('sheet.releases', { ...asking, ...(draft ? { draft: draft.edit } : {}) }, t('lookingInside'), { quiet: true })).lines,
    enabled: ids.length > 0 && template !== undefined,
    placeholderData: keepPreviousData,
  });
  const lines = ids.length > 0 ? (releases.data ?? []) : [];
  const tick = (id: string): void => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  };
  const open = new Set(lines.map(releaseOf));
  const release = choice.release.filter((one) => open.has(one));
  const make = async (input: Pick<Input<'sheet.build'>, 'ids' | 'release' | 'together' | 'format'>): Promise<Built> => {
    const built = await runJob('sheet.build', { ...asked, recipient: choice.recipient, fileName: choice.fileName, ...input }, t('building', { count: input.ids?.length ?? 0 }));
    // Of one sheet the preview says the same; of many nobody has seen it.
    setBatchPoints(built.sheets > 1 ? built.findings.filter((one) => one.severity !== 'info') : []);
    // A release holds for what was just let out and no longer.
    setChoice((now) => ({ ...now, release: [] }));
    return built;
  };
  const build = (format: 'pdf' | 'xlsx' = 'pdf'): Promise<Built> => make({ ids, release, together: choice.together, format });
  /** The sheet that is looked at, made and let out by itself: paper leaves too. What was released for other items does not concern it. */
  const buildShown = async (): Promise<Built> => {
    const here = { ids: shown === null ? [] : [shown] };
    const own = release.length === 0 ? [] : (await runJob('sheet.releases', { ...asking, ...here }, t('lookingInside'), { quiet: true })).lines.map(releaseOf);
    return make({ ...here, release: release.filter((one) => own.includes(one)), together: true, format: 'pdf' });
  };
  return { choice, setChoice, asks: lines, batchPoints, buildShown, draft, setDraft, query, setQuery, items, total: search.data?.total ?? 0, ticked, setTicked, tick, shown, look: setLooked, preview, templates, template, hasPriceKey: own.data?.priceKey ?? false, ids, build };
}

export type SheetFlow = ReturnType<typeof useSheets>;
