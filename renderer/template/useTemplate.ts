import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output, ShownFinding } from '#app/contract';
import { call, upload } from '../client.ts';
import { runJob } from '../jobs.ts';
import { useAsk } from '../queries.ts';
import { useFlow, useInLanguage } from '../ui/useFlow.ts';

export type Looked = Output<'template.inspect'>;
export type Tried = Output<'template.preview'>;
export type Filled = Output<'template.fill'>;
export type TemplateMapping = Looked['mapping'];
export type TemplateColumn = TemplateMapping['columns'][number];
type Chosen = { token: string; name: string };
type State = { step: 0 | 1 | 2 | 3; busy: boolean; file: Chosen | null; looked: Looked | null; mapping: TemplateMapping | null; /** As it is kept, to know whether there is something new to keep. */ kept: string; release: readonly string[]; tried: Tried | null; filled: Filled | null };
const START: State = { step: 0, busy: false, file: null, looked: null, mapping: null, kept: '', release: [], tried: null, filled: null };

/** A seller's template from the dropped file to the filled one. Nothing leaves before the person has let it out. */
export function useTemplate(ids: readonly string[], wanted: string | undefined) {
  const { t } = useTranslation('template');
  const storefronts = useAsk('storefronts.list', {});
  const storefront = wanted ?? storefronts.data?.items[0]?.id ?? null;
  const { state, patch, busy, restart } = useFlow<State>(START);

  const look = useCallback((file: Chosen, how: { sheet?: string; headerRow?: number; anew?: boolean } = {}) => busy(async () => {
    const looked = await runJob('template.inspect', { file: file.token, ...how }, t('reading', { file: file.name }), { quiet: true });
    return { file, looked, mapping: looked.mapping, kept: looked.known ? JSON.stringify(looked.mapping) : '', tried: null, filled: null, release: [], step: 1 };
  }), [busy, t]);

  const what = useCallback((mapping: TemplateMapping, release: readonly string[]) => ({ file: state.file?.token ?? '', mapping, storefront: storefront ?? '', ...(ids.length > 0 ? { ids: [...ids] } : {}), release: [...release] }), [ids, state.file, storefront]);

  const keptFile = useRef('');
  /** Tries the columns out on the template, and keeps them for the next one with these headings when they are new. */
  const attempt = useCallback((change: Partial<Pick<State, 'mapping' | 'release'>> = {}) => busy(async () => {
    const { mapping, release } = { ...state, ...change };
    if (!mapping || !state.file || !state.looked) return {};
    const tried = await runJob('template.preview', what(mapping, release), t('trying', { file: state.file.name }), { quiet: true });
    const now = JSON.stringify(mapping);
    // The blank workbook is kept with its columns once: a package can be made with it later.
    if (now !== state.kept || keptFile.current !== state.file.token) await call('template.save', { fingerprint: state.looked.fingerprint, name: state.file.name, mapping, ...(keptFile.current === state.file.token ? {} : { file: state.file.token }) });
    keptFile.current = state.file.token;
    return { ...change, tried, kept: now, step: 2 };
  }), [busy, state, t, what]);

  const fill = useCallback(() => busy(async () => {
    if (!state.mapping || !state.file) return {};
    return { filled: await runJob('template.fill', what(state.mapping, state.release), t('filling', { file: state.file.name })), step: 3 };
  }), [busy, state, t, what]);

  // Another language changes the words only.
  useInLanguage(useCallback(() => {
    const { file, looked, mapping, step, release } = state;
    if (!file || !looked || !mapping) return;
    void busy(async () => {
      const again = await runJob('template.inspect', { file: file.token, sheet: mapping.sheet, headerRow: mapping.headerRow }, t('reading', { file: file.name }), { quiet: true });
      const tried = step === 2 ? await runJob('template.preview', what(mapping, release), t('trying', { file: file.name }), { quiet: true }) : state.tried;
      return { looked: { ...again, known: looked.known }, tried };
    });
  }, [busy, state, t, what]));

  const setColumn = useCallback((next: TemplateColumn) => patch(({ mapping }) => ({ mapping: mapping && { ...mapping, columns: mapping.columns.map((one) => (one.column === next.column ? next : one)) } })), [patch]);

  /** Takes the value a point offers: the column says it for every item from now on. */
  const answer = (finding: ShownFinding, to: string): void => {
    const { mapping } = state;
    const { column, from } = (finding.fix?.data ?? {}) as { column?: number; from?: string };
    const at = column ?? Number(finding.data.column);
    const said = from ?? String(finding.data.value ?? '');
    if (!mapping) return;
    void attempt({ mapping: { ...mapping, columns: mapping.columns.map((one) => (one.column === at ? { ...one, answers: [...one.answers.filter((each) => each.from !== said), { from: said, to }] } : one)) } });
  };

  return {
    state, patch, restart, storefront, storefronts: storefronts.data?.items ?? [], setColumn, attempt, fill, answer,
    choose: (file: File) => busy(async () => { const chosen = await upload(file); void look(chosen); return {}; }),
    lookAgain: (how: { sheet?: string; headerRow?: number; anew?: boolean }) => (state.file ? look(state.file, how) : Promise.resolve()),
    setMapping: (change: Partial<TemplateMapping>) => state.mapping && patch({ mapping: { ...state.mapping, ...change } }),
  };
}

export type TemplateFlow = ReturnType<typeof useTemplate>;
