import { contract } from '#app';
import type { CliCommand } from '../command.ts';
import { documentShape } from '../documentShape.ts';
import { exitCodeOfFindings } from '../exitCodes.ts';
import { counted, findingsText, lines } from '../findingText.ts';
import { parseDay } from '../parse.ts';

export const documentsCheck: CliCommand = {
  name: 'documents check',
  summary: 'check export papers together as one shipment; no workspace needed',
  arguments: [{ name: '<file...>', about: 'papers: UBL invoice (XML), GST e-invoice or GSTR-1 (JSON), own JSON; facts of kind exporter and shipment may be among them' }],
  options: [{ flags: '--on <day>', about: "the day the rules are asked for; else the shipment's own", parse: parseDay }],
  value: contract['documents.check'].output,
  takes: documentShape,
  async run(session, files, options) {
    const value = await session.call('documents.check', { files: files.map((one) => session.grant(one)), ...(options.on ? { on: String(options.on) } : {}) });
    const { pass, fail, unknown, notApplicable } = value.outcomes;
    return {
      value, exit: exitCodeOfFindings(value.findings),
      text: lines(...value.documents.map((one) => `read    ${one.kind} ${one.number} of ${one.date ?? 'no date'}, ${counted(one.lines, 'line')} (${one.file})`), findingsText(value.findings),
        `${pass} pass, ${fail} fail, ${unknown} with details missing, ${notApplicable} do not apply.`, `As of ${value.on}. Decision support, not legal advice.`),
    };
  },
};
