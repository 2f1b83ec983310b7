import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openTable } from '#tables';
import { checkId, hsChapters } from '#tradeids';
import { Chance } from './chance.fixture.ts';

/** Goods that clean rows are made of: real names, categories and sentences where the shared catalogues are here, else made-up ones. */
export type Goods = { from: 'the shared catalogues' | 'a generator'; names: readonly { name: string; category: string }[]; sentences: readonly string[]; hsCodes: readonly string[] };

const SHARED = join(import.meta.dirname, '../../../../shared/data');

async function rowsOf(path: string): Promise<string[][]> {
  const table = await openTable(join(SHARED, path), path.split('/').at(-1) ?? '');
  const rows: string[][] = [];
  for await (const batch of table.rows()) for (const row of batch) rows.push(row.cells);
  await table.close();
  return rows;
}

const stripped = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim();
const sentencesOf = (texts: readonly string[]): string[] => texts.flatMap((text) => stripped(text).split(/(?<=[.!?])\s+(?=[A-Z])/)).filter((one) => one.length > 20 && one.length < 220 && /[.!?]$/.test(one));

async function shared(): Promise<Goods> {
  const flipkart = await rowsOf('catalogues/flipkart/flipkart_headerless_5000.csv');
  const shops = await Promise.all([['catalogues/shopify/apparel.csv', 'Title', 'Body (HTML)', 'Type'], ['catalogues/shopify/home-and-garden.csv', 'Title', 'Body (HTML)', 'Type'], ['catalogues/shopify/jewelery.csv', 'Title', 'Body (HTML)', 'Type'], ['catalogues/woocommerce/sample_products.csv', 'Name', 'Description', 'Categories'], ['catalogues/bagisto/products.csv', 'name', 'description', 'categories']].map(async ([path = '', name = '', text = '', category = '']) => {
    const [heads = [], ...rows] = await rowsOf(path);
    return rows.map((row) => ({ name: row[heads.indexOf(name)] ?? '', text: row[heads.indexOf(text)] ?? '', category: row[heads.indexOf(category)] ?? '' }));
  }));
  const path = (cell: string): string => (/^\["(.*)"\]$/.exec(cell)?.[1] ?? cell).split(' >> ').slice(0, 3).join(' > ');
  const names = [...flipkart.map((row) => ({ name: row[1] ?? '', category: path(row[2] ?? '') })), ...shops.flat().map(({ name, category }) => ({ name, category }))].filter((one) => one.name !== '' && !one.name.includes('\ufffd') && one.name.length < 180 && one.category !== '' && one.category.length < 160);
  const codes = (await rowsOf('reference/india-hsn-codes.csv')).map((row) => row[0] ?? '').filter((code) => /^\d{8}$/.test(code) && checkId('itc-hs', code).ok);
  return { from: 'the shared catalogues', names, sentences: sentencesOf(shops.flat().map((one) => one.text)), hsCodes: codes };
}

const WHAT = ['Brass diya', 'Cotton kurta', 'Jute bag', 'Steel tumbler', 'Teak stool', 'Silk scarf', 'Marble tray', 'Leather wallet', 'Turmeric powder', 'Cardamom pods', 'Copper bottle', 'Wool shawl', 'Cane basket', 'Clay pot', 'Bone button', 'Glass bangle'];
const HOW = ['hand made', 'polished', 'block print', 'carved', 'export quality', 'set of two', 'natural', 'antique finish', 'gift pack', 'heavy duty'];

/** Goods of nobody, for a machine without the shared catalogues. */
function generated(): Goods {
  const chance = new Chance(77);
  const names = Array.from({ length: 3_000 }, () => { const what = chance.of(WHAT); return { name: `${what} ${chance.of(HOW)} ${chance.between(1, 99)}`, category: `${what.split(' ')[0]} goods > ${what}` }; });
  const sentences = WHAT.flatMap((what) => HOW.map((how) => `This ${what.toLowerCase()} is ${how} and comes well packed for a long journey by sea.`));
  const known = hsChapters().flatMap((one) => one.headings.flatMap((heading) => heading.subheadings));
  return { from: 'a generator', names, sentences, hsCodes: Array.from({ length: 400 }, () => `${known[chance.between(0, known.length - 1)] ?? ''}${chance.digits(2)}`) };
}

/** Says where its goods are from: measured figures are those of the one or the other. */
export const goods = async (): Promise<Goods> => (existsSync(SHARED) ? shared() : generated());
