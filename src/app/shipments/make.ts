import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Artifact, type Day, type Finding, today } from '#base';
import { buyerById } from '#buyers';
import { release, saveReleased } from '#disclosure';
import { type ComposedKind, fieldsOf, isComposed, letterheadOf, type MadeKind, makePaper, type MakeSource, paper as paperShape, papersOf, type Paper, planOf, type Printable, type Shipment, sheetsOf } from '#documents';
import { type Exporter, EXPORTER_CLASSES, theExporter } from '#exporter';
import { messages as paperMessages, type Picture, printPlan } from '#paper';
import type { Workspace } from '#store';
import { writeXlsx } from '#tables';
import { plainStem } from '../buyers/exportList.ts';
import type { Output, Parsed } from '../contract.ts';
import type { Context, UseCase } from '../port.ts';
import { shownFindings } from '../report/render.ts';
import { PDF } from '../sheet/artifact.ts';
import { sheetLogo } from '../sheet/photos.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { composeMissing } from './composing.ts';
import { addressedTo, correctionsFor, recordsOf, wantedOf } from './correcting.ts';
import { checkShipment } from './judging.ts';
import { knownShipment } from './known.ts';
import { standsOn } from './makeable.ts';

type Asked = Parsed<'shipments.make'>;
type Made = Output<'shipments.make'>;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Template whose measures the logo is fitted to. */
const LOGO_AS_IN = 'a4';

/** Papers of a shipment as files. What the firm itself puts together and the shipment lacks is kept first, so that what is printed is what is checked. */
const make: UseCase<'shipments.make'> = async (asked, context) => {
  const workspace = await context.workspace();
  const shipment = await knownShipment(workspace.read, asked.shipment);
  const exporter = await theExporter(workspace.read);
  const day = asked.on ?? today(context.clock);
  const folder = join(workspace.folder, 'exports');
  await mkdir(folder, { recursive: true });
  const { added, changeSet } = await keepMissing(workspace, shipment, exporter, asked, day);
  const papers = await papersOf(workspace.read, shipment.id);
  const logo = await sheetLogo(context, workspace, exporter, LOGO_AS_IN);
  const desk: Desk = { workspace, context, shipment, exporter, papers, day, folder, ...(logo ? { logo } : {}), recipient: await recipientOf(workspace, shipment, asked) };
  const done: Made = { files: [], added, findings: [], folder, changeSet: shownOrNull(changeSet, context.language) };
  for (const [at, kind] of asked.kinds.entries()) {
    context.signal.throwIfAborted();
    context.progress(at, asked.kinds.length, kind);
    const { files, findings } = await makeOne(desk, kind, asked);
    done.files.push(...files);
    done.findings.push(...shownFindings(findings, context.language, paperMessages));
    // Printing is synchronous; other windows and the stop button want their turn.
    await new Promise((resolve) => setImmediate(resolve));
  }
  context.progress(asked.kinds.length, asked.kinds.length, 'papers');
  return done;
};
export default make;

type Desk = { workspace: Workspace; context: Context; shipment: Shipment; exporter: Exporter; papers: readonly Paper[]; day: Day; folder: string; logo?: Picture; recipient: string };

/** Puts together what is asked for and not there yet: one step, one undo. */
async function keepMissing(workspace: Workspace, shipment: Shipment, exporter: Exporter, asked: Asked, on: Day) {
  const kinds = new Set(asked.kinds.map(standsOn).filter((kind): kind is ComposedKind => isComposed(kind)));
  const wanted = { shipment, exporter, kinds, on, number: asked.number };
  const missing = await composeMissing(workspace.read, { ...wanted, papers: await papersOf(workspace.read, shipment.id) });
  if (missing.length === 0) return { added: [], changeSet: null };
  const number = missing.map((one) => one.document.number ?? one.kind).join(', ');
  const { value, changeSet } = await workspace.change({ label: { id: 'paper-add', data: { number } } }, async (db) => {
    const added: Made['added'] = [];
    // Asked again inside: another window may have made one meanwhile.
    for (const { kind, document } of await composeMissing(db, { ...wanted, papers: await papersOf(db, shipment.id) })) {
      const after = paperShape.parse({ id: db.newId(), kind, shipments: [shipment.id], document, source: 'made' });
      await db.create('paper', after);
      added.push({ id: after.id, kind, number: document.number ?? '' });
    }
    return added;
  });
  return { added: value, changeSet };
}

