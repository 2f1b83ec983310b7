import { Refusal } from '#base';
import { attributesOf, familiesOf, productsByIds } from '#catalogue';
import type { Workspace } from '#store';
import type { UseCaseName } from '../contract.ts';
import { isSecretKey } from './hides.ts';
import { recordsIn, type Secrets, veiled } from './veil.ts';

/** Says nothing of what is hidden: a buyer may be reading it. */
const notNow = (): Refusal => new Refusal('curtain', 'Not now. Press Ctrl+Shift+H and enter the PIN, then do it again. Nothing was changed.');

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);

const secretAttributes = async (workspace: Workspace | undefined): Promise<Set<string>> => {
  if (!workspace) return new Set();
  const [attributes, families] = await Promise.all([attributesOf(workspace.read), familiesOf(workspace.read)]);
  return new Set([...attributes, ...families.flatMap((one) => one.attributes)].filter((one) => one.class === 'secret').map((one) => one.key));
};

/** The core's gate while a buyer is in the room: every question passes it going in, every answer coming out. */
export type Gate = {
  /** The question without filters, sorts and columns of hidden fields. Throws Refusal('curtain') when it asks for, or writes, what is hidden. */
  input(name: UseCaseName, input: unknown): unknown;
  output(name: UseCaseName, output: unknown): Promise<unknown>;
};

/** A column of a file that is mapped to something secret. */
const secretColumn = (key: (field: string) => boolean) => (column: unknown): boolean => {
  if (!isPlain(column)) return false;
  const field = typeof column.field === 'string' ? column.field.replace(/^attribute\./u, 'attributes.') : '';
  return column.class === 'secret' || (field !== '' && key(field)) || /^priceLadders\.\d+\.buyer$/u.test(field);
};

/** Lists that are asked for by field: a hidden one is left out, the rest is answered. */
const LISTS = new Set(['filters', 'sort', 'columns']);

function cleaned(input: unknown, key: (field: string) => boolean): unknown {
  if (Array.isArray(input)) return input.map((one) => cleaned(one, key));
  if (!isPlain(input)) return input;
  if (typeof input.field === 'string' && key(input.field)) throw notNow();
  return Object.fromEntries(Object.entries(input).map(([name, value]) => {
    if (!LISTS.has(name) || !Array.isArray(value)) return [name, cleaned(value, key)];
    return [name, value.filter((one) => !(typeof one === 'string' ? key(one) : isPlain(one) && typeof one.field === 'string' && key(one.field)))];
  }));
}

/** Imports name columns by their headings and show raw cells: a file with a hidden column waits as a whole. */
const mappingOf = (value: unknown): readonly unknown[] => (isPlain(value) && isPlain(value.mapping) && Array.isArray(value.mapping.columns) ? value.mapping.columns : []);

export async function gateOf(workspace: Workspace | undefined): Promise<Gate> {
  const attributes = await secretAttributes(workspace);
  const key = (field: string): boolean => isSecretKey(field, attributes);
  return {
    input(name, input) {
      if (name.startsWith('pricing.')) throw notNow();
      if (isPlain(input) && (input.for === 'self' || input.private === true || input.audience === 'self')) throw notNow();
      if (name.startsWith('importing.') && mappingOf(input).some(secretColumn(key))) throw notNow();
      // Without a mapping somebody looked at, an import would write columns that nobody may see now.
      if (name === 'importing.commit' && isPlain(input) && input.mapping === undefined) throw notNow();
      return name.startsWith('importing.') ? input : cleaned(input, key);
    },
    async output(name, output) {
      if (name.startsWith('importing.') && mappingOf(output).some(secretColumn(key))) throw notNow();
      const secrets: Secrets = { key, attributes, raised: workspace ? await raisedFields(workspace, [...recordsIn(output)]) : new Map() };
      return veiled(output, secrets);
    },
  };
}

/** Fields that people closed on single products, and what their variants take over of that. */
async function raisedFields(workspace: Workspace, ids: readonly string[]): Promise<Map<string, ReadonlySet<string>>> {
  const products = await productsByIds(workspace.read, ids);
  const own = new Map(products.map((one) => [one.id, Object.entries(one.classes).filter(([, cls]) => cls === 'secret').map(([field]) => field)]));
  return new Map(products.map((one) => [one.id, new Set([...(own.get(one.id) ?? []), ...(one.parent ? (own.get(one.parent) ?? []) : [])])]));
}
