import { open, stat } from 'node:fs/promises';
import { Refusal } from '#base';
import { type Archive, type ArchiveLimits, openArchive } from '../archive.ts';
import { isOds } from '../readOds.ts';
import { openXlsx } from '../readXlsx.ts';
import { refuseMacros, SAVE_AS_XLSX, SAVE_AS_XLSX_HI } from '../refusals.ts';
import { localName, safeXml } from '../safeXml.ts';
import { sniffContainer } from '../sniff.ts';
import type { TableRow } from '../table.ts';
import { utf8Whole } from '../utf8Blocks.ts';
import { readWorkbook, type Workbook } from '../workbookParts.ts';

/** A workbook that is to be filled and otherwise left as it is. */
export type OpenTemplate = {
  file: string; archive: Archive; workbook: Workbook;
  /** Named references: `scope` is the sheet a name is private to. */
  names: { name: string; scope?: string; formula: string }[];
  /** By style number, whether a cell of it may not be changed on a protected sheet. */
  locked: boolean[];
  /** The workbook carries a digital signature, which filling breaks. */
  isSigned: boolean;
  /** The texts of a sheet from its top, no more than so many rows. */
  rows(sheet: string, most: number): Promise<TableRow[]>;
  close(): void;
};

/** A template is a form: what is larger is something else, or made to fill memory. */
const FILE_BYTES = 64 * 1024 * 1024;
const LIMITS: ArchiveLimits = { entries: 4_000, entryBytes: 256 * 1024 * 1024, archiveBytes: 512 * 1024 * 1024 };
const MOST_NAMES = 20_000;

const notOne = (file: string, what: string, hi: string): Refusal => new Refusal('not-a-template', `${file} is ${what}. A template is filled only as an Excel workbook (.xlsx).${SAVE_AS_XLSX}`, { hi: `${file} ${hi}। टेम्पलेट सिर्फ़ Excel वर्कबुक (.xlsx) के रूप में भरा जाता है।${SAVE_AS_XLSX_HI}`, where: { file } });

async function refuseOthers(path: string, file: string): Promise<void> {
  const { size } = await stat(path);
  if (size > FILE_BYTES) throw new Refusal('too-large', `${file} is larger than 64 MB, more than a template can be. Choose the blank template as it was downloaded.`, { hi: `${file} 64 MB से बड़ी है, टेम्पलेट इतना बड़ा नहीं होता। ख़ाली टेम्पलेट वैसा ही चुनें जैसा डाउनलोड हुआ था।`, where: { file } });
  const handle = await open(path, 'r');
  try {
    const head = Buffer.alloc(Math.min(size, 256 * 1024));
    await handle.read(head, 0, head.length, 0);
    const container = sniffContainer(head, file);
    if (container === 'xls') throw notOne(file, 'an old workbook (.xls)', 'पुरानी वर्कबुक (.xls) है');
    if (container !== 'zip') throw notOne(file, 'no Excel workbook', 'Excel वर्कबुक नहीं है');
  } finally {
    await handle.close();
  }
}

/** Programs in a workbook are refused by what the workbook says it is, too: the part with them may have any name. */
async function refuseMacroTypes(archive: Archive, file: string): Promise<void> {
  if (!archive.names.includes('[Content_Types].xml')) return;
  const types = await utf8Whole(archive, '[Content_Types].xml', file, 1 << 20);
  if (/macroEnabled|vbaProject/i.test(types)) throw refuseMacros(file);
}

