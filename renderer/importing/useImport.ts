import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input, Output } from '#app/contract';
import { upload } from '../client.ts';
import { type Decisions, NOTHING_DECIDED } from './decided.ts';
import { runJob } from '../jobs.ts';
import { useFailure } from '../ui/useFailure.ts';

export type Inspected = Output<'importing.inspect'>;
export type Previewed = Output<'importing.preview'>;
export type Imported = Output<'importing.commit'>;
export type Mapping = Inspected['mapping'];
export type Filter = Pick<Input<'importing.previewPage'>, 'show' | 'column' | 'rule' | 'ruleColumn'>;
export type Missing = NonNullable<Input<'importing.preview'>['missing']>;
export type HeaderPlace = NonNullable<Input<'importing.inspect'>['header']>;
type HowRead = Pick<Input<'importing.inspect'>, 'sheet' | 'reading' | 'header'>;
export type Chosen = { token: string; name: string };

/** Rows asked for at once; more are fetched while scrolling. */
export const PAGE = 200;

type State = { step: 0 | 1 | 2 | 3; busy: boolean; file: Chosen | null; images: Chosen | null; inspected: Inspected | null; mapping: Mapping | null; decisions: Decisions; filter: Filter; missing: Missing; preview: Previewed | null; imported: Imported | null };

const START: State = { step: 0, busy: false, file: null, images: null, inspected: null, mapping: null, decisions: NOTHING_DECIDED, filter: { show: 'all' }, missing: 'leave', preview: null, imported: null };

/** What a person chose of how the file is read, with one thing changed. */
function howRead(now: Inspected | null, change: HowRead): HowRead {
  const reading = { ...now?.mapping.reading, ...change.reading };
  const sheet = change.sheet ?? now?.sheet ?? undefined;
  const header = change.header;
  return { ...(sheet === undefined ? {} : { sheet }), ...(header ? { header } : {}), ...(Object.keys(reading).length > 0 ? { reading } : {}) };
}

/** One import from the dropped file to the written change, one step at a time. Nothing is written before `commit`. */
export function useImport(first: { file?: string; name?: string }) {
  const { t } = useTranslation('importing');
  const fail = useFailure();
  const [state, setState] = useState<State>(START);
  const patch = useCallback((change: Partial<State>) => setState((now) => ({ ...now, ...change })), []);
  const busy = useCallback(async (work: () => Promise<Partial<State>>): Promise<void> => {
    patch({ busy: true });
    try {
      patch({ ...(await work()), busy: false });
    } catch (error) {
      patch({ busy: false });
      fail(error);
    }
  }, [fail, patch]);

  const inspect = useCallback((file: Chosen, how: HowRead = {}) => busy(async () => {
    const inspected = await runJob('importing.inspect', { file: file.token, ...how }, t('reading', { file: file.name }), { quiet: true });
    return { file, inspected, mapping: inspected.mapping, preview: null, imported: null, decisions: START.decisions, filter: START.filter, missing: START.missing, step: 1 };
  }), [busy, t]);

  /** Another mapping for the same file: a saved one, or one from a file. */
  const useMapping = useCallback((from: { saved: string } | { mapping: string }) => busy(async () => {
    const { file, inspected } = state;
    if (!file) return {};
    const looked = await runJob('importing.inspect', { file: file.token, ...(inspected?.sheet ? { sheet: inspected.sheet } : {}), ...from }, t('reading', { file: file.name }), { quiet: true });
    return { inspected: looked, mapping: looked.mapping, preview: null, decisions: START.decisions, filter: START.filter };
  }), [busy, state, t]);

  const ask = useCallback((change: Partial<Pick<State, 'decisions' | 'filter' | 'missing' | 'mapping' | 'images'>> = {}) => busy(async () => {
    const { file, mapping, decisions, filter, missing, images } = { ...state, ...change };
    if (!file || !mapping) return {};
    const preview = await runJob('importing.preview', { file: file.token, mapping, decisions, missing, ...filter, count: PAGE, ...(images ? { images: images.token } : {}) }, t('comparing', { file: file.name }), { quiet: true });
    return { ...change, preview, step: 2 };
  }), [busy, state, t]);

  /** A second click, before the window has drawn that the first one is at work, must not import twice. */
  const importing = useRef(false);
  const commit = useCallback(() => {
    if (importing.current) return Promise.resolve();
    importing.current = true;
    return busy(async () => {
      const { file, mapping, decisions, missing, images, preview } = state;
      if (!file || !mapping || !preview) return {};
      const imported = await runJob('importing.commit', { files: [file.token], mapping, decisions, missing, seen: [preview.sha256], ...(images ? { images: images.token } : {}) }, t('writing', { file: file.name }));
      return { imported, step: 3 };
    }).finally(() => { importing.current = false; });
  }, [busy, state, t]);

  useEffect(() => {
    if (first.file) void inspect({ token: first.file, name: first.name ?? t('aFile') });
  }, [first.file, first.name, inspect, t]);

  return {
    state, patch, ask, commit, inspect, useMapping,
    choose: (file: File) => busy(async () => {
      const chosen = await upload(file);
      void inspect(chosen);
      return {};
    }),
    chooseImages: (file: File) => busy(async () => ({ images: await upload(file) })),
    /** The same file read another way. What was chosen before stays, except where the headings stand in another sheet. */
    readAgain: (how: HowRead) => (state.file ? inspect(state.file, howRead(state.inspected, how)) : Promise.resolve()),
    restart: () => setState(START),
  };
}

export type ImportFlow = ReturnType<typeof useImport>;
