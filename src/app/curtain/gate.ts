import { Refusal } from '#base';
import { attributesOf, familiesOf, productsByIds } from '#catalogue';
import type { Workspace } from '#store';
import { contract, type UseCaseName } from '../contract.ts';
import { isSecretKey } from './hides.ts';
import { recordsIn, type Secrets, veiled } from './veil.ts';

/** Says nothing of what is hidden: a buyer may be reading it. */
const notNow = (): Refusal => new Refusal('curtain', 'Not now. Press Ctrl+Shift+H and enter the PIN, then do it again. Nothing was changed.', { hi: 'अभी नहीं। Ctrl+Shift+H दबाएँ, PIN डालें, फिर दोबारा करें। कुछ नहीं बदला।' });

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
  input(name: UseCaseName, input: unknown): Promise<unknown>;
  output(name: UseCaseName, input: unknown, output: unknown): Promise<unknown>;
};

/** A column of a file that is mapped to something secret. */
const secretColumn = (key: (field: string) => boolean) => (column: unknown): boolean => {
  if (!isPlain(column)) return false;
  const field = typeof column.field === 'string' ? column.field.replace(/^attribute\./u, 'attributes.') : '';
  return column.class === 'secret' || field === 'wholeRecord' || (field !== '' && key(field)) || /^priceLadders\.\d+\.buyer$/u.test(field);
};

/** Lists that a reader asks for by field: a hidden one is left out, the rest is answered. */
const LISTS = new Set(['filters', 'sort', 'columns']);
const names = (key: (field: string) => boolean) => (one: unknown): boolean => (typeof one === 'string' ? key(one) : isPlain(one) && typeof one.field === 'string' && key(one.field));

/** `reads` false: what writes is never widened by a filter that is left out; it waits. */
function cleaned(input: unknown, key: (field: string) => boolean, reads: boolean): unknown {
  if (Array.isArray(input)) return input.map((one) => cleaned(one, key, reads));
  if (!isPlain(input)) return input;
  if (typeof input.field === 'string' && key(input.field)) throw notNow();
  if (Array.isArray(input.fields) && input.fields.some(names(key))) throw notNow();
  return Object.fromEntries(Object.entries(input).map(([name, value]) => (reads && LISTS.has(name) && Array.isArray(value) ? [name, value.filter((one) => !names(key)(one))] : [name, cleaned(value, key, reads)])));
}

/** Show a file as it stands: a buyer's own list with its agreed prices, what somebody took for a tariff or for a list of categories, an attached document. */
const RAW_FILES: ReadonlySet<UseCaseName> = new Set(['buyers.inspectList', 'buyers.importList', 'tariff.inspect', 'papers.look', 'categories.learn', 'attributeMap.learn']);

/** Imports name columns by their headings and show raw cells: a file with a hidden column waits as a whole. */
const mappingOf = (value: unknown): readonly unknown[] => (isPlain(value) && isPlain(value.mapping) && Array.isArray(value.mapping.columns) ? value.mapping.columns : []);

/** Cells of columns that are left out of an import may hold anything: nobody said what they are, so they are blank. */
function blanked(output: unknown, input: unknown): unknown {
  const columns = [...mappingOf(output), ...mappingOf(input)].filter(isPlain);
  const left = new Set(columns.filter((one) => one.field === null).map((one) => one.index));
  if (!isPlain(output) || left.size === 0) return output;
  const cells = (list: unknown, blank: unknown): unknown => (Array.isArray(list) ? list.map((one: unknown, at) => (left.has(at) ? (isPlain(one) ? { ...one, text: '', ...('before' in one ? { before: '' } : {}) } : blank) : one)) : list);
  const findings = (list: unknown): unknown => (Array.isArray(list) ? list.filter((one) => !(isPlain(one) && isPlain(one.where) && columns.some((column) => left.has(column.index) && isPlain(one.where) && column.heading === one.where.column))) : list);
  return {
    ...output, ...('findings' in output ? { findings: findings(output.findings) } : {}),
    ...(Array.isArray(output.sample) ? { sample: output.sample.map((row) => cells(row, '')) } : {}),
    ...(Array.isArray(output.rows) ? { rows: output.rows.map((row) => (isPlain(row) ? { ...row, cells: cells(row.cells, '') } : row)) } : {}),
  };
}

export async function gateOf(workspace: Workspace | undefined): Promise<Gate> {
  const attributes = await secretAttributes(workspace);
  const key = (field: string): boolean => isSecretKey(field, attributes);
  return {
    async input(name, input) {
      if (name.startsWith('pricing.') || RAW_FILES.has(name)) throw notNow();
      if (isPlain(input) && (input.for === 'self' || input.private === true || input.audience === 'self')) throw notNow();
      if (name.startsWith('importing.') && mappingOf(input).some(secretColumn(key))) throw notNow();
      // Without a mapping somebody looked at, an import would write columns that nobody may see now.
      if (name === 'importing.commit' && isPlain(input) && input.mapping === undefined) throw notNow();
      if (name === 'catalogue.edit' && workspace && (await wouldLoseRates(workspace, input))) throw notNow();
      return name.startsWith('importing.') ? input : cleaned(input, key, contract[name].kind === 'read');
    },
    async output(name, input, output) {
      if (name.startsWith('importing.') && mappingOf(output).some(secretColumn(key))) throw notNow();
      const raised: Secrets['raised'] = workspace ? await raisedFields(workspace, [...recordsIn([input, output])]) : new Map();
      const all = new Set([...raised.values()].flatMap((one) => [...one]));
      const secrets: Secrets = { key, attributes, raised, closed: (field) => all.has(field) || all.has(field.split('.')[0] ?? '') };
      return veiled(name.startsWith('importing.') ? blanked(output, input) : output, secrets);
    },
  };
}

/** Lists of rates made for one buyer are not in what the form was given: sent back whole without them, they would be lost. */
async function wouldLoseRates(workspace: Workspace, input: unknown): Promise<boolean> {
  const edits: readonly unknown[] = isPlain(input) && Array.isArray(input.edits) ? input.edits : [];
  const ids = edits.flatMap((one) => (isPlain(one) && one.field === 'priceLadders' && typeof one.id === 'string' ? [one.id] : []));
  return (await productsByIds(workspace.read, ids)).some((one) => Object.values(one.priceLadders).some((ladder) => ladder.buyer));
}

/** Fields that people closed on single products, and what their variants take over of that. */
async function raisedFields(workspace: Workspace, ids: readonly string[]): Promise<Map<string, ReadonlySet<string>>> {
  const products = await productsByIds(workspace.read, ids);
  const own = new Map(products.map((one) => [one.id, Object.entries(one.classes).filter(([, cls]) => cls === 'secret').map(([field]) => field)]));
  return new Map(products.map((one) => [one.id, new Set([...(own.get(one.id) ?? []), ...(one.parent ? (own.get(one.parent) ?? []) : [])])]));
}
