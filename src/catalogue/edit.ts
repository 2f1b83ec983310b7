import type { Finding } from '#base';
import { Decimal, isSeen, storedText, westernDigits } from '#base';
import { countryCode } from '#tradeids';
import type { z } from 'zod';
import { readAttribute, setAttribute } from './editAttribute.ts';
import { inheritKeyOf } from './inherit.ts';
import { setCarton, setCurrency, setItemWeight, setLeadDays, setPrice } from './editChildren.ts';
import { type Attribute, confirmTranslation, type Family, isProductText, type Product, product as productSchema, stampTranslations } from './nouns.ts';
import { isTerm, setTerm } from './editTerms.ts';
import { typedMoney, typedQuantity } from './typed.ts';

export type EditContext = { newId: () => string; attributes: readonly Attribute[]; families: readonly Family[]; parent: Product | undefined; /** The firm's certificates, for attributes that name one. */ certificates?: readonly { id: string; number: string }[] };
/** The changed product, or why the text was not taken. The product is never half-changed. */
export type Edited = { ok: true; product: Product } | { ok: false; messageId: string; data: Record<string, string> };

const refused = (messageId: string, data: Record<string, string>): Edited => ({ ok: false, messageId, data });
const done = (product: Product): Edited => ({ ok: true, product });

/** Maps of whose keys a form sends one by one; terms are typed too, as a cell of the grid takes them. */
const INNER = ['traits', 'label', 'tariffCodes', 'itc', 'classes', 'costing', 'sample', 'custom', 'logistics'] as const;
const isInner = (head: string): head is (typeof INNER)[number] => (INNER as readonly string[]).includes(head);
const PLAIN = new Set(['sourceLanguage', 'brand', 'modelNumber', 'gtin', 'hsCode', 'category', 'family', 'sector', 'port', 'supplier', 'notes']);
const LISTS = new Set(['keywords', 'claims', 'markets', 'related']);
/** Fields that a form sends whole, as the schema has them. */
const WHOLE = new Set(['priceLadders', 'leadTimes', 'packing', 'images', 'materials', 'supplyAbility', 'itc', 'classes', 'certificateIds', 'axes', 'axisValues', 'ownOnly', 'tariffCodes', 'highlights', 'moq', 'cost', 'costing', 'ladderCosts', 'traits', 'label', 'parent', 'sample', 'custom', 'logistics']);

const listOf = (typed: string): string[] => typed.split(/[|\n;]/u).map((one) => one.trim()).filter(Boolean);

function editText(product: Product, field: string, typed: string): Edited {
  const [head = '', language = 'en'] = field.split('.');
  const texts = { ...product[head as 'name'] };
  if (typed === '') delete texts[language];
  else texts[language] = { ...texts[language], text: typed };
  return done({ ...product, [head]: texts });
}

function editPlain(product: Product, field: string, typed: string): Edited {
  if (field === 'hsCode' || field === 'gtin') return done({ ...product, [field]: westernDigits(typed).replace(/[\s.]/gu, '') || undefined });
  return done({ ...product, [field]: typed || undefined });
}

function editHighlights(product: Product, field: string, typed: string, newId: () => string): Edited {
  const language = field.split('.')[1] ?? 'en';
  const lines = typed.split('\n').map((one) => one.trim()).filter(Boolean);
  const before = Object.entries(product.highlights).sort(([, a], [, b]) => a.position - b.position);
  const highlights: Product['highlights'] = {};
  lines.forEach((text, position) => {
    const [id, old] = before[position] ?? [newId(), undefined];
    highlights[id] = { position, text: { ...old?.text, [language]: old?.text[language]?.text === text ? old.text[language] : { text } } };
  });
  // Lines beyond the last one typed lose this language only: what stands there in another stays.
  for (const [id, line] of before.slice(lines.length)) {
    const text = Object.fromEntries(Object.entries(line.text).filter(([tag]) => tag !== language));
    if (Object.keys(text).length > 0) highlights[id] = { ...line, text };
  }
  return done({ ...product, highlights });
}

