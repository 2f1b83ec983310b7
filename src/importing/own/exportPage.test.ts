import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COLUMN_SORTS, exportPage, exportSchema, isOfSort, ownTable } from '../index.ts';
import { fixedField } from '../columns/layout.ts';
import { readHeading } from '../columns/heading.ts';
import { attributes, catalogue } from './anyCatalogue.fixture.ts';

const docs = join(import.meta.dirname, '../../../docs');
const headings = new Set(fc.sample(catalogue, { numRuns: 300, seed: 5 }).flatMap((products) => ownTable(products, attributes, 'self', { asOf: 'x' }).rows[0] ?? []));
const LABELS = COLUMN_SORTS.filter((one) => one.key !== 'attribute.<key>');

describe('the page about exports', () => {
  test('is as fresh as the code, and so is the schema', async () => {
    expect(await readFile(join(docs, 'export.md'), 'utf8')).toBe(exportPage());
    expect(JSON.parse(await readFile(join(docs, 'export.schema.json'), 'utf8'))).toEqual(JSON.parse(JSON.stringify(exportSchema())));
  });

  test('names every column that any catalogue makes', () => {
    const own = new Set(['Colour', 'Size (cm)', 'Cost note']);
    const unnamed = [...headings].filter((heading) => !LABELS.some((sort) => isOfSort(heading, sort)) && !own.has(heading) && !/\[\w+(: \w+)?\]/.test(heading));
    expect(unnamed).toEqual([]);
  });

  test('names no column that none makes, but those these catalogues leave out', () => {
    const unseen = LABELS.filter((sort) => ![...headings].some((heading) => isOfSort(heading, sort))).map((one) => one.key);
    expect(unseen).toEqual(['family', 'sector', 'modelNumber', 'certificateIds', 'axes']);
  });

  test('names headings that importing reads as the fields they are', () => {
    const read = (heading: string): string => fixedField('own', heading)?.field ?? readHeading(heading).field ?? '';
    expect(LABELS.filter((one) => !one.heading.includes('<')).map((one) => [one.heading, read(one.heading)])).toEqual(LABELS.filter((one) => !one.heading.includes('<')).map((one) => [one.heading, one.key]));
  });

  test('a control: a column nobody wrote down is seen', () => {
    expect(LABELS.some((sort) => isOfSort('Warehouse', sort))).toBe(false);
  });
});
