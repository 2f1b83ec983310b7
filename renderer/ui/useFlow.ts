import { useCallback, useEffect, useRef, useState } from 'react';
import { Refusal } from '#base';
import { currentLanguage } from '../language.ts';
import { useWatched } from '../state.ts';
import { useFailure } from './useFailure.ts';

/** Work of one step: what it changes in the flow when it ends. */
export type Work<S> = () => Promise<Partial<S>>;

/** A flow with steps, from a dropped file to what is written or made: its state, and work that it is busy with. What fails changes nothing and is said; `stopped` is told when a person stopped it. */
export function useFlow<S extends { busy: boolean }>(start: S) {
  const fail = useFailure();
  const [state, setState] = useState<S>(start);
  const begin = useRef(start);
  const patch = useCallback((change: Partial<S> | ((now: S) => Partial<S>)) => setState((now) => ({ ...now, ...(typeof change === 'function' ? change(now) : change) })), []);
  const busy = useCallback(async (work: Work<S>, stopped?: () => void): Promise<void> => {
    setState((now) => ({ ...now, busy: true }));
    try {
      const change = await work();
      setState((now) => ({ ...now, ...change, busy: false }));
    } catch (error) {
      setState((now) => ({ ...now, busy: false }));
      if (error instanceof Refusal && error.code === 'cancelled') stopped?.();
      fail(error);
    }
  }, [fail]);
  const restart = useCallback(() => setState(begin.current), []);
  return { state, patch, busy, restart };
}

/** What was said in one language is said again in another: once for each change of language, never at the start. */
export function useInLanguage(again: () => void): void {
  const language = useWatched(currentLanguage);
  const spoken = useRef(language);
  useEffect(() => {
    if (spoken.current === language) return;
    spoken.current = language;
    again();
  }, [again, language]);
}
