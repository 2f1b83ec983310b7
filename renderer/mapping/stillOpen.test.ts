import { expect, it } from 'vitest';
import type { Inspected } from '../importing/useImport.ts';
import { type Column, stillOpen } from './columnState.ts';

const finding = (rule: string, column: string) => ({ rule, where: { column } }) as Inspected['findings'][number];
const column = (more: Partial<Column>): Column => ({ index: 0, heading: 'Daam', field: 'price', by: 'user', ...more });

it.each([
  ['stays while nobody said the currency', column({}), 1],
  ['goes when the currency is said', column({ currency: 'USD' }), 0],
  ['goes when the column is left out', column({ field: null }), 0],
])('a point about a column without a currency %s', (_, one, left) => expect(stillOpen([finding('IMP-CURRENCY-MISSING', 'Daam')], [one])).toHaveLength(left));

it('other points stay whatever is chosen', () => expect(stillOpen([finding('IMP-SECRET', 'Daam')], [column({ currency: 'USD', field: null })])).toHaveLength(1));
