import { type Clock, fixedClock, foldText } from '#base';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createWorkspace, type RecordKind, type StoreOptions, type Workspace } from './index.ts';

/** A product as far as these tests need one. */
export type Goods = { id: string; sku: string; [field: string]: unknown };

export const goodsKind: RecordKind = {
  kind: 'product',
  maps: ['name', 'name.*', 'classes', 'priceLadders', 'priceLadders.*', 'priceLadders.*.steps', 'priceLadders.*.steps.*'],
  search: ((record: Goods) => ({ sku: foldText(record.sku), name: foldText(nameOf(record)), text: typeof record.text === 'string' ? record.text : '' })) as RecordKind['search'],
};

const nameOf = (record: Goods): string => (record.name as { en?: { text?: string } } | undefined)?.en?.text ?? '';

export const label = { label: { id: 'test', data: {} } };

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'niryat-store-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export const testOptions = (clock: Clock = fixedClock(Date.UTC(2026, 10, 22), 7)): StoreOptions => ({ clock, person: 'Kavita', kinds: [goodsKind, { kind: 'attribute', maps: [] }] });

/** A new company, closed after the test. */
export async function newCompany(options: StoreOptions = testOptions()): Promise<Workspace> {
  const workspace = await createWorkspace(join(await temporaryFolder(), 'Kiran Brass.niryat'), 'Kiran Brass', options);
  onTestFinished(() => workspace.close());
  return workspace;
}

/** Adds goods in one change set and gives them with their ids. */
export async function addGoods(workspace: Workspace, goods: readonly Omit<Goods, 'id'>[]): Promise<Goods[]> {
  const { value } = await workspace.change(label, async (db) => {
    const records = goods.map((one) => ({ ...one, id: db.newId() }) as Goods);
    await db.createMany('product', records);
    return records;
  });
  return value;
}

export async function dumpOf(workspace: Workspace): Promise<string> {
  let text = '';
  for await (const line of workspace.dump()) text += `${line}\n`;
  return text;
}
