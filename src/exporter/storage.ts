import type { ReadDb, RecordKind } from '#store';
import { CERTIFICATE_MAPS, type Certificate, certificate, EXPORTER_MAPS, type Exporter, exporter } from './nouns.ts';

type Doc = { doc: string };

export const exporterKind: RecordKind = { kind: 'exporter', maps: EXPORTER_MAPS };
export const certificateKind: RecordKind = { kind: 'certificate', maps: CERTIFICATE_MAPS };

/** The id of the one exporter record of a company that has none yet. */
const FIRST_ID = '00000000000000000000000000';

/** The exporter of this company; an empty profile when none was written yet. */
export async function theExporter(read: ReadDb): Promise<Exporter> {
  const row = await read.get<Doc>('SELECT doc FROM exporter ORDER BY id LIMIT 1');
  return exporter.parse(row ? JSON.parse(row.doc) : { id: FIRST_ID });
}

/** True when the profile was written at least once. */
export const isStored = (one: Exporter): boolean => one.id !== FIRST_ID;

/** Certificates of the firm and its products, by kind and number. */
export async function certificatesOf(read: ReadDb): Promise<Certificate[]> {
  const rows = await read.all<Doc>('SELECT doc FROM certificate ORDER BY id');
  return rows.map((row) => certificate.parse(JSON.parse(row.doc)));
}

export async function certificateById(read: ReadDb, id: string): Promise<Certificate | undefined> {
  const stored = await read.record<Certificate>('certificate', id);
  return stored && certificate.parse(stored);
}
