import { join } from 'node:path';
import { wallClock } from '#base';
import { attributeKind, canonicalProduct, filledProduct, type Product, productKind, shippedFamilies } from '#catalogue';
import { createWorkspace, openWorkspace, type RecordKind, type Workspace } from '#store';

const GOODS = ['Brass oil lamp', 'Cotton kurta', 'Leather wallet', 'Steel fitting', 'Turmeric powder', 'Marble coaster', 'Jute bag', 'Wooden toy'];
const PLACES = ['Moradabad', 'Jaipur', 'Kanpur', 'Erode', 'Bhadohi', 'Saharanpur'];
const COLOURS = ['indigo', 'natural', 'mustard', 'slate', 'ivory'];
const ATTRIBUTES = 34;
const BATCH = 2_000;
const KINDS: readonly RecordKind[] = [productKind, attributeKind, { kind: 'setting', maps: [] }];

/** Numbers that look scattered and are the same in every run. */
const scattered = (index: number, most: number): number => (index * 7919 + 104_729) % most;
const pick = (list: readonly string[], index: number): string => list[index % list.length] ?? '';

/** Attributes of the shipped families that fill the columns: each key once, with the type its family gives it. */
const attributeKeys = (): { key: string; type: string; unit?: string }[] => {
  const found = new Map(shippedFamilies().flatMap((family) => family.attributes).map((one) => [one.key, one]));
  return [...found.values()].filter((one) => one.type !== 'table' && one.type !== 'certificate').slice(0, ATTRIBUTES);
};

function attributeValue(type: string, unit: string | undefined, index: number): Product['attributes'][string] {
  if (type === 'number') return { kind: 'number', value: String(scattered(index, 500)) };
  if (type === 'quantity') return { kind: 'quantity', quantity: { value: String(scattered(index, 900) + 1), unit: unit ?? 'CMS' } };
  if (type === 'yesno') return { kind: 'yesno', yes: index % 3 === 0 };
  if (type === 'day') return { kind: 'day', day: `2026-0${(index % 9) + 1}-1${index % 10}` };
  if (type === 'choices') return { kind: 'choices', choices: [pick(COLOURS, index), pick(PLACES, index)] };
  if (type === 'choice') return { kind: 'choice', choice: pick(COLOURS, index) };
  return { kind: 'text', text: `${pick(COLOURS, scattered(index, 97))} ${pick(PLACES, scattered(index, 89))}` };
}

/** One product with something in about sixty columns. */
function product(index: number, newId: () => string, keys: ReturnType<typeof attributeKeys>): Product {
  const currency = 'USD';
  const weight = (grams: number) => ({ value: (grams / 1000).toFixed(3), unit: 'KGS' });
  const grams = scattered(index, 9_000) + 40;
  const name = `${pick(GOODS, index)} no. ${index + 1} of ${pick(PLACES, scattered(index, 101))}`;
  return canonicalProduct(filledProduct({
    id: newId(), sku: `KB-${String(index + 1).padStart(6, '0')}`, name: { en: { text: name }, hi: { text: `${name} हिन्दी` } }, family: pick(shippedFamilies().map((one) => one.code), index), sector: 'trade',
    hsCode: String(741_980 + (index % 20)), origin: 'IN', brand: pick(['Kesar', 'Kaveri', 'Marudhar'], index), modelNumber: `M-${index}`, category: pick(GOODS, index), status: index % 9 === 0 ? 'draft' : 'active',
    shortDescription: { en: { text: `${name}, made by hand.` } }, description: { en: { text: `${name}. Packed in a carton with paper. Each piece is looked at before it leaves.` } }, keywords: [pick(GOODS, index), pick(PLACES, index)],
    moq: { value: String(50 + (index % 9) * 50), unit: 'PCS' }, incoterm: 'FOB', port: 'Mundra', claims: ['handmade'], markets: ['DE', 'US'], supplier: `Workshop ${index % 40}`, notes: `Note ${index}`, cost: { amount: 10_000 + scattered(index, 90_000), currency: 'INR' },
    priceLadders: { [newId()]: { position: 0, currency, steps: { [newId()]: { position: 0, minQuantity: '50', price: { amount: 100 + scattered(index, 80_000), currency } } } } },
    leadTimes: { [newId()]: { position: 0, days: 10 + (index % 40) } },
    packing: { [newId()]: { position: 0, level: 'item', netWeight: weight(grams), grossWeight: weight(grams + 60) }, [newId()]: { position: 2, level: 'carton', count: String(6 + (index % 7) * 6) } },
    attributes: Object.fromEntries(keys.map(({ key, type, unit }, at) => [key, attributeValue(type, unit, index + at)])),
  }));
}

export const openWide = (folder: string): Promise<Workspace> => openWorkspace(folder, { clock: wallClock, person: 'Bench', kinds: KINDS });

/** A company of so many products with about sixty filled columns, made through the store as an import does. Returns its folder. */
export async function makeWide(home: string, rows: number): Promise<string> {
  const folder = join(home, `Wide ${rows}.niryat`);
  const workspace = await createWorkspace(folder, `Wide ${rows}`, { clock: wallClock, person: 'Bench', kinds: KINDS });
  const keys = attributeKeys();
  try {
    await workspace.change({ label: { id: 'import', data: { file: 'wide' } } }, async (db) => {
      for (let from = 0; from < rows; from += BATCH) {
        await db.createMany('product', Array.from({ length: Math.min(BATCH, rows - from) }, (_, at) => product(from + at, () => db.newId(), keys)));
      }
    });
  } finally {
    await workspace.close();
  }
  return folder;
}
