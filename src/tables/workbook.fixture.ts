/** Makes small workbooks for tests: parts by hand, zipped. */
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import yazl from 'yazl';
import { type OpenOptions, openTable, type TableFile, type TableRow } from './index.ts';

export type Parts = Readonly<Record<string, string | Uint8Array>>;

export async function zipOf(parts: Parts, options: Partial<yazl.Options> = {}): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content as string), name, options);
  zip.end(options.forceZip64Format ? { forceZip64Format: true, comment: '' } : undefined);
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const M = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** The same two in strict Office Open XML (ISO/IEC 29500-1). */
const STRICT = { R: 'http://purl.oclc.org/ooxml/officeDocument/relationships', M: 'http://purl.oclc.org/ooxml/spreadsheetml/main' };

export type Made = { strings?: string; styles?: string; date1904?: boolean; sheets?: string; strict?: boolean; extra?: Parts; zip?: Partial<yazl.Options> };

/** A workbook of one worksheet: sheet XML, shared strings and styles as given; `extra` adds parts or takes the place of some. */
export function workbook(sheetXml: string | Uint8Array, more: Made = {}): Promise<Buffer> {
  const ns = more.strict ? STRICT : { R, M };
  return zipOf({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="${ns.R}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${ns.M}" xmlns:r="${ns.R}"><workbookPr${more.date1904 ? ' date1904="1"' : ''}/><sheets>${more.sheets ?? '<sheet name="Rates" sheetId="1" r:id="rId1"/>'}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${ns.R}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${ns.R}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${ns.R}/styles" Target="/xl/styles.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheetXml,
    'xl/sharedStrings.xml': more.strings ?? `<sst xmlns="${ns.M}"/>`,
    'xl/styles.xml': more.styles ?? `<styleSheet xmlns="${ns.M}"/>`,
    ...more.extra,
  }, more.zip);
}

export const sheet = (rows: string, after = '', before = '<cols><col min="1" max="1"/></cols>'): string => `<?xml version="1.0"?><worksheet xmlns="${M}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

const text = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** Rows of inline strings, as a sheet's XML. */
export const inlineRows = (rows: readonly (readonly string[])[]): string => rows.map((cells, at) => `<row r="${at + 1}">${cells.map((cell) => `<c t="inlineStr"><is><t xml:space="preserve">${text(cell)}</t></is></c>`).join('')}</row>`).join('');

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
/** A workbook of LibreOffice: the tables as given. */
export const ods = (tables: string, more: { styles?: string; extra?: Parts } = {}): Promise<Buffer> =>
  zipOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="${ODF}:office:1.0" xmlns:table="${ODF}:table:1.0" xmlns:text="${ODF}:text:1.0" xmlns:style="${ODF}:style:1.0" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"><office:automatic-styles>${more.styles ?? ''}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    'META-INF/manifest.xml': '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
    ...more.extra,
  });

export type ReadFile = { table: TableFile; rows: TableRow[]; cells: string[][] };

/** A folder of its own for files to read; `read` writes one and reads all rows of a sheet. */
export function readingFolder(): { folder: string; read(bytes: string | Uint8Array, options?: OpenOptions & { name?: string; sheet?: string }): Promise<ReadFile>; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'niryat-reading-'));
  return {
    folder,
    async read(bytes, { name = 'a.xlsx', sheet: wanted, ...options } = {}) {
      const path = join(folder, name);
      await writeFile(path, bytes);
      const table = await openTable(path, name, options);
      try {
        const rows: TableRow[] = [];
        for await (const batch of table.rows(wanted)) rows.push(...batch);
        return { table, rows, cells: rows.map((row) => row.cells) };
      } finally {
        await table.close();
      }
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
