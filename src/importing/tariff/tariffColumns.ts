import { wordKey } from '#base';

/** What a column of a tariff file can be. */
export const TARIFF_FIELDS = ['code', 'text', 'unit', 'policy', 'condition', 'drawbackSerial', 'drawbackRate', 'drawbackCap', 'rodtepRate', 'rodtepCap'] as const;
export type TariffField = (typeof TARIFF_FIELDS)[number];

/** Headings as schedules, notifications and their copies in spreadsheets write them, folded. The first is ours. */
const WORDS: Readonly<Record<TariffField, string>> = {
  code: 'itc hs|itc hs code|itc hs codes|itchs|hs code|hs codes|hsn|hsn code|tariff item|tariff item hs code|tariff|tariff code|code|cth|ritc|rodtep hs code|hs 8 digit|एचएस कोड|टैरिफ कोड',
  text: 'description|item description|description of goods|description of export item|goods|text|commodity|विवरण|माल',
  unit: 'sqc|sqc unit|unit|uqc|standard unit|statistical unit|unit of quantity|uqc for rodtep|यूनिट',
  policy: 'export policy|policy|policy export|नीति',
  condition: 'policy condition|policy conditions|condition|conditions|export policy condition|nature of restriction|शर्त',
  drawbackSerial: 'drawback serial|drawback serial no|drawback sr no|drawback sl no|dbk sr no|dbk serial|dbk sl no|drawback tariff item|ड्रॉबैक क्रमांक',
  drawbackRate: 'drawback rate|drawback rate percent|dbk rate|dbk rate percent|drawback|ड्रॉबैक दर',
  drawbackCap: 'drawback cap|dbk cap|drawback cap per unit|drawback cap rs|dbk cap per unit|ड्रॉबैक सीमा',
  rodtepRate: 'rodtep rate|rodtep rate percent|rodtep|rodtep rate as of fob|rodtep as of fob|rodtep दर',
  rodtepCap: 'rodtep cap|rodtep cap per unit|rodtep cap rs|cap rs per uqc|cap per uqc|rodtep सीमा',
};
const BY_WORD = new Map(TARIFF_FIELDS.flatMap((field) => WORDS[field].split('|').map((words) => [wordKey(words), field] as const)));
/** Our own headings, for the sample and for docs. */
export const TARIFF_HEADINGS: Readonly<Record<TariffField, string>> = { code: 'ITC-HS', text: 'Description', unit: 'SQC', policy: 'Export policy', condition: 'Policy condition', drawbackSerial: 'Drawback serial', drawbackRate: 'Drawback rate %', drawbackCap: 'Drawback cap', rodtepRate: 'RoDTEP rate %', rodtepCap: 'RoDTEP cap' };

/** The field each heading names; the first column of a field has it. */
export function proposeTariffColumns(headings: readonly string[]): (TariffField | null)[] {
  const taken = new Set<TariffField>();
  return headings.map((heading) => {
    const words = wordKey(heading.replaceAll('%', ' percent '));
    const field = BY_WORD.get(words) ?? BY_WORD.get(wordKey(heading)) ?? BY_WORD.get(wordKey(heading.replace(/[([].*$/u, '')));
    if (!field || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

/** Which of the first rows is the head: one that names the code and most other columns. Undefined: none does. */
export function tariffHeadOf(rows: readonly { number: number; cells: readonly string[] }[]): number | undefined {
  let best: { row: number; named: number } | undefined;
  for (const row of rows.slice(0, 40)) {
    const fields = proposeTariffColumns(row.cells);
    const named = fields.filter((one) => one !== null).length;
    if (fields.includes('code') && named > (best?.named ?? 1)) best = { row: row.number, named };
  }
  return best?.row;
}
