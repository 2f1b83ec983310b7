import { useCallback, useEffect } from 'react';
import { call } from '../client.ts';
import { matches } from '../frame/keys.ts';
import { useWatched } from '../state.ts';
import { useFailure } from '../ui/useFailure.ts';
import { PinDialog } from './PinDialog.tsx';
import { pinAsked } from './useCurtain.ts';

/** Draws the curtain at once when there is a PIN; else asks for the first one. A drawn one asks for the PIN that lifts it. */
export function useTurnCurtain(): () => void {
  const fail = useFailure();
  return useCallback(() => {
    const turn = async (): Promise<void> => {
      const { closed, pinSet } = await call('curtain.state', {});
      if (closed) pinAsked.set('open');
      else if (pinSet) await call('curtain.close', {});
      else pinAsked.set('first');
    };
    void turn().catch(fail);
  }, [fail]);
}

/** Ctrl+Shift+H works everywhere: while writing, in dialogs, in the palette. */
export function CurtainKeys() {
  const asked = useWatched(pinAsked);
  const turn = useTurnCurtain();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.isComposing || !matches(event, 'Ctrl+Shift+H')) return;
      event.preventDefault();
      event.stopPropagation();
      turn();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [turn]);
  return asked === 'none' ? null : <PinDialog key={asked} asked={asked} onDone={() => pinAsked.set('none')} />;
}
