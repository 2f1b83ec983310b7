import { makeBooklet } from './booklet.ts';
import { makeCartons } from './carton.ts';
import { type MadeBook, makeCells } from './cells.ts';
import type { SheetOptions, SheetSource } from './desk.ts';
import { makePriceList } from './priceList.ts';
import { withoutRegistrationsAround } from './registrations.ts';
import { makeSheet } from './sheet.ts';
import { templateById } from './template.ts';

/** What a template makes of these products, as sheets of one file and as what is to be said of each product. Throws Refusal('no-such-template' | 'no-such-language' | 'no-price-key'). */
export function makeBook(sources: readonly SheetSource[], options: SheetOptions): MadeBook {
  const [first] = sources;
  if (!first) return { sheets: [], parts: [] };
  const around = (made: MadeBook, count: number): MadeBook => withoutRegistrationsAround(made, first.exporter, count);
  switch (templateById(options.template).kind) {
    case 'cells': return around(makeCells(sources, options), 1);
    case 'carton': return makeCartons(sources, options);
    case 'booklet': return around(makeBooklet(sources, options), 2);
    case 'prices': return around(makePriceList(sources, options), 1);
    case 'sheet': {
      const parts = sources.map((source) => makeSheet(source, options));
      return { sheets: parts.map((one) => one.sheet), parts };
    }
  }
}
