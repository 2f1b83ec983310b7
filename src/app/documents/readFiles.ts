import { type Finding, Refusal } from '#base';
import type { ExportDocument, ReadFile } from '#documents';
import type { Facts } from '#rules';
import { facts as factsSchema } from '#rules';
import type { Context } from '../port.ts';

const DEADLINE_MS = 20_000;
const MEMORY_BYTES = 512 << 20;

/** A paper with the file it stands in. */
export type FiledDocument = { document: ExportDocument; file: string };
export type Dossier = { documents: FiledDocument[]; exporter: Facts['exporter']; shipment: Facts['shipment']; findings: Finding[] };

/** One file through the killable process. Throws the Refusals of reading. */
export async function readDocumentFile(context: Pick<Context, 'files' | 'worker' | 'signal'>, token: string): Promise<ReadFile> {
  const run = context.worker.run('read-document', { path: context.files.path(token), name: context.files.name(token) }, { signal: context.signal, deadlineMs: DEADLINE_MS, memoryBytes: MEMORY_BYTES, warm: true });
  for await (const answer of run) return answer as ReadFile;
  throw new Error('the reading task ended without an answer');
}

/** Facts that own JSON brings about firm or shipment, by the schema that rules read them with; what does not fit is a located point. */
function factsOf<K extends 'exporter' | 'shipment'>(root: K, given: unknown, file: string, findings: Finding[]): Facts[K] {
  if (given === undefined) return undefined;
  const parsed = factsSchema.shape[root].safeParse(given);
  if (parsed.success) return parsed.data as Facts[K];
  for (const { path, message } of parsed.error.issues) findings.push({ rule: 'DOC-VALUE', severity: 'error', status: 'fail', messageId: 'DOC-VALUE', data: { place: [root, ...path.map(String)].join('/'), value: message.slice(0, 120) }, where: { kind: root, file, field: path.join('.') } });
  return undefined;
}

/** Files handed in together, as the papers of one shipment. */
export async function readDossier(context: Pick<Context, 'files' | 'worker' | 'signal' | 'progress'>, tokens: readonly string[]): Promise<Dossier> {
  const dossier: Dossier = { documents: [], exporter: undefined, shipment: undefined, findings: [] };
  for (const [done, token] of tokens.entries()) {
    const file = context.files.name(token);
    context.progress(done, tokens.length, file);
    const read = await readDocumentFile(context, token);
    if (read.format === 'pdf' || read.format === 'scan') throw new Refusal('unknown-document', `${file} is a picture of a document, no data. Bring it into a shipment: its text is offered beside the form there, and what is typed is checked.`, { hi: `${file} दस्तावेज़ की तस्वीर है, डेटा नहीं। इसे किसी शिपमेंट में लाएँ: वहाँ इसका टेक्स्ट फ़ॉर्म के पास मिलता है, और जो टाइप होता है वह जाँचा जाता है।`, where: { file } });
    dossier.findings.push(...read.findings);
    dossier.documents.push(...read.documents.map((document) => ({ document, file })));
    dossier.exporter = factsOf('exporter', read.exporter, file, dossier.findings) ?? dossier.exporter;
    dossier.shipment = factsOf('shipment', read.shipment, file, dossier.findings) ?? dossier.shipment;
  }
  return dossier;
}
