import { useRef, useState } from 'react';
import type { Output } from '#app/contract';
import { save } from '../saving.ts';
import { useFailure } from '../ui/useFailure.ts';

export type ListingPage = Output<'listing.page'>;
export type PageText = ListingPage['texts'][number];
export type Drafts = Readonly<Partial<Record<PageText['text'], string>>>;

/** Texts with a line for each entry. */
export const isList = (text: PageText['text']): boolean => text === 'keywords' || text === 'highlights';
export const valueOf = (lines: readonly string[]): string => lines.join('\n');

/** What is typed over the texts of one listing, and how it is kept for its storefront. */
export function useOwnTexts(storefront: string, id: string) {
  const fail = useFailure();
  const [drafts, setDrafts] = useState<Drafts>({});
  const catalogue = useRef(new Map<PageText['text'], string>());
  const wrote = useRef(false);
  /** Undefined takes the catalogue's again. True when it is kept. */
  const write = async (text: PageText['text'], value: string | undefined): Promise<boolean> => {
    try {
      await save('listing.saveText', { storefront, id, text, value: value === undefined ? null : isList(text) ? value.split('\n') : value });
      wrote.current = true;
      setDrafts(({ [text]: _kept, ...others }) => others);
      return true;
    } catch (error) {
      fail(error);
      return false;
    }
  };
  const keep = (text: PageText['text'], typed: string): Promise<boolean> => write(text, typed.trim() === catalogue.current.get(text) ? undefined : typed);
  return {
    drafts, keep,
    type: (one: PageText, typed: string): void => {
      catalogue.current.set(one.text, valueOf(one.catalogue));
      setDrafts((now) => ({ ...now, [one.text]: typed }));
    },
    /** Forgets what was typed and is the same as before. */
    drop: (text: PageText['text']): void => setDrafts(({ [text]: _same, ...others }) => others),
    back: (text: PageText['text']): Promise<boolean> => write(text, undefined),
    keepAll: async (): Promise<boolean> => {
      for (const [text, typed] of Object.entries(drafts) as [PageText['text'], string][]) if (!(await keep(text, typed))) return false;
      return true;
    },
    changed: (): boolean => wrote.current,
  };
}

export type OwnTextsInHand = ReturnType<typeof useOwnTexts>;
