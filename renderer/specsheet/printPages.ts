import { Refusal } from '#base';
import { fileAddress } from '../client.ts';
import { drawPage, openPdf } from '../ui/pages.ts';

/** Dots to the inch at which pages go to the printer; points are 72 to the inch. */
const DOTS = 200;
const CSS_DOTS = 96;
/** More pages than this are better printed from the saved file. */
export const MOST_PRINTED = 60;

/** Prints the very file: its pages are drawn, shown to the print dialog alone, and taken away again. More pages than that are not begun: `tooMany` says so. */
export async function printPages(token: string, tooMany: (pages: number) => string): Promise<void> {
  const control = new AbortController();
  const pages = await openPdf(fileAddress(token), control.signal);
  if (pages.numPages > MOST_PRINTED) {
    control.abort();
    throw new Refusal('too-large', tooMany(pages.numPages));
  }
  const holder = document.createElement('div');
  holder.className = 'printed-pages';
  try {
    for (let number = 1; number <= pages.numPages; number++) {
      const canvas = document.createElement('canvas');
      const base = (await pages.getPage(number)).getViewport({ scale: 1 });
      await drawPage(pages, number, canvas, { width: (base.width / 72) * DOTS / (window.devicePixelRatio || 1) });
      canvas.style.width = `${(base.width / 72) * CSS_DOTS}px`;
      canvas.style.height = 'auto';
      holder.append(canvas);
    }
    document.body.append(holder);
    window.print();
  } finally {
    holder.remove();
    control.abort();
  }
}
