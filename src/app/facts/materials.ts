import { Decimal, parseDecimal } from '#base';
import { inOrder, type Product, valueText } from '#catalogue';

export type MaterialFact = { name: string; percent?: string; animal?: boolean; species?: string };

/** "60% cotton", "cotton 40 %": one share of a composition. */
const SHARE = /^\s*(?:(\d{1,3}(?:\.\d{1,2})?)\s*%\s*([\p{L}][\p{L}\p{M}\s'()-]*)|([\p{L}][\p{L}\p{M}\s'()-]*?)\s*(\d{1,3}(?:\.\d{1,2})?)\s*%)\s*$/u;

/** Shares of a composition text, or undefined when one part of it does not read as a share: nothing is guessed. */
function sharesOf(text: string): MaterialFact[] | undefined {
  const parts = text.split(/[,;+/&]|\band\b/iu).filter((part) => part.trim() !== '');
  const shares = parts.map((part) => {
    const [, percentFirst, nameAfter, nameFirst, percentAfter] = SHARE.exec(part) ?? [];
    const percent = parseDecimal(percentFirst ?? percentAfter ?? '');
    const name = (nameAfter ?? nameFirst ?? '').trim();
    return percent?.lte(new Decimal(100)) && name ? { name, percent: percent.toFixed() } : undefined;
  });
  return shares.length > 0 && shares.every((one) => one !== undefined) ? shares : undefined;
}

/** What goods are made of: the material records, else what the attribute "material" says, with shares where it gives them. */
export function materialsOf(product: Product): MaterialFact[] {
  const recorded = inOrder(product.materials).map(({ name, percent, animal, species }) => ({ name, percent, animal, species }));
  if (recorded.length > 0) return recorded;
  const text = valueText(product.attributes.material ?? product.attributes.composition).trim();
  if (text === '') return [];
  return sharesOf(text) ?? text.split(/[,;/]/u).flatMap((part) => (part.trim() ? [{ name: part.trim() }] : []));
}
