import type { TFunction } from 'i18next';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input, Output } from '#app/contract';
import { Refusal } from '#base';
import { upload } from '../client.ts';
import { type Decisions, NOTHING_DECIDED } from './decided.ts';
import { runJob } from '../jobs.ts';
import { toast } from '../ui/toast.tsx';
import { useFlow, useInLanguage, type Work } from '../ui/useFlow.ts';

export type Inspected = Output<'importing.inspect'>;
export type Previewed = Output<'importing.preview'>;
export type Imported = Output<'importing.commit'>;
export type Mapping = Inspected['mapping'];
export type Filter = Pick<Input<'importing.previewPage'>, 'show' | 'column' | 'rule' | 'ruleColumn'>;
export type Missing = NonNullable<Input<'importing.preview'>['missing']>;
export type HeaderPlace = NonNullable<Input<'importing.inspect'>['header']>;
type HowRead = Pick<Input<'importing.inspect'>, 'sheet' | 'reading' | 'header'>;
type Inspecting = Omit<Input<'importing.inspect'>, 'file'>;
export type Chosen = { token: string; name: string };

/** Rows asked for at once; more are fetched while scrolling. */
export const PAGE = 200;

type State = { step: 0 | 1 | 2 | 3; busy: boolean; /** The import itself is under way, past the preview. */ writing: boolean; file: Chosen | null; images: Chosen | null; /** How the file was last recognised, to do the same again in another language. */ how: Inspecting; /** Why the file that was chosen last could not be read; it stays until another one is chosen. */ refused: { name: string; text: string } | null; /** Why the import that was pressed last did not happen; it stays until the preview is made anew or the import is pressed again. */ notImported: string | null; inspected: Inspected | null; mapping: Mapping | null; decisions: Decisions; filter: Filter; missing: Missing; preview: Previewed | null; imported: Imported | null };

const START: State = { step: 0, busy: false, writing: false, file: null, images: null, how: {}, refused: null, notImported: null, inspected: null, mapping: null, decisions: NOTHING_DECIDED, filter: { show: 'all' }, missing: 'leave', preview: null, imported: null };

/** What a person chose of how the file is read, with one thing changed. */
function howRead(now: Inspected | null, change: HowRead): HowRead {
  const reading = { ...now?.mapping.reading, ...change.reading };
  const sheet = change.sheet ?? now?.sheet ?? undefined;
  const header = change.header;
  return { ...(sheet === undefined ? {} : { sheet }), ...(header ? { header } : {}), ...(Object.keys(reading).length > 0 ? { reading } : {}) };
}

/** Refusals that are no matter of the file. */
const SAID_ELSEWHERE: ReadonlySet<string> = new Set(['cancelled', 'unreachable', 'internal']);

type Question = Pick<State, 'decisions' | 'filter' | 'missing' | 'images'> & { mapping: Mapping };
const previewOf = (file: Chosen, { mapping, decisions, missing, filter, images }: Question, title: string): Promise<Previewed> =>
  runJob('importing.preview', { file: file.token, mapping, decisions, missing, ...filter, count: PAGE, ...(images ? { images: images.token } : {}) }, title, { quiet: true });

/** What was compared is no longer so: the preview is made anew, that a person may look at it. Decisions about rows are not taken over to a file whose rows are others. */
async function lookedAgain(code: string, file: Chosen, question: Question, title: string): Promise<Partial<State>> {
  const decisions = code === 'file-changed' ? NOTHING_DECIDED : question.decisions;
  if (code !== 'file-changed' && code !== 'preview-again') return {};
  return { decisions, preview: await previewOf(file, { ...question, decisions }, title) };
}

/** What is known of an import that never ended. */
export type Interrupted = { file: Chosen; mapping: Mapping | null; decisions: Decisions | null; missing: Missing };

/** What was said of the file in one language is said again in another; nothing that was chosen changes. */
function useSaidAgain(state: State, busy: (work: Work<State>) => Promise<void>, t: TFunction<'importing'>): void {
  useInLanguage(useCallback(() => {
    const { file, how, inspected, mapping, preview, step } = state;
    if (!file || !inspected) return;
    void busy(async () => {
      const { findings, fields } = await runJob('importing.inspect', { file: file.token, ...how }, t('reading', { file: file.name }), { quiet: true });
      const said = preview && mapping && step === 2 ? await previewOf(file, { ...state, mapping }, t('comparing', { file: file.name })) : preview;
      return { inspected: { ...inspected, findings, fields }, preview: said };
    });
  }, [busy, state, t]));
}

