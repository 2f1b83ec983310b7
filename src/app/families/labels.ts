import { Refusal, textIn } from '#base';
import { familiesOf, familyOf, labelKinds, labelName, labelNeeds, labelNote, type LabelFactNeed, type LabelNeeds, productById, type Product, withInherited } from '#catalogue';
import { theExporter } from '#exporter';
import type { LabelNeed } from '../contract.ts';
import type { UseCase } from '../port.ts';

const NEEDS = { required: 'required', some: 'where-it-applies', voluntary: 'voluntary' } as const;

const factOf = (product: Product, { key, or, need, note, confidence, sources }: LabelFactNeed, language: string): LabelNeed['facts'][number] => ({
  key, name: labelName(key, language), need: NEEDS[need], note: note === undefined ? null : labelNote(note, language), confidence, sources, value: [key, ...or].flatMap((one) => product.label[one] || [])[0] ?? null, or,
});

function shown(product: Product, { market, countries, kind, facts }: LabelNeeds, language: string): LabelNeed {
  const all = facts.map((one) => factOf(product, one, language));
  return {
    market: market.market, title: textIn({ en: { text: market.title.en }, hi: { text: market.title.hi } }, language), kind, countries, facts: all,
    filled: all.filter((one) => one.value !== null).length, missing: all.filter((one) => one.value === null && one.need === 'required').length,
  };
}

/** What the labels of one product are asked for in its markets, else in the firm's. */
const labels: UseCase<'families.labels'> = async ({ id }, context) => {
  const { read } = await context.workspace();
  const found = await productById(read, id);
  if (!found) throw new Refusal('no-such-record', 'This item is no longer there. It may have been deleted or undone in another window.', { hi: 'यह आइटम अब नहीं है। दूसरी विंडो में हटाया या वापस लिया गया होगा।' });
  const parent = found.parent ? await productById(read, found.parent) : undefined;
  const product = parent ? withInherited(found, parent) : found;
  const [families, firm] = await Promise.all([familiesOf(read), theExporter(read)]);
  const fromFirm = product.markets.length === 0;
  const needs = labelNeeds(fromFirm ? firm.markets : product.markets, labelKinds(product, familyOf(product, families)));
  return { needs: needs.map((one) => shown(product, one, context.language)), fromFirm };
};
export default labels;
