import { contract, type Output } from '#app';
import { Refusal } from '#base';
import type { CliCommand, Session } from '../command.ts';
import { documentShape } from '../documentShape.ts';
import { EXIT, exitCodeOfFindings } from '../exitCodes.ts';
import { counted, findingsText, lines } from '../findingText.ts';

type Paper = Output<'shipments.importPapers'>['papers'][number];
const RESULTS: Readonly<Record<Paper['result'], string>> = { new: 'new', update: 'changed', same: 'unchanged', attached: 'attached', unclear: 'left out' };

/** A shipment as people name it: its number, or its id. */
async function shipmentOf(session: Session, company: string, named: string): Promise<string> {
  const open = await session.call('shipments.list', { closed: false }, company);
  const closed = await session.call('shipments.list', { closed: true }, company);
  const found = [...open.items, ...closed.items].find((one) => one.number === named || one.id === named);
  if (!found) throw new Refusal('no-such-record', `There is no shipment ${named}. Make it first, or give the number of one that is there.`);
  return found.id;
}

const paperText = (one: Paper): string => lines(
  `${RESULTS[one.result].padEnd(9)} ${[one.name || 'unknown document', one.number].filter(Boolean).join(' ')}${one.lines > 0 ? `, ${counted(one.lines, 'line')}` : ''} (${one.file})`,
  ...one.differences.map((each) => `          ${each.label}: ${each.before || '—'} -> ${each.after}`), ...one.proposed.map((each) => `          proposed ${each.label}, page ${each.page}: ${each.text}`),
);

export const documentsImport: CliCommand = {
  name: 'documents import',
  summary: 'read export documents into a company, as one step that undo takes back',
  arguments: [{ name: '<workspace>', about: 'folder of the company' }, { name: '<file...>', about: 'UBL invoice or credit note (XML), GST e-invoice, GSTR-1, own JSON, own XLSX forms; PDF and scans are attached and their text only proposed' }],
  options: [{ flags: '--shipment <number>', about: 'number or id of the shipment they belong to' }, { flags: '--dry-run', about: 'say what would happen and write nothing' }],
  value: contract['shipments.importPapers'].output,
  takes: documentShape,
  async run(session, [workspace = '', ...files], options) {
    const company = await session.company(workspace);
    const shipment = options.shipment ? await shipmentOf(session, company, String(options.shipment)) : undefined;
    const value = await session.call('shipments.importPapers', { files: files.map((one) => session.grant(one)), ...(shipment ? { shipment } : {}), write: options.dryRun !== true }, company);
    const [first] = value.refused;
    if (first && value.papers.length === 0) throw new Refusal(first.code, first.message, { where: { file: first.file } });
    return {
      value, exit: value.refused.length > 0 ? EXIT.blocked : exitCodeOfFindings(value.findings),
      text: lines(...value.papers.map(paperText), ...value.refused.map((one) => `refused   ${one.file}: ${one.message}`), findingsText(value.findings), options.dryRun === true ? 'Nothing was written.' : value.changeSet ? `Done: ${value.changeSet.title}.` : 'Nothing changed.'),
    };
  },
};
