import { Refusal } from '#base';
import type { Archive } from './archive.ts';
import { Batcher } from './batcher.ts';
import { TABLE_LIMITS } from './limits.ts';
import { OdsSheets } from './odsSheets.ts';
import { refuseMacros, refusePassword } from './refusals.ts';
import { safeXml } from './safeXml.ts';
import type { MergedRange, TableFile, TableNote, TableRow } from './table.ts';
import { xmlDecoder } from './xmlText.ts';

/** Modules of LibreOffice Basic and scripts of other languages; the empty list of libraries is no program. */
const PROGRAM = /^(Basic\/[^/]+\/(?!script-lb\.xml$)[^/]+\.xml|Scripts\/.+[^/])$/;

/** A workbook of LibreOffice: its cells are one part beside a line that names the kind of document. */
export const isOds = (archive: Archive): boolean => archive.names.includes('content.xml') && !archive.names.includes('[Content_Types].xml');

async function refuseWhatIsNone(archive: Archive, file: string): Promise<void> {
  const kind = archive.names.includes('mimetype') ? (await archive.bytes('mimetype', 1024)).toString('latin1').trim() : '';
  if (kind !== '' && !kind.startsWith('application/vnd.oasis.opendocument.spreadsheet')) throw new Refusal('not-a-table', `${file} is a document of LibreOffice but not a table. Choose a CSV, XLSX, XLS, ODS, JSON or XML file.`, { hi: `${file} LibreOffice का दस्तावेज़ है पर टेबल नहीं। CSV, XLSX, XLS, ODS, JSON या XML फ़ाइल चुनें।`, where: { file } });
  const manifest = archive.names.includes('META-INF/manifest.xml') ? (await archive.bytes('META-INF/manifest.xml', TABLE_LIMITS.smallPartBytes)).toString('utf8') : '';
  if (manifest.includes('encryption-data')) throw refusePassword(file);
  if (archive.names.some((name) => PROGRAM.test(name))) throw refuseMacros(file);
}

/** Rows of a sheet as the parser meets them; `sheet` undefined only lists the sheets. */
async function* sheetRows(archive: Archive, file: string, sheets: OdsSheets): AsyncGenerator<TableRow[]> {
  const parser = safeXml(`${file}: content.xml`, sheets);
  const decode = xmlDecoder();
  const batcher = new Batcher();
  for await (const chunk of archive.chunks('content.xml')) {
    parser.write(decode(chunk));
    for (const row of sheets.taken()) if (batcher.add(row)) yield* batcher.rest();
    if (sheets.done) break;
  }
  if (!sheets.done) {
    parser.write(decode());
    parser.close();
  }
  for (const row of sheets.taken()) if (batcher.add(row)) yield* batcher.rest();
  yield* batcher.rest();
}

/** A workbook of LibreOffice (OpenDocument 1.2 and later) as tables. Throws Refusal: damaged-file, unsafe-archive, unsafe-xml, not-a-table, too-large, password-protected, macro-file. */
export async function openOds(archive: Archive, name: string, withoutHidden = false): Promise<TableFile> {
  await refuseWhatIsNone(archive, name);
  const list = new OdsSheets({ file: name, withoutHidden });
  for await (const _ of sheetRows(archive, name, list));
  if (list.sheets.length === 0) throw new Refusal('empty-file', `${name} has no sheet with cells.`, { hi: `${name} में सेल वाली कोई शीट नहीं है।`, where: { file: name } });
  const notes: TableNote[] = [];
  const merged = new Map<string, readonly MergedRange[]>();
  const wantedOr = (wanted: string | undefined): string => {
    const sheet = wanted === undefined ? list.sheets[0] : list.sheets.find((one) => one.name === wanted);
    if (sheet) return sheet.name;
    throw new Refusal('no-such-sheet', `${name} has no sheet ${wanted}. It has: ${list.sheets.map((one) => one.name).join(', ')}.`, { hi: `${name} में ${wanted} नाम की शीट नहीं है। उसमें ये हैं: ${list.sheets.map((one) => one.name).join(', ')}।`, where: { file: name } });
  };
  async function* rows(wanted?: string): AsyncGenerator<TableRow[]> {
    const sheet = wantedOr(wanted);
    const reading = new OdsSheets({ file: name, withoutHidden, sheet });
    merged.set(sheet, reading.merged);
    try {
      yield* sheetRows(archive, name, reading);
    } finally {
      notes.push(...reading.notes());
    }
  }
  return { format: 'ods', encoding: null, encodings: [], delimiter: null, sheets: list.sheets, notes, rows, merged: (wanted) => merged.get(wantedOr(wanted)) ?? [], close: async () => archive.close() };
}
