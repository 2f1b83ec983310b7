import { leafTypeOf, type LeafType } from '#base';
import { z } from 'zod';
import { exportDocument } from '../parts/document.ts';
import type { DocumentKind } from '../parts/kinds.ts';
import type { Block } from './blocks.ts';
import { CHOICES, IDENTIFIERS } from './choices.ts';
import { fieldWords } from './fieldWords.ts';
import { formOfKind } from './forms.ts';
import { GROUP_WORDS } from './groupWords.ts';

/** How a value is typed: `long` is several lines, `texts` several texts, `list` the rows of a list. */
export const FIELD_INPUTS = ['text', 'long', 'day', 'number', 'money', 'quantity', 'yesno', 'choice', 'texts', 'list'] as const;
export const formField = z.object({
  /** Path in the paper; in a list the key of the column. */
  path: z.string(), label: z.string(), input: z.enum(FIELD_INPUTS), required: z.boolean(),
  /** Kind of identifier whose form is checked while typing. */
  id: z.string().optional(),
  choices: z.array(z.object({ value: z.string(), label: z.string() })).optional(),
});
export type FormField = z.infer<typeof formField>;
export const formGroup = z.object({ id: z.string(), label: z.string(), fields: z.array(formField), /** Path of the list whose columns the fields are. */ list: z.string().optional(), required: z.boolean().default(false) });
export type FormGroup = z.infer<typeof formGroup>;

const INPUTS: Readonly<Record<LeafType, FormField['input']>> = { string: 'text', bool: 'yesno', Decimal: 'number', Day: 'day', Money: 'money', Quantity: 'quantity' };
const LONG: ReadonlySet<string> = new Set(['address', 'marks', 'goods', 'paymentTerm', 'endorsementText', 'amountInWords', 'emergencyContact', 'treatment', 'result', 'clauses']);

const bare = (schema: z.ZodType): z.ZodType => (schema instanceof z.ZodOptional ? bare(schema.unwrap() as z.ZodType) : schema);

/** Schema of a path; `[]` steps into a list. Throws for a path that a paper does not have. */
export function schemaAt(path: string): z.ZodType {
  return path.replaceAll('[]', '.[]').split('.').reduce<z.ZodType>((at, key) => {
    const inner = key === '[]' ? (at instanceof z.ZodArray ? (at.element as z.ZodType) : undefined) : at instanceof z.ZodObject ? (at.shape as Record<string, z.ZodType>)[key] : undefined;
    if (!inner) throw new Error(`a paper has no ${path}`);
    return bare(inner);
  }, exportDocument);
}

function inputAt(path: string): FormField['input'] {
  const schema = schemaAt(path);
  if (schema instanceof z.ZodArray) return schema.element instanceof z.ZodObject ? 'list' : 'texts';
  if (CHOICES[path]) return 'choice';
  const type = leafTypeOf(schema);
  if (!type) throw new Error(`${path} is no leaf`);
  const input = INPUTS[type];
  return input === 'text' && LONG.has(path.split('.').at(-1) ?? '') && !path.includes('[]') ? 'long' : input;
}

const word = ([en, hi]: readonly [string, string], language: string): string => (language === 'hi' ? hi : en);

function fieldAt(kind: DocumentKind, path: string, needs: ReadonlySet<string>, language: string): FormField {
  const id = IDENTIFIERS[`${kind}:${path}`] ?? IDENTIFIERS[path.replace(/^parties\.\w+\./u, 'parties.*.')];
  const said = fieldWords(path);
  const choices = CHOICES[path]?.map((one) => ({ value: one.value, label: language === 'hi' ? one.hi : one.en }));
  return { path: path.split('[].').at(-1) ?? path, label: language === 'hi' ? said.hi : said.en, input: inputAt(path), required: needs.has(path), ...(id ? { id } : {}), ...(choices ? { choices } : {}) };
}

function groupOf(kind: DocumentKind, block: Block, needs: ReadonlySet<string>, language: string): FormGroup {
  const group = { id: block.id, label: word(GROUP_WORDS[block.id], language) };
  if ('list' in block) return { ...group, list: block.list, required: needs.has(block.list), fields: block.columns.map((column) => fieldAt(kind, `${block.list}[].${column}`, needs, language)) };
  return { ...group, required: false, fields: block.fields.map((path) => fieldAt(kind, path, needs, language)) };
}

/** The form of a kind in words of a language: groups in the order of the paper, each field with how it is typed. */
export function paperForm(kind: DocumentKind, language: string): FormGroup[] {
  const { blocks, needs } = formOfKind(kind);
  const wanted = new Set(needs);
  return blocks.map((block) => groupOf(kind, block, wanted, language));
}

/** One field of a paper by its path, for forms that are put together elsewhere: a shipment's. */
export const fieldOfPaper = (path: string, language: string): FormField => fieldAt('commercialInvoice', path, new Set(), language);
