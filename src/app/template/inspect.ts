import { type Finding, textIn } from '#base';
import { companyLanguages } from '#catalogue';
import { templateMessages } from '#listing';
import { TEMPLATE_FIELDS } from '#listing/nouns';
import { columnLetters, type LearnedTemplate } from '#tables';
import type { Output } from '../contract.ts';
import type { UseCase } from '../port.ts';
import { shownFindings } from '../report/render.ts';
import { fingerprintOfFound, proposedMapping } from './proposal.ts';
import { type Head, listFor, type RecognisedTemplate, ruleOfColumn } from './recognise.ts';
import { ruleText } from './ruleText.ts';
import { learned } from './worker.ts';

/** Values of a list that go to the window; the count tells the rest. */
const SHOWN_VALUES = 500;
const [TOP_ROWS, TOP_COLUMNS, TOP_CHARACTERS] = [16, 40, 60];
function headShown(template: LearnedTemplate, found: RecognisedTemplate, head: Head, language: string): Output<'template.inspect'>['columns'][number] {
  const own = ruleOfColumn(found.sheet.rules, head.column, found.firstRow);
  const rule = own ?? listFor(template, head);
  return {
    column: head.column, letter: columnLetters(head.column), heading: head.heading, group: head.group, also: head.also, required: head.read.required, prompt: own?.prompt ?? '',
    rule: rule ? { kind: rule.kind, text: ruleText(rule, language), values: rule.kind === 'list' ? rule.values.slice(0, SHOWN_VALUES) : [], count: rule.kind === 'list' ? rule.values.length : 0 } : null,
  };
}

/** What is to be known of the whole file before it is filled. */
function aboutFile(template: LearnedTemplate, { sheet }: RecognisedTemplate, file: string): Finding[] {
  const note = (rule: string): Finding => ({ rule, severity: 'warning', status: 'fail', messageId: rule, data: { sheet: sheet.name, file }, where: { file, sheet: sheet.name } });
  return [...(template.isSigned ? [note('TEMPLATE-SIGNED')] : []), ...(sheet.isProtected ? [{ ...note('TEMPLATE-PROTECTED'), severity: 'info' as const }] : [])];
}

/** Learns a seller's template in the process apart and proposes what its columns are filled with. */
const inspect: UseCase<'template.inspect'> = async ({ file, sheet, headerRow, anew }, context) => {
  const { read } = await context.workspace();
  const name = context.files.name(file);
  const template = await learned(context, file);
  const { found, mapping, known, attributes } = await proposedMapping(read, template, name, { anew, ...(sheet === undefined ? {} : { sheet }), ...(headerRow === undefined ? {} : { headerRow }) });
  const hindi = context.language === 'hi';
  return {
    file: name, sheets: template.sheets.map((one) => one.name), hiddenSheets: template.hiddenSheets.length, fingerprint: fingerprintOfFound(found), known, mapping,
    columns: found.heads.map((head) => headShown(template, found, head, context.language)),
    fields: [...TEMPLATE_FIELDS.map((one) => ({ key: one.key, label: hindi ? one.hi : one.en })), ...attributes.map((one) => ({ key: `attribute.${one.key}`, label: textIn(one.label, context.language) || one.key }))],
    languages: await companyLanguages(read),
    top: found.sheet.rows.slice(0, TOP_ROWS).map((row) => ({ row: row.number, cells: row.cells.slice(0, TOP_COLUMNS).map((cell) => cell.slice(0, TOP_CHARACTERS)) })),
    findings: shownFindings(aboutFile(template, found, name), context.language, templateMessages),
  };
};
export default inspect;