/** One import from the dropped file to the written change, one step at a time. Nothing is written before `commit`. */
export function useImport(first: { file?: string; name?: string }) {
  const { t } = useTranslation('importing');
  const { state, patch, busy, restart } = useFlow<State>(START);

  const inspect = useCallback((file: Chosen, how: HowRead = {}, fresh = false) => busy(async () => {
    const looked = await runJob('importing.inspect', { file: file.token, ...how }, t('reading', { file: file.name }), { quiet: true }).catch((error: unknown) => {
      // What to do about a file that cannot be read takes minutes in another program: it is not said in a line that fades.
      if (!fresh || !(error instanceof Refusal) || SAID_ELSEWHERE.has(error.code)) throw error;
      return error;
    });
    if (looked instanceof Refusal) return { refused: { name: file.name, text: looked.message } };
    const inspected = looked;
    return { file, how, refused: null, inspected, mapping: inspected.mapping, notImported: null, preview: null, imported: null, decisions: START.decisions, filter: START.filter, missing: START.missing, step: 1 };
  }), [busy, t]);

  /** Another mapping for the same file: a saved one, or one from a file. */
  const useMapping = useCallback((from: { saved: string } | { mapping: string }) => busy(async () => {
    const { file, inspected } = state;
    if (!file) return {};
    const how = { ...(inspected?.sheet ? { sheet: inspected.sheet } : {}), ...from };
    const looked = await runJob('importing.inspect', { file: file.token, ...how }, t('reading', { file: file.name }), { quiet: true });
    return { how, inspected: looked, mapping: looked.mapping, preview: null, decisions: START.decisions, filter: START.filter };
  }), [busy, state, t]);

  const ask = useCallback((change: Partial<Pick<State, 'decisions' | 'filter' | 'missing' | 'mapping' | 'images'>> = {}) => busy(async () => {
    const { file, mapping, decisions, filter, missing, images } = { ...state, ...change };
    if (!file || !mapping) return {};
    const preview = await previewOf(file, { mapping, decisions, filter, missing, images }, t('comparing', { file: file.name }));
    return { ...change, preview, notImported: null, step: 2 };
  }), [busy, state, t]);

  /** An import that a crash cut off: the same file, columns and decisions, up to the preview. */
  const resume = useCallback(({ file, mapping, decisions, missing }: Interrupted) => busy(async () => {
    const how: Inspecting = { ...(mapping?.sheet ? { sheet: mapping.sheet } : {}), ...(mapping?.reading ? { reading: mapping.reading } : {}) };
    const inspected = await runJob('importing.inspect', { file: file.token, ...how }, t('reading', { file: file.name }), { quiet: true });
    const put = { mapping: mapping ?? inspected.mapping, decisions: decisions ?? START.decisions, filter: START.filter, missing, images: null };
    return { file, how, inspected, imported: null, ...put, preview: await previewOf(file, put, t('comparing', { file: file.name })), step: 2 };
  }), [busy, t]);

  useSaidAgain(state, busy, t);

  /** Whether this screen still stands: else the tray says that the import is done. */
  const here = useRef(false);
  useEffect(() => {
    here.current = true;
    return () => { here.current = false; };
  }, []);
  /** A second click, before the window has drawn that the first one is at work, must not import twice. */
  const importing = useRef(false);
  const commit = useCallback(() => {
    if (importing.current) return Promise.resolve();
    importing.current = true;
    patch({ writing: true, notImported: null });
    return busy(async () => {
      const { file, mapping, decisions, missing, images, preview } = state;
      if (!file || !mapping || !preview) return {};
      const asked = { files: [file.token], mapping, decisions, missing, seen: [preview.sha256], comparedWith: preview.comparedWith, ...(images ? { images: images.token } : {}) };
      try {
        return { imported: await runJob('importing.commit', asked, t('writing', { file: file.name }), { told: () => here.current }), step: 3 };
      } catch (error) {
        patch({ writing: false });
        if (!here.current || !(error instanceof Refusal) || SAID_ELSEWHERE.has(error.code)) throw error;
        return { notImported: error.message, ...(await lookedAgain(error.code, file, { ...state, mapping }, t('comparing', { file: file.name }))) };
      }
    }, () => toast(t('stopped'))).finally(() => { importing.current = false; patch({ writing: false }); });
  }, [busy, patch, state, t]);

  useEffect(() => {
    if (first.file) void inspect({ token: first.file, name: first.name ?? t('aFile') }, {}, true);
  }, [first.file, first.name, inspect, t]);

  return {
    state, patch, restart, ask, commit, inspect, resume, useMapping,
    choose: (file: File) => busy(async () => {
      const chosen = await upload(file);
      void inspect(chosen, {}, true);
      return { refused: null };
    }),
    chooseImages: (file: File) => busy(async () => ({ images: await upload(file) })),
    /** The same file read another way. What was chosen before stays, except where the headings stand in another sheet. */
    readAgain: (how: HowRead) => (state.file ? inspect(state.file, howRead(state.inspected, how)) : Promise.resolve()),
  };
}

export type ImportFlow = ReturnType<typeof useImport>;
