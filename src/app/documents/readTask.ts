import { readFile, stat } from 'node:fs/promises';
import { Refusal } from '#base';
import { DOCUMENT_FILE_LIMIT, documentText, formKind, pdfLines, type ReadFile, readDocumentText, readFormSheets, type SheetRows, withoutImpossible } from '#documents';
import { openTable } from '#tables';
import type { Task } from '../worker/tasks.ts';

/** Rows of one sheet of a form; an invoice of more lines is handed in as data. */
const MOST_ROWS = 20_000;

const begins = (bytes: Uint8Array, ...signs: number[]): boolean => signs.every((sign, at) => bytes[at] === sign);
/** PNG, JPEG, TIFF in both orders, WebP. */
const isPicture = (bytes: Uint8Array): boolean => begins(bytes, 0x89, 0x50, 0x4e, 0x47) || begins(bytes, 0xff, 0xd8, 0xff) || begins(bytes, 0x49, 0x49, 0x2a, 0) || begins(bytes, 0x4d, 0x4d, 0, 0x2a) || (begins(bytes, 0x52, 0x49, 0x46, 0x46) && bytes[8] === 0x57);
/** The mark of a PDF stands within its first kilobyte. */
const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');

async function workbook(path: string, name: string): Promise<ReadFile> {
  const table = await openTable(path, name, { withoutHidden: false });
  try {
    const sheets: SheetRows[] = [];
    for (const sheet of table.sheets.slice(0, 12)) {
      const rows: string[][] = [];
      for await (const batch of table.rows(sheet.name)) {
        for (const row of batch) rows[row.number - 1] = row.cells;
        if (rows.length > MOST_ROWS) throw new Refusal('too-large', `${name} has more than ${MOST_ROWS} rows in one sheet. Hand such a document in as JSON or UBL.`, { hi: `${name} की एक शीट में ${MOST_ROWS} से ज़्यादा पंक्तियाँ हैं। ऐसा दस्तावेज़ JSON या UBL में दें।`, where: { file: name } });
      }
      sheets.push({ name: sheet.name, rows: Array.from(rows, (row) => row ?? []) });
    }
    const kind = formKind(sheets);
    if (!kind) throw new Refusal('unknown-document', `${name} is a workbook, but none of the forms of Niryat. Download a blank form of the document, fill it in and bring that one in.`, { hi: `${name} वर्कबुक है, पर Niryat का कोई फ़ॉर्म नहीं। दस्तावेज़ का ख़ाली फ़ॉर्म डाउनलोड करें, भरें और उसे लाएँ।`, where: { file: name } });
    return readFormSheets(kind, sheets, name);
  } finally {
    await table.close();
  }
}

async function read(path: string, name: string): Promise<ReadFile> {
  const bytes = await readFile(path);
  if (begins(bytes, 0x50, 0x4b, 3, 4)) return workbook(path, name);
  if (isPdf(bytes)) return { format: 'pdf', documents: [], findings: [], printed: await pdfLines(bytes, name) };
  if (isPicture(bytes)) return { format: 'scan', documents: [], findings: [] };
  return readDocumentText(documentText(bytes, name), name);
}

/** Reads one export paper, which may come from anybody, in the process that can be killed. */
const readDocument: Task = async function* (input) {
  const { path, name } = input as { path: string; name: string };
  const { size } = await stat(path);
  if (size > DOCUMENT_FILE_LIMIT) throw new Refusal('too-large', `${name} is larger than 32 MB, more than any export paper. Nothing was read.`, { hi: `${name} 32 MB से बड़ी है; कोई निर्यात काग़ज़ इतना बड़ा नहीं होता। कुछ नहीं पढ़ा गया।`, where: { file: name } });
  const found = await read(path, name);
  const sound = found.documents.map((one) => withoutImpossible(one, name));
  yield { ...found, documents: sound.map((one) => one.document), findings: [...found.findings, ...sound.flatMap((one) => one.findings)] };
};
export default readDocument;