/** Fields with a rule of their own. Each takes the typed text; empty empties. */
const SPECIAL: Readonly<Record<string, (product: Product, typed: string, context: EditContext) => Edited>> = {
  sku: (product, typed) => (isSeen(typed) ? done({ ...product, sku: typed }) : refused('EDIT-SKU-EMPTY', {})),
  origin: (product, typed) => {
    const code = typed === '' ? undefined : countryCode(typed);
    return typed !== '' && !code ? refused('EDIT-COUNTRY', { value: typed }) : done({ ...product, origin: code });
  },
  incoterm: (product, typed) => (/^[A-Za-z]{3}$|^$/.test(typed) ? done({ ...product, incoterm: typed.toUpperCase() || undefined }) : refused('EDIT-INCOTERM', { value: typed })),
  status: (product, typed) => {
    const status = productSchema.shape.status.safeParse(typed || 'active');
    return status.success ? done({ ...product, status: status.data }) : refused('EDIT-CHOICE', { value: typed, choices: 'active, draft, discontinued' });
  },
  moq: (product, typed) => {
    const moq = typed === '' ? undefined : typedQuantity(typed, product.moq?.unit ?? 'PCS');
    return typed !== '' && (!moq || moq.value.startsWith('-')) ? refused('EDIT-QUANTITY', { value: typed }) : done({ ...product, moq });
  },
  cost: (product, typed) => {
    const cost = typed === '' ? undefined : typedMoney(typed, product.cost?.currency ?? 'INR');
    return typed !== '' && (!cost || cost.amount < 0) ? refused('EDIT-MONEY', { value: typed }) : done({ ...product, cost });
  },
  price: setPrice,
  currency: setCurrency,
  leadDays: setLeadDays,
  netWeight: (product, typed, context) => setItemWeight(product, 'netWeight', typed, context),
  grossWeight: (product, typed, context) => setItemWeight(product, 'grossWeight', typed, context),
  cartonCount: setCarton,
};

function editWhole(product: Product, field: string, value: unknown): Edited {
  const shape = Object.hasOwn(productSchema.shape, field) ? (productSchema.shape as Record<string, z.ZodType>)[field] : undefined;
  const parsed = shape?.safeParse(value ?? undefined);
  if (!parsed?.success) return refused('EDIT-SHAPE', { field, why: parsed?.error.issues[0]?.message ?? 'unknown field' });
  const bad = field === 'packing' ? impossiblePacking(parsed.data as Product['packing']) : undefined;
  return bad === undefined ? done({ ...product, [field]: parsed.data }) : refused('EDIT-BELOW-ZERO', { value: bad });
}

/** The first weight, size or volume below zero, or count of nothing inside; the grid refuses them as well. */
function impossiblePacking(packing: Product['packing']): string | undefined {
  for (const level of Object.values(packing)) {
    const below = [level.netWeight, level.grossWeight, level.length, level.width, level.height, level.volume].find((one) => one && new Decimal(one.value).lt(0));
    if (below) return `${below.value} ${below.unit}`;
    const none = [level.count, ...(level.contents ?? []).map((one) => one.count)].find((count) => count !== undefined && !new Decimal(count).gt(0));
    if (none !== undefined) return none;
  }
  return undefined;
}

function editInner(product: Product, head: (typeof INNER)[number], key: string, value: unknown): Edited {
  const inner: Record<string, unknown> = { ...product[head] };
  if (value === null || value === '') delete inner[key];
  else inner[key] = value;
  return editWhole(product, head, inner);
}

function editTyped(product: Product, field: string, typed: string, context: EditContext): Edited {
  const head = field.split('.')[0] ?? '';
  if (isProductText(head)) return editText(product, field, typed);
  if (head === 'highlights') return editHighlights(product, field, typed, context.newId);
  if (PLAIN.has(field)) return editPlain(product, field, typed);
  if (LISTS.has(field)) return editWhole(product, field, listOf(typed));
  if (head === 'attributes') return readAttribute(product, field.slice('attributes.'.length), typed, context);
  const special = Object.hasOwn(SPECIAL, field) ? SPECIAL[field] : undefined;
  return special ? special(product, typed, context) : refused('EDIT-FIELD', { field });
}

