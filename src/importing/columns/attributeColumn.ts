import { type Confidentiality, stricter, textIn, wordKey } from '#base';
import type { Attribute } from '#catalogue/nouns';
import type { ColumnMapping, Mapping } from '../nouns.ts';
import { attributeKeyOf } from './attributeKey.ts';
import type { HeadingRead } from './heading.ts';
import { isPublicAttribute } from './headingWords.ts';
import { type Known, valuesOf } from './known.ts';
import { fixedField } from './layout.ts';
import { columnShape } from './shape.ts';

/** The class of a new attribute: by its heading, else by what its values are. Whose tax number it is, is nobody else's business. */
function classFor(known: Known, index: number, read: HeadingRead, layout: Mapping['layout']): Confidentiality {
  const heading = known.headings[index] ?? '';
  if (read.secret || read.field === 'cost' || read.field === 'supplier') return 'secret';
  const fixed = fixedField(layout, heading)?.class;
  if (fixed) return fixed;
  if (isPublicAttribute(wordKey(heading))) return 'public';
  // What comes from our own files without a class may have been anything.
  if (layout === 'own') return 'secret';
  const shape = columnShape(valuesOf(known, index));
  return shape === 'gstin' ? 'secret' : shape === 'colour' ? 'public' : 'internal';
}

const namesake = (known: Known, heading: string, language: string | undefined): Attribute | undefined =>
  known.attributes.find((one) => one.importedFrom === heading || wordKey(textIn(one.label)) === wordKey(heading) || wordKey(`${textIn(one.label)} ${language ?? ''}`) === wordKey(heading));

/** An attribute column: the attribute of this company with that heading, else a new one of its own key. An existing attribute keeps its class. */
export function attributeColumn(known: Known, index: number, read: HeadingRead, taken: ReadonlySet<string>, layout: Mapping['layout'] = 'flat'): ColumnMapping {
  const heading = known.headings[index] ?? '';
  const existing = namesake(known, heading, read.language);
  const language = existing?.type === 'texts' ? read.language : undefined;
  if (read.field?.startsWith('attribute.')) return keyedColumn(known, index, read.field, read.class);
  const base = existing?.key ?? attributeKeyOf(heading);
  let key = base;
  for (let number = 2; taken.has(`attribute.${key}${language ? `.${language}` : ''}`); number += 1) key = `${base.slice(0, 58)}_${number}`;
  return {
    index, heading, field: `attribute.${key}${language ? `.${language}` : ''}`, label: existing ? textIn(existing.label) : heading.slice(0, 200), class: existing?.class ?? classFor(known, index, read, layout),
    ...(read.unit ? { unit: read.unit } : {}), ...(read.currency ? { currency: read.currency } : {}), by: existing?.importedFrom ? 'earlier' : existing ? 'heading' : 'none',
  };
}

/** What only a family declares is known here, and says nothing of the company a file comes from. */
const isOwn = ({ id }: Attribute): boolean => /[1-9A-Z]/.test(id);

/** A column of our own export whose heading names the attribute's key in brackets. A class it does not say is the most closed one: it may have been cut off. */
function keyedColumn(known: Known, index: number, field: string, said: Confidentiality | undefined): ColumnMapping {
  const heading = known.headings[index] ?? '';
  const existing = known.attributes.find((one) => one.key === field.split('.')[1]);
  const label = heading.replace(/\s*\[[a-z0-9_]+(:[^\]]*)?\].*$/, '') || (field.split('.')[1] ?? heading);
  return { index, heading, field, label: existing ? textIn(existing.label) : label.slice(0, 200), class: stricter(said ?? (existing && isOwn(existing) ? 'public' : 'secret'), existing?.class ?? 'public'), by: existing ? 'earlier' : 'heading' };
}