/** Who the papers are for, as the log names them. */
async function recipientOf({ read }: Workspace, { buyer, common, number }: Shipment, { addressee }: Asked): Promise<string> {
  const name = (buyer ? (await buyerById(read, buyer))?.name : undefined) ?? common.parties?.buyer?.name ?? common.parties?.consignee?.name;
  return [addressee[0], name, number].filter(Boolean).join(', ');
}

async function noteOf(workspace: Workspace, context: Context, shipment: string, paper: string, only: Asked['only']): Promise<MakeSource['corrections']> {
  const { findings, loaded } = await checkShipment(workspace, context.clock, shipment);
  const found = correctionsFor(paper, loaded.papers, findings, loaded.facts.taxRoute);
  return found && { ...found, lines: wantedOf(found.lines, only) };
}

async function sourceFor({ workspace, context, shipment, exporter, papers, day }: Desk, kind: MadeKind, asked: Asked): Promise<MakeSource> {
  const chosen = asked.paper ? papers.find((one) => one.id === asked.paper) : undefined;
  const others = chosen ? [chosen, ...papers.filter((one) => one !== chosen)] : papers;
  const corrections = kind === 'correction-note' && chosen ? await noteOf(workspace, context, shipment.id, chosen.id, asked.only) : undefined;
  return { papers: recordsOf(others).map((one) => one.document), exporter, addressee: chosen ? addressedTo(asked.addressee, chosen.document) : asked.addressee, on: day, ...(corrections ? { corrections } : {}) };
}

async function makeOne(desk: Desk, kind: MadeKind, asked: Asked): Promise<{ files: Made['files']; findings: Finding[] }> {
  const source = await sourceFor(desk, kind, asked);
  const made = makePaper(kind, source);
  const head = letterheadOf(desk.exporter, source.papers, desk.logo);
  const files: Made['files'] = [];
  const findings: Finding[] = [];
  for (const format of asked.formats) {
    const name = `${plainStem(made.number || desk.shipment.number)}-${kind}.${format}`;
    if (format === 'xlsx') files.push({ ...(await letOut(desk, made, { name, bytes: await writeXlsx(sheetsOf(made, head)), mediaType: XLSX })), kind, format });
    else {
      const printed = await printPlan(planOf(made, head, desk.day, asked.paperSize));
      findings.push(...printed.findings.map((one) => ({ ...one, where: { kind: 'shipment' as const, record: desk.shipment.id, file: name } })));
      files.push({ ...(await letOut(desk, made, { name, bytes: printed.bytes, mediaType: PDF })), kind, format });
    }
  }
  return { files, findings };
}

/** Through the gate: the buyer's data to the buyer's own side, and of the firm what papers of this kind must name. */
async function letOut({ workspace, context, shipment, folder, recipient }: Desk, made: Printable, file: Omit<Artifact, 'fields'>): Promise<Omit<Made['files'][number], 'kind' | 'format'>> {
  const party = shipment.buyer ?? shipment.id;
  const artifact: Artifact = { ...file, fields: fieldsOf(made, party, (field) => EXPORTER_CLASSES[field] ?? 'internal') };
  const released = await release(workspace, artifact, { clock: context.clock, agree: context.agree, what: made.kind, audience: 'buyer', party, recipient, approver: context.person, released: made.firmFields.map(({ field }) => `exporter.${field}`) });
  const path = await saveReleased(folder, released);
  return { token: context.files.grant(path, file.name), name: file.name, mediaType: file.mediaType, bytes: file.bytes.byteLength };
}