/**
 * One edit of one field. Texts are taken as people type them; structured values must fit the schema.
 * Field keys are those of the grid and the form: name.hi, attributes.colour, price, packing…
 */
export function applyEdit(product: Product, field: string, value: unknown, context: EditContext): Edited {
  const edited = edit(product, field, value, context);
  return edited.ok ? done(stampTranslations(product, takenAgain(edited.product, field, value))) : edited;
}

/** An edit ends "takes nothing here": typing a value makes it the variant's own anyway, emptying it means to take the parent's again. Packing and photos are a mixture and end it only when emptied whole. */
function takenAgain(product: Product, field: string, value: unknown): Product {
  if (product.ownOnly.length === 0) return product;
  const key = inheritKeyOf(field);
  const mixed = key.split('.')[0] === 'packing' || key === 'images';
  if (mixed && value !== null) return product;
  return { ...product, ownOnly: product.ownOnly.filter((one) => one !== (mixed ? field : key)) };
}

function edit(product: Product, field: string, value: unknown, context: EditContext): Edited {
  const [head = '', ...rest] = field.split('.');
  if (head === 'stillRight') return confirmed(product, rest.join('.'));
  if (isTerm(field) && typeof value === 'string') return checked(product, setTerm(product, field, storedText(value).trim()));
  if (isInner(head) && rest.length > 0) return checked(product, editInner(product, head, rest.join('.'), value));
  if (WHOLE.has(field) && typeof value !== 'string') return checked(product, editWhole(product, field, value));
  if (head === 'attributes' && rest.length === 1 && typeof value === 'object' && value !== null) return checked(product, setAttribute(product, rest.join('.'), value));
  if (Array.isArray(value) && LISTS.has(field)) return checked(product, editWhole(product, field, value));
  if (value !== null && typeof value !== 'string') return refused('EDIT-SHAPE', { field, why: 'text expected' });
  return checked(product, editTyped(product, field, storedText(value ?? '').trim(), context));
}

/** A translation is said to be right for the source as it stands now. */
function confirmed(product: Product, path: string): Edited {
  const found = confirmTranslation(product, path);
  return found ? done(found) : refused('EDIT-FIELD', { field: path });
}

/** The last word on every edit: what changed must fit the schema (lengths, forms of codes). What did not was judged when it was written. */
function checked(before: Product, edited: Edited): Edited {
  if (!edited.ok) return edited;
  const after: Record<string, unknown> = { ...edited.product };
  for (const [key, shape] of Object.entries(productSchema.shape as Record<string, z.ZodType>)) {
    if (after[key] === before[key as keyof Product]) continue;
    const parsed = shape.safeParse(after[key]);
    if (!parsed.success) return misfit([key, ...(parsed.error.issues[0]?.path ?? [])].join('.'), parsed.error.issues[0]);
    after[key] = parsed.data;
  }
  return done(after as Product);
}

/** Says a text that is too long by its limit; anything else in the schema's words. */
function misfit(field: string, issue: z.core.$ZodIssue | undefined): Edited {
  if (issue?.code === 'too_big' && issue.origin === 'string') return refused('EDIT-TOO-LONG', { field, limit: String(issue.maximum) });
  return refused('EDIT-SHAPE', { field, why: issue?.message ?? '' });
}

/** A refused edit as a located point. */
export const refusedFinding = (product: Product, field: string, edited: Extract<Edited, { ok: false }>): Finding => ({
  rule: edited.messageId, severity: 'error', status: 'fail', messageId: edited.messageId, data: { field, ...edited.data },
  where: { kind: 'product', record: product.id, sku: product.sku, field },
});
