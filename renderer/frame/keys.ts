import { useEffect, useRef } from 'react';

/** A key as written in lists and tooltips: Ctrl+Shift+P, F2, Esc, /. */
export type KeyName = string;
type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

const NAMED: Readonly<Record<string, string>> = { Esc: 'Escape', Space: ' ', Plus: '+' };

/**
 * True when the pressed keys are those of the name. Letters and digits with Ctrl count by their place on the keyboard when the
 * layout writes another script, so that Ctrl+Z works on a Hindi layout. Ctrl+Alt is AltGr and never matches.
 */
export function matches(event: Pressed, name: KeyName): boolean {
  const parts = name.split('+');
  const key = parts.at(-1) ?? '';
  const ctrl = event.ctrlKey || event.metaKey;
  if (ctrl !== parts.includes('Ctrl') || event.altKey !== parts.includes('Alt')) return false;
  const wanted = NAMED[key] ?? key;
  const sign = wanted.length === 1 && !/[a-z0-9]/iu.test(wanted);
  if (!sign && event.shiftKey !== parts.includes('Shift')) return false;
  if (event.key.toLowerCase() === wanted.toLowerCase()) return true;
  const foreign = event.key.length === 1 && event.key.charCodeAt(0) > 127;
  return (foreign || (ctrl && /^\d$/u.test(wanted))) && (event.code === `Key${wanted.toUpperCase()}` || event.code === `Digit${wanted}`);
}

/** True where letters are being written: no single key and no Ctrl+Z of ours may act there. */
export const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type)));

/** Keys that belong to the text field while one is active. */
const FIELD_KEYS: readonly KeyName[] = ['Ctrl+Z', 'Ctrl+Y', 'Ctrl+Shift+Z', 'Ctrl+A', 'Ctrl+C', 'Ctrl+V', 'Ctrl+X'];

const allowedWhileWriting = (name: KeyName): boolean => (name.includes('Ctrl+') || /^F\d+$/u.test(name)) && !FIELD_KEYS.includes(name);

export type KeyMap = Readonly<Record<KeyName, ((event: KeyboardEvent) => void) | undefined>>;

/** Listens for keys as long as the component is shown. A dialog above takes the keyboard for itself. */
export function useKeys(map: KeyMap): void {
  const latest = useRef(map);
  useEffect(() => {
    latest.current = map;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const writing = isWriting(event.target);
      const dialog = document.querySelector('[role="dialog"][aria-modal="true"], [role="alertdialog"]') !== null;
      for (const [name, act] of Object.entries(latest.current)) {
        if (!act || !matches(event, name) || (writing && !allowedWhileWriting(name)) || (dialog && name !== 'Ctrl+K')) continue;
        event.preventDefault();
        act(event);
        return;
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
