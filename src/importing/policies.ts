import type { Attribute } from '#catalogue/nouns';
import { plainTextOf } from './values/htmlText.ts';
import { joinList, splitBars, splitLoose } from './values/list.ts';

type Joined = 'words' | 'lines' | 'list';

const LISTS = new Set(['keywords', 'claims', 'markets', 'related', 'certificateIds', 'highlights']);
const LINES = new Set(['shortDescription', 'description', 'scene', 'dimensionsText', 'packagingText', 'faq', 'notes', 'label']);
const OF_ATTRIBUTES: Partial<Record<Attribute['type'], Joined>> = { text: 'lines', texts: 'lines', choices: 'list' };

/** How what a file says is put behind what is there; undefined for fields that hold one value. Photos of a file always come beside those that are there. */
export function joinedAs(field: string, attribute: (key: string) => Attribute['type']): Joined | undefined {
  const [first = '', key = ''] = field.split('.');
  if (first === 'attribute') return OF_ATTRIBUTES[attribute(key)];
  return LISTS.has(first) ? 'list' : LINES.has(first) ? 'lines' : first === 'name' ? 'words' : undefined;
}

/** The cell as it would be with both; the same as before when that says it already, so that a file imported twice adds nothing twice. */
export function appended(how: Joined, before: string, given: string): string {
  if (before === '') return given;
  if (how === 'list') {
    const old = splitBars(before);
    const fresh = splitLoose(given).filter((one) => !old.includes(one));
    return fresh.length === 0 ? before : joinList([...old, ...fresh]);
  }
  const text = how === 'lines' ? plainTextOf(given) : given;
  return before.includes(text) ? before : `${before}${how === 'lines' ? '\n' : ' '}${text}`;
}

/** Whether a column of this field may be put behind what is there. An own column that holds a number or a day is then only filled where it is empty. */
export const isAppendable = (field: string): boolean => joinedAs(field, () => 'text') !== undefined;
