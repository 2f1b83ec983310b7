import { Refusal } from '#base';
import { gstRequests, readGstInvoice } from './gstInvoice.ts';
import { isGstReturn, readGstReturn } from './gstReturn.ts';
import { jsonOf } from './jsonValue.ts';
import { isOwnJson, readOwnJson } from './ownJson.ts';
import type { ReadFile } from './readDocument.ts';
import { isTradeTrust, readTradeTrust } from './tradeTrust.ts';
import { isUbl, readUbl } from './ubl.ts';
import { xmlTree } from './xmlTree.ts';

/** Largest paper that is read: a thousand lines are some 2 MB. */
export const DOCUMENT_FILE_LIMIT = 32 * 1024 * 1024;

const KNOWN = 'UBL 2.1 invoice or credit note (XML), GST e-invoice INV-01, GSTR-1, electronic bill of lading, invoice or certificate of origin, and Niryat\'s own JSON';
const KNOWN_HI = 'UBL 2.1 इनवॉइस या क्रेडिट नोट (XML), GST ई-इनवॉइस INV-01, GSTR-1, इलेक्ट्रॉनिक बिल ऑफ़ लेडिंग, इनवॉइस या सर्टिफ़िकेट ऑफ़ ओरिजिन, और Niryat का अपना JSON';

function fromXml(text: string, file: string): ReadFile {
  const root = xmlTree(text, file);
  if (isUbl(root)) return readUbl(root, file);
  throw new Refusal('unknown-document', `${file} is XML with the root ${root.name.slice(0, 60)}, which is no export paper that is known. Read are: ${KNOWN}.`, { hi: `${file} XML है जिसका रूट ${root.name.slice(0, 60)} है; यह पहचाना हुआ निर्यात काग़ज़ नहीं है। ये पढ़े जाते हैं: ${KNOWN_HI}।`, where: { file, field: root.place } });
}

function fromJson(text: string, file: string): ReadFile {
  const whole = jsonOf(text, file);
  if (isOwnJson(whole)) return readOwnJson(whole, file);
  if (isGstReturn(whole)) return readGstReturn(whole, file);
  const requests = gstRequests(whole);
  if (requests.length > 0) return readGstInvoice(requests, file);
  if (isTradeTrust(whole)) return readTradeTrust(whole, file);
  throw new Refusal('unknown-document', `${file} is JSON, but no export paper that is known. Read are: ${KNOWN}.`, { hi: `${file} JSON है, पर पहचाना हुआ निर्यात काग़ज़ नहीं। ये पढ़े जाते हैं: ${KNOWN_HI}।`, where: { file } });
}

/** The text of a paper: UTF-8, or UTF-16 with its mark. Letters in another encoding are refused: names and addresses are compared, so none is guessed. Throws Refusal `unknown-encoding`. */
export function documentText(bytes: Uint8Array, file: string): string {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('unknown-encoding', `${file} holds letters that are not UTF-8. Save or export it as UTF-8 and hand it in again. Nothing was read.`, { hi: `${file} में ऐसे अक्षर हैं जो UTF-8 नहीं हैं। UTF-8 में सहेजें या एक्सपोर्ट करें और फिर दें। कुछ नहीं पढ़ा गया।`, where: { file } });
  }
}

/**
 * What a text file says as export papers, told by its content and not by its name. Pure; runs where it can be killed.
 * Throws Refusal: unsafe-xml, damaged-file, too-deep, unknown-document, unknown-kind, missing-fields.
 */
export function readDocumentText(text: string, file: string): ReadFile {
  const first = text.replace(/^\ufeff/, '').trimStart().charAt(0);
  if (first === '<') return fromXml(text, file);
  if (first === '{' || first === '[') return fromJson(text, file);
  throw new Refusal('unknown-document', `${file} is neither XML nor JSON. Read are: ${KNOWN}.`, { hi: `${file} न XML है, न JSON। ये पढ़े जाते हैं: ${KNOWN_HI}।`, where: { file } });
}
