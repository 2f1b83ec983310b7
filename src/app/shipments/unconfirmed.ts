import type { Finding, Where } from '#base';
import type { CompiledRule, Facts } from '#rules';

type Shipment = NonNullable<Facts['shipment']>;
/** A paper as far as it is confirmed: `printed` names the fields that were read from the text of a PDF; absent for data. */
export type Confirmed = { id: string; kind: string; printed?: readonly string[] };

const plain = (path: string): string => path.replace(/\[\d*\]/gu, '');
const under = (path: string, field: string): boolean => path === field || path.startsWith(`${field}.`) || field.startsWith(`${path}.`);

/** What a rule reads of one kind of paper, and of the paper under judgement when it is this one; a kind as a whole is left out: that it is there, is known. */
function fieldsOf(compiled: CompiledRule, kind: string, judged: boolean): string[] {
  return compiled.checkInputs.flatMap(({ path }) => {
    const [root = '', ...rest] = plain(path).split('.');
    const own = root === 'document' && judged ? rest : root === 'documents' && rest[0] === kind ? rest.slice(1) : [];
    return own.length > 0 ? [own.join('.')] : [];
  });
}

/**
 * What may be said where some papers are only known by the text of a PDF. A rule that looks at one paper stands only when everything it looks at was
 * read there: what was not read is not missing on the paper. A rule of two papers stands when the field it found apart was read on each of them.
 */
export function stands(finding: Finding, compiled: CompiledRule | undefined, papers: readonly Confirmed[]): boolean {
  const printed = papers.filter((one) => one.printed);
  if (printed.length === 0) return true;
  const read = ({ record, field }: Where): boolean => {
    const paper = printed.find((one) => one.id === record);
    return !paper || (field !== undefined && paper.printed?.some((path) => under(path, plain(field).replace(/\.\d+(?=\.|$)/gu, ''))) === true);
  };
  if (![finding.where, ...(finding.others ?? [])].every(read)) return false;
  return printed.every((one) => (compiled ? fieldsOf(compiled, one.kind, finding.where.record === one.id) : []).every((field) => one.printed?.some((path) => path === field || path.startsWith(`${field}.`))));
}

/** Facts of the shipment that its data alone does not tell, or tells otherwise. */
const fromText = (whole: Shipment, data: Shipment): string[] => (Object.keys(whole) as (keyof Shipment)[]).filter((key) => JSON.stringify(whole[key]) !== JSON.stringify(data[key]));

/** Whether a point rests on something that only the text of a PDF says. */
export function restsOnText(finding: Finding, compiled: CompiledRule | undefined, papers: readonly Confirmed[], facts: { whole: Shipment; data: Shipment }): boolean {
  const printed = papers.filter((one) => one.printed);
  if ([finding.where, ...(finding.others ?? [])].some((place) => printed.some((one) => one.id === place.record))) return true;
  const reads = [...(compiled?.inputs.map((one) => one.path) ?? []), ...(compiled?.textInputs ?? [])].map(plain);
  return fromText(facts.whole, facts.data).some((key) => reads.some((path) => under(path, `shipment.${key}`) || (key === 'destination' && path === 'destination'))) || printed.some((one) => reads.some((path) => under(path, `documents.${one.kind}`)));
}
