import { type RefObject, useEffect, useRef } from 'react';
import { currentCompany } from '../company.ts';
import type { FieldMark } from './Field.tsx';
import { toastFailure } from './toast.tsx';

/** A field as it stands: what is typed and not stored, what is stored, what was sent to be stored. */
type Standing = { draft: string | null; value: string; refused: boolean; sent: RefObject<string | null> };
type Save = (text: string) => Promise<FieldMark | null | undefined>;

/** The text that would be lost if the field went away now. One that was refused stands nowhere to be corrected: its reason was shown. */
export const lostText = ({ draft, value, refused, sent }: Standing): string | null => (draft === null || draft === value || refused || sent.current === draft ? null : draft);

/**
 * Saves what stands in a field when the field is taken away without having been left: its point is settled by another window, a key
 * leads to another screen. The browser tells nobody that the keyboard left such a field. Where it cannot be kept, its reason is told,
 * since no field is there to say it. Nothing is written into a company that was not open when it was typed.
 */
export function useSavedWhenGone(standing: Standing, save: Save): void {
  const latest = useRef({ standing, save, company: currentCompany.get() });
  useEffect(() => {
    const { company, standing: before } = latest.current;
    latest.current = { standing, save, company: standing.draft === before.draft ? company : currentCompany.get() };
  });
  useEffect(() => () => {
    const { standing: last, save: keep, company } = latest.current;
    const text = lostText(last);
    if (text === null || company !== currentCompany.get()) return;
    last.sent.current = text;
    void keep(text).then((mark) => mark && toastFailure(mark.text), () => undefined);
  }, []);
}
