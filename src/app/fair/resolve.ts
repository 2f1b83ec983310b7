import { foldText } from '#base';
import { layersByNumber, type Visit } from '#buyers';
import { productsByGtin, productsByIds, productsBySku, type Product, searchProducts } from '#catalogue';
import { theExporter } from '#exporter';
import { slipOf } from '#media';
import type { ReadDb } from '#store';

/** What a scan names. passed: a line of our own QR code that is no item (the firm, the phone): a scanner types each line with an Enter of its own. */
export type Resolved = { products: Product[]; sure: boolean; passed: boolean };

/** More than this many are no choice any more. */
const CHOICES = 8;

/** Our QR codes hold several lines, one of which is the item number; slips hold a mark before it. */
const pieces = (text: string): string[] => [...new Set(text.split(/[\r\n\t]+/u).map((one) => slipOf(one.trim()) ?? one.trim().replace(/^(sku|item no\.?|item|art\.? ?no\.?)\s*[:#]\s*/iu, '')).filter(Boolean))];

const digits = (text: string): string => text.replace(/\D/gu, '');

/** True when the line is what our own sheets carry beside the item number. */
async function isOurs(read: ReadDb, lines: readonly string[]): Promise<boolean> {
  const { legalName, tradeName, contact } = await theExporter(read);
  const names = [legalName, tradeName ?? ''].map(foldText).filter(Boolean);
  const phone = digits(contact.phone ?? '');
  return lines.every((line) => names.includes(foldText(line)) || (phone.length >= 6 && digits(line) === phone));
}

/** The items a text names: by our number, by the visitor's own if they are a buyer, by barcode, at last by a piece of number or name. */
export async function resolve(read: ReadDb, text: string, visit: Pick<Visit, 'buyer'>): Promise<Resolved> {
  const lines = pieces(text);
  const sure = (products: Product[]): Resolved => ({ products, sure: products.length === 1, passed: false });
  const bySku = await productsBySku(read, [...lines, ...lines.map((one) => one.toUpperCase())]);
  if (bySku.size > 0) return sure([...new Map([...bySku.values()].map((one) => [one.id, one])).values()]);
  for (const line of lines) {
    const theirs = visit.buyer ? await layersByNumber(read, line, visit.buyer) : [];
    const layers = theirs.length > 0 ? theirs : await layersByNumber(read, line);
    const named = [...await productsByIds(read, [...new Set(layers.map((one) => one.product))]), ...(layers.length === 0 && /^\d{8,14}$/u.test(line) ? await productsByGtin(read, line) : [])];
    if (named.length > 0) return sure(named.slice(0, CHOICES));
  }
  if (await isOurs(read, lines)) return { products: [], sure: false, passed: true };
  const { items } = await searchProducts(read, lines.join(' '), CHOICES + 1);
  const exact = items.filter((one) => foldText(one.sku) === foldText(lines[0] ?? ''));
  const found = await productsByIds(read, (exact.length === 1 ? exact : items).map((one) => one.id));
  return sure(found.slice(0, CHOICES));
}
