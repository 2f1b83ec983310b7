import { type Confidentiality, Refusal } from '#base';
import { type Family, family } from './nouns.ts';

/** Largest family file we look at, characters. */
export const FAMILY_FILE_LIMIT = 1_000_000;

type Loose = Record<string, unknown>;
const isObject = (one: unknown): one is Loose => typeof one === 'object' && one !== null && !Array.isArray(one);

/** Texts as files write them, `{ en: Size }`, beside the full form `{ en: { text: Size } }`. */
const textsOf = (given: unknown): unknown =>
  typeof given === 'string' ? { en: { text: given } } : isObject(given) ? Object.fromEntries(Object.entries(given).map(([tag, one]) => [tag, typeof one === 'string' ? { text: one } : one])) : given;

/** Answers of a choice: a list of words or of full options, or a map of each answer to its Hindi; an empty one stands for itself. */
function choicesOf(given: unknown): unknown {
  if (isObject(given)) return Object.entries(given).map(([value, hindi]) => ({ value, label: { en: { text: value }, ...(typeof hindi === 'string' && hindi !== '' ? { hi: { text: hindi } } : {}) } }));
  if (!Array.isArray(given)) return given;
  return given.map((one: unknown) => (isObject(one) ? { ...one, label: textsOf(one.label ?? {}) } : { value: String(one), label: {} }));
}

/** Things with a key and a label: a list, or a map of key to label. */
const keyedOf = (given: unknown): unknown =>
  isObject(given) ? Object.entries(given).map(([key, label]) => ({ key, label: textsOf(label) })) : Array.isArray(given) ? given.map((one: unknown) => (isObject(one) ? { ...one, label: textsOf(one.label) } : one)) : given;

const attributeOf = (given: unknown, unsaid: Confidentiality): unknown => {
  if (!isObject(given)) return given;
  const { label, help, choices, columns, min, max, default: offered, ...rest } = given;
  const written = { min, max, default: offered };
  return {
    class: unsaid, ...rest, label: textsOf(label),
    ...(help === undefined ? {} : { help: textsOf(help) }), ...(choices === undefined ? {} : { choices: choicesOf(choices) }), ...(columns === undefined ? {} : { columns: keyedOf(columns) }),
    ...Object.fromEntries(Object.entries(written).filter(([, one]) => one !== undefined).map(([key, one]) => [key, typeof one === 'number' ? String(one) : one])),
  };
};

/**
 * A family as a file holds it: the schema's own form, or the short form in which the shipped ones are written.
 * `unsaid`: class of an attribute of which the file says none. Whoever wrote a file from outside may have left it away, so that is secret.
 * Throws Refusal('unreadable') naming the place that does not fit.
 */
export function readFamily(given: unknown, file: string, unsaid: Confidentiality = 'secret'): Family {
  if (!isObject(given)) throw new Refusal('unreadable', `${file} holds no family. A family file has a code, a name and a list of attributes.`, { hi: `${file} में कोई फ़ैमिली नहीं है। फ़ैमिली की फ़ाइल में कोड, नाम और एट्रिब्यूट की सूची होती है।`, where: { file } });
  const { id: _id, ...rest } = given;
  const full = { ...rest, name: textsOf(given.name), ...(given.groups === undefined ? {} : { groups: keyedOf(given.groups) }), attributes: Array.isArray(given.attributes) ? given.attributes.map((one: unknown) => attributeOf(one, unsaid)) : given.attributes };
  const read = family.safeParse(full);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  const place = issue?.path.map(String).join('.') ?? '';
  throw new Refusal('unreadable', `${file} is not a family Niryat can read: ${place === '' ? '' : `at ${place}: `}${issue?.message ?? 'its form is unknown'}. Nothing was changed.`, { hi: `${file} ऐसी फ़ैमिली नहीं है जिसे Niryat पढ़ सके: ${place === '' ? '' : `${place} पर: `}${issue?.message ?? 'इसका रूप पता नहीं'}। कुछ नहीं बदला।`, where: { file, ...(place ? { field: place.slice(0, 200) } : {}) } });
}
