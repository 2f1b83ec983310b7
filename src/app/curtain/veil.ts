import { QUIET_DEEDS } from '../workspace/labels.ts';

/** What must not be seen now. */
export type Secrets = {
  /** True for field keys such as cost, costing.weight, attributes.cost_price. */
  key: (key: string) => boolean;
  /** Bare keys of secret attributes, as they stand inside a product's `attributes`. */
  attributes: ReadonlySet<string>;
  /** Fields that people closed on single products, by record id. */
  raised: ReadonlyMap<string, ReadonlySet<string>>;
  /** True for a field that is closed on any product of the question or the answer: what speaks of that field goes, whosever it is. */
  closed: (key: string) => boolean;
};

const LAYER_PRICE = new Set(['price', 'validFrom', 'validTo']);

type Plain = Readonly<Record<string, unknown>>;
/** Kinds of records that are secret as a whole. */
const SECRET_KINDS = new Set(['rate', 'cost_sheet', 'buyer_item']);
/** Properties under which answers name a field. */
const NAMES_A_FIELD = ['field', 'key', 'column', 'path'] as const;

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);
const isProduct = (one: Plain): boolean => typeof one.sku === 'string' && isPlain(one.priceLadders);
const isRow = (one: Plain): boolean => typeof one.sku === 'string' && isPlain(one.cells);

/** A thing that is about something secret: a column, a journal entry, a finding, a line of a review. It goes as a whole. */
function isSecret(one: Plain, secrets: Secrets): boolean {
  if (one.class === 'secret' || (typeof one.kind === 'string' && SECRET_KINDS.has(one.kind))) return true;
  if (typeof one.deed === 'string' && QUIET_DEEDS.has(one.deed) && one.quietTitle === undefined) return true;
  const { where, data } = one;
  if (NAMES_A_FIELD.some((name) => { const field = one[name]; return typeof field === 'string' && (secrets.key(field) || secrets.closed(field) || isRatesEntry(one, field)); })) return true;
  if (isPlain(where) && typeof where.field === 'string' && secrets.key(where.field)) return true;
  return isPlain(data) && (data.private === true || Object.keys(data).some(secrets.key));
}

/** Past prices, in the journal or in a preview: what one was before is no more a buyer's business than what another buyer pays. */
const isRatesEntry = (one: Plain, field: string): boolean => ('before' in one || 'after' in one) && /^(price|priceLadders(\..+)?)$/u.test(field);

/** A line of one buyer's layer: their item no. and words stay, what was agreed with them goes. */
const isLayerLine = (one: Plain): boolean => typeof one.product === 'string' && isPlain(one.cells) && 'validity' in one;

/** A product without its secret fields, secret attributes and other people's rates; the rest is as it was, so that it can be edited. */
function veiledProduct(product: Plain, secrets: Secrets): Plain {
  const raised = secrets.raised.get(String(product.id));
  const gone = (key: string): boolean => secrets.key(key) || (raised?.has(key) ?? false);
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(product)) {
    if (gone(key)) continue;
    if (key === 'priceLadders') kept[key] = Object.fromEntries(Object.entries(value as Plain).filter(([, ladder]) => !(isPlain(ladder) && ladder.buyer)));
    else kept[key] = isPlain(value) && key !== 'classes' ? Object.fromEntries(Object.entries(value).filter(([part]) => !gone(`${key}.${part}`) && !(key === 'attributes' && secrets.attributes.has(part)))) : value;
  }
  return kept;
}

function veiledRow(row: Plain, secrets: Secrets): Plain {
  const raised = secrets.raised.get(String(row.id));
  const gone = (key: string): boolean => secrets.key(key) || (raised?.has(key) ?? false) || (raised?.has(key.split('.')[0] ?? '') ?? false);
  return { ...row, cells: Object.fromEntries(Object.entries(row.cells as Plain).filter(([key]) => !gone(key))), inherited: Array.isArray(row.inherited) ? row.inherited.filter((key) => !gone(String(key))) : row.inherited };
}

/**
 * An answer of the core as it may be seen while a buyer is in the room: without secret fields wherever they stand, and without whatever
 * speaks of them (columns, journal entries, findings, review lines). Works on any answer, so that a use case nobody thought of is covered.
 */
export function veiled(value: unknown, secrets: Secrets): unknown {
  if (Array.isArray(value)) return value.filter((one) => !(typeof one === 'string' ? secrets.key(one) : isPlain(one) && isSecret(one, secrets))).map((one) => veiled(one, secrets));
  if (!isPlain(value)) return value;
  if (isProduct(value)) return veiledProduct(value, secrets);
  const shown = isRow(value) ? veiledRow(value, secrets) : value;
  if (isLayerLine(shown)) return { ...shown, validity: 'none', cells: Object.fromEntries(Object.entries(shown.cells as Plain).filter(([key]) => !LAYER_PRICE.has(key))) };
  const kept: Record<string, unknown> = {};
  for (const [key, one] of Object.entries(shown)) {
    if (secrets.key(key) || (isPlain(one) && isSecret(one, secrets))) continue;
    kept[key] = veiled(one, secrets);
  }
  // Another buyer's price on their own layer over a product.
  if (typeof value.buyer === 'string' && typeof value.product === 'string') delete kept.price;
  if (typeof kept.quietTitle === 'string') {
    kept['stepTitle' in kept ? 'stepTitle' : 'title'] = kept.quietTitle;
    delete kept.quietTitle;
  }
  return kept;
}

const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/u;

/** Every record id in a question and its answer: of those products the closed fields have to be looked up. */
export function recordsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string' && ULID.test(value)) found.add(value);
  else if (Array.isArray(value)) for (const one of value) recordsIn(one, found);
  else if (isPlain(value)) for (const one of Object.values(value)) recordsIn(one, found);
  return found;
}
