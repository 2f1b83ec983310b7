import { readFile } from 'node:fs/promises';
import { Refusal } from '#base';
import { type Filled, type FillPlan, fillSheet } from './fillSheet.ts';
import { learnSheet } from './learnSheet.ts';
import { openTemplate } from './openTemplate.ts';
import { replacePart } from './zipCopy.ts';

export type FilledTemplate = Omit<Filled, 'xml'> & { bytes: Uint8Array };

const UTF8_MARK = '\ufeff';

/** A part's text that gives the same bytes back. Throws Refusal damaged-file for anything but UTF-8. */
function utf8Text(bytes: Buffer, file: string): string {
  const text = bytes.toString('utf8');
  if (Buffer.from(text, 'utf8').equals(bytes) && !/^\ufeff?<\?xml[^>]*encoding\s*=\s*["'](?!utf-?8["'])/i.test(text)) return text;
  throw new Refusal('damaged-file', `${file} is written in an unusual encoding, so it cannot be filled without changing the rest of it. Open it in Excel or LibreOffice, save it again as .xlsx, and choose the new file.`, { hi: `${file} असामान्य एन्कोडिंग में लिखी है, इसलिए बाकी को बदले बिना भरी नहीं जा सकती। Excel या LibreOffice में खोलें, .xlsx में फिर सहेजें, और नई फ़ाइल चुनें।`, where: { file } });
}

/**
 * A template with values written into one sheet. Every other part of the workbook keeps its bytes, packed as they were; of the sheet only the
 * fill cells change. Throws the refusals of openTemplate, and `no-such-sheet`.
 */
export async function fillTemplate(path: string, file: string, sheet: string, plan: FillPlan): Promise<FilledTemplate> {
  const template = await openTemplate(path, file);
  try {
    const found = template.workbook.sheets.find((one) => one.name === sheet && !one.hidden);
    if (!found) throw new Refusal('no-such-sheet', `${file} has no sheet ${sheet} that can be seen. Choose the template again.`, { hi: `${file} में ${sheet} नाम की कोई दिखने वाली शीट नहीं है। टेम्पलेट फिर चुनें।`, where: { file } });
    const traits = await learnSheet(template.archive, found, file);
    const text = utf8Text(await template.archive.bytes(found.part), file);
    const { xml, ...rest } = fillSheet(text.startsWith(UTF8_MARK) ? text.slice(1) : text, plan, traits, template.locked, file);
    const bytes = Buffer.from(text.startsWith(UTF8_MARK) ? UTF8_MARK + xml : xml, 'utf8');
    return { ...rest, bytes: replacePart(await readFile(path), found.part, bytes, file) };
  } finally {
    template.close();
  }
}