function refuseNamesakes(archive: Archive, workbook: Workbook, file: string): void {
  const twice = (names: readonly string[]): string | undefined => names.find((one, at) => names.findIndex((other) => other.toLowerCase() === one.toLowerCase()) < at);
  const sheet = twice(workbook.sheets.map((one) => one.name));
  const part = twice(workbook.sheets.map((one) => one.part));
  const missing = workbook.sheets.find((one) => !archive.names.includes(one.part));
  const damage = (what: string, hi: string): Refusal =>
    new Refusal('damaged-file', `${file} is damaged: ${what}. Open it in Excel or LibreOffice and save it again, or download it again.`, { hi: `${file} ख़राब है: ${hi}। Excel या LibreOffice में खोलकर फिर सहेजें, या फिर डाउनलोड करें।`, where: { file } });
  if (sheet !== undefined) throw damage(`it has two sheets called ${sheet}`, `उसमें ${sheet} नाम की दो शीट हैं`);
  if (part !== undefined) throw damage('two of its sheets are the same part', 'उसकी दो शीट एक ही हिस्सा हैं');
  if (missing) throw damage(`the part of its sheet ${missing.name} is not in it`, `उसकी शीट ${missing.name} का हिस्सा उसमें नहीं है`);
}

async function namesOf(archive: Archive, workbook: Workbook, file: string): Promise<OpenTemplate['names']> {
  const names: OpenTemplate['names'] = [];
  let now: OpenTemplate['names'][number] | undefined;
  const parser = safeXml(`${file}: ${workbook.main}`, {
    open: (name, a) => {
      if (localName(name) !== 'definedName' || names.length >= MOST_NAMES) return;
      const scope = a.localSheetId === undefined ? undefined : workbook.order[Number(a.localSheetId)];
      now = { name: a.name ?? '', ...(scope === undefined ? {} : { scope }), formula: '' };
    },
    text: (text) => {
      if (now) now.formula += text;
    },
    close: () => {
      if (now) names.push(now);
      now = undefined;
    },
  });
  parser.write(await utf8Whole(archive, workbook.main, file, 16 << 20));
  parser.close();
  return names;
}

/** Cells are locked unless their style says otherwise (ECMA-376 part 1, 18.8.33). */
async function lockedStyles(archive: Archive, part: string | undefined, file: string): Promise<boolean[]> {
  const locked: boolean[] = [];
  let inside = false;
  if (part === undefined) return locked;
  const parser = safeXml(`${file}: ${part}`, {
    open: (name, a) => {
      const local = localName(name);
      if (local === 'cellXfs') inside = true;
      else if (inside && local === 'xf') locked.push(true);
      else if (inside && local === 'protection' && (a.locked === '0' || a.locked === 'false')) locked[locked.length - 1] = false;
    },
    close: (name) => {
      if (localName(name) === 'cellXfs') inside = false;
    },
  });
  parser.write(await utf8Whole(archive, part, file, 16 << 20));
  parser.close();
  return locked;
}

/**
 * Opens a seller's template. Throws Refusal: not-a-template, macro-file, password-protected, damaged-file, unsafe-archive, unsafe-xml, too-large, empty-file.
 * @param file how messages call it
 */
export async function openTemplate(path: string, file: string): Promise<OpenTemplate> {
  await refuseOthers(path, file);
  const archive = await openArchive(path, file, LIMITS);
  try {
    if (isOds(archive)) throw notOne(file, 'a workbook of LibreOffice (.ods)', 'LibreOffice की वर्कबुक (.ods) है');
    await refuseMacroTypes(archive, file);
    const workbook = await readWorkbook(archive, file);
    refuseNamesakes(archive, workbook, file);
    const table = await openXlsx(archive, file);
    const rows = async (sheet: string, most: number): Promise<TableRow[]> => {
      const found: TableRow[] = [];
      for await (const batch of table.rows(sheet)) {
        found.push(...batch.filter((one) => one.number <= most));
        if ((batch.at(-1)?.number ?? 0) >= most) break;
      }
      return found;
    };
    return {
      file, archive, workbook, rows, names: await namesOf(archive, workbook, file), locked: await lockedStyles(archive, workbook.stylesPart, file),
      isSigned: archive.names.some((name) => name.startsWith('_xmlsignatures/')), close: () => archive.close(),
    };
  } catch (error) {
    archive.close();
    throw error;
  }
}
