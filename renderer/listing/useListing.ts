import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { Refusal } from '#base';
import { runJob } from '../jobs.ts';
import { currentLanguage } from '../language.ts';
import { useAsk } from '../queries.ts';
import { useWatched } from '../state.ts';
import { useFailure } from '../ui/useFailure.ts';

export type Readiness = Output<'listing.readiness'>;
export type Review = Output<'listing.review'>;
export type Built = Output<'listing.build'>;
/** Steps: which products and how ready, what leaves, built. */
export type Step = 0 | 1 | 2;

type State = { step: Step; busy: boolean; storefront: string | null; /** Kind of listing; empty: every limit is asked. */ kind: string; readiness: Readiness | null; chosen: ReadonlySet<string>; review: Review | null; release: readonly string[]; recipient: string; /** Only what changed since the last package. */ delta: boolean; /** Fingerprint of the seller's template that goes into the package filled; empty: none. */ template: string; /** Language of checklist and copy sheet; null: that of the window. */ papers: 'en' | 'hi' | null; read: boolean; built: Built | null; refused: Refusal | null };
const START: State = { step: 0, busy: false, storefront: null, kind: '', readiness: null, chosen: new Set(), review: null, release: [], recipient: '', delta: false, template: '', papers: null, read: false, built: null, refused: null };

const withTemplate = (fingerprint: string): { keptTemplate?: string } => (fingerprint === '' ? {} : { keptTemplate: fingerprint });

/** A listing package from the board to the file. Nothing leaves before the person has read what goes out. */
export function useListing(preset: readonly string[]) {
  const { t } = useTranslation('listing');
  const fail = useFailure();
  const language = useWatched(currentLanguage);
  const storefronts = useAsk('storefronts.list', {});
  const [state, setState] = useState<State>(START);
  const patch = useCallback((change: Partial<State>) => setState((now) => ({ ...now, ...change })), []);
  const papers = state.papers ?? language;
  const storefront = state.storefront ?? storefronts.data?.items[0]?.id ?? null;

  const ofKind = useMemo(() => (state.kind === '' ? {} : { kind: state.kind }), [state.kind]);
  const busy = useCallback(async (work: () => Promise<Partial<State>>): Promise<void> => {
    patch({ busy: true, refused: null });
    try {
      patch({ ...(await work()), busy: false });
    } catch (error) {
      const gate = error instanceof Refusal && error.code === 'gate-refused';
      patch({ busy: false, refused: gate ? error : null });
      if (!gate) fail(error);
    }
  }, [fail, patch]);

  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  });
  const load = useCallback((name: string, anew: boolean) => busy(async () => {
    const readiness = await runJob('listing.readiness', { storefront: name, ...ofKind, ...(preset.length > 0 ? { ids: [...preset] } : {}) }, t('measuring'), { quiet: true });
    if (anew) return { readiness, chosen: new Set(readiness.rows.filter((one) => one.ready).map((one) => one.id)), step: 0 as const, review: null, built: null };
    const { step, chosen, release, delta, template } = latest.current;
    return step === 1 ? { readiness, review: await runJob('listing.review', { storefront: name, ...ofKind, ids: [...chosen], release: [...release], delta, ...withTemplate(template) }, t('reviewing'), { quiet: true }) } : { readiness };
    // The list of chosen ids comes from the address and does not change while the screen is open.
  }), [busy, ofKind, preset, t]);

  const measured = useRef<string | null>(null);
  useEffect(() => {
    if (storefront === null) return;
    // Another language changes the words only: what was ticked, and how far the person came, stays.
    void load(storefront, measured.current !== storefront);
    measured.current = storefront;
  }, [load, storefront]);

  const review = useCallback((release: readonly string[] = state.release, delta: boolean = state.delta, template: string = state.template) => busy(async () => {
    if (storefront === null) return {};
    const ids = [...state.chosen];
    const answer = await runJob('listing.review', { storefront, ...ofKind, ids, release: [...release], delta, ...withTemplate(template) }, t('reviewing'), { quiet: true });
    return { review: answer, release, delta, template, read: false, step: 1 as const };
  }), [busy, ofKind, state.chosen, state.delta, state.release, state.template, storefront, t]);

  const build = useCallback(() => busy(async () => {
    if (storefront === null) return {};
    const built = await runJob('listing.build', { storefront, ...ofKind, ids: [...state.chosen], release: [...state.release], recipient: state.recipient, delta: state.delta, papers, ...withTemplate(state.template) }, t('building'), { asks: false });
    // What goes out was read on the page before this one.
    return { built, step: 2 as const };
  }), [busy, ofKind, state.chosen, state.delta, state.recipient, state.release, state.template, storefront, t, papers]);

  return { state, patch, papers, storefront, storefronts: storefronts.data?.items ?? [], review, build, refresh: () => (storefront === null ? undefined : void load(storefront, false)), reload: () => (storefront === null ? undefined : void load(storefront, true)) };
}

export type ListingFlow = ReturnType<typeof useListing>;
