import type { Output } from '../contract.ts';
import { type TestFirm, testFirm } from '../company.fixture.ts';

/** A company of its own for each test of a file, and the words to import with. */
export type Desk = TestFirm;
export const importingDesk = (): Desk => testFirm();

export const counts = (one: Output<'importing.commit'>['files'][number] | undefined) => [one?.rows, one?.products.created, one?.products.updated, one?.products.unchanged, one?.variants.created, one?.rejectedRows];
