import { Refusal } from '#base';
import type { Archive } from './archive.ts';
import { TABLE_LIMITS } from './limits.ts';
import { type NumberStyle, numberStyle } from './numberFormat.ts';
import { refuseMacros, SAVE_AS_XLSX, SAVE_AS_XLSX_HI } from './refusals.ts';
import { localName, safeXml, type XmlEvents } from './safeXml.ts';
import { utf8Whole } from './utf8Blocks.ts';

export type WorkbookSheet = { name: string; hidden: boolean; part: string };
/** What the small parts of a workbook say. */
export type Workbook = {
  sheets: WorkbookSheet[]; date1904: boolean; styles: NumberStyle[]; sharedStrings: string | undefined;
  /** The part that lists the sheets, and the one with the styles. */
  main: string; stylesPart: string | undefined;
  /** Names of all sheets in their order, those without cells included: names that are private to a sheet count by it. */
  order: string[];
};

async function parsePart(archive: Archive, part: string, file: string, events: XmlEvents): Promise<void> {
  const parser = safeXml(`${file}: ${part}`, events);
  parser.write(await utf8Whole(archive, part, file, TABLE_LIMITS.smallPartBytes));
  parser.close();
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

/** A relationship's target as a part name: targets are relative to the folder of the part that owns them. */
function partName(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder + target;
  const kept: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') kept.pop();
    else if (step !== '.' && step !== '') kept.push(step);
  }
  return kept.join('/');
}

type Relation = { id: string; type: string; target: string };

async function relations(archive: Archive, part: string, file: string): Promise<Relation[]> {
  const folder = folderOf(part);
  const rels = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const found: Relation[] = [];
  if (!archive.names.includes(rels)) return found;
  await parsePart(archive, rels, file, {
    open: (name, a) => {
      if (localName(name) === 'Relationship' && a.TargetMode !== 'External') found.push({ id: a.Id ?? '', type: a.Type ?? '', target: partName(folder, a.Target ?? '') });
    },
  });
  return found;
}

/** What other programs of an office pack into a zip, by a part only they have. */
const OTHERS: readonly [en: string, hi: string, part: RegExp][] = [['a Word document', 'Word दस्तावेज़ है', /^word\/document/], ['a PowerPoint presentation', 'PowerPoint प्रेज़ेंटेशन है', /^ppt\/presentation/], ['an Apple Numbers document', 'Apple Numbers दस्तावेज़ है', /^Index\/Document\.iwa$/], ['a book (EPUB)', 'किताब (EPUB) है', /^META-INF\/container\.xml$/], ['a program for Android or Java', 'Android या Java का प्रोग्राम है', /^(AndroidManifest\.xml|META-INF\/MANIFEST\.MF)$/]];

function refuseOther(archive: Archive, file: string): never {
  const other = OTHERS.find(([, , part]) => archive.names.some((name) => part.test(name)));
  const [what, hi] = other ?? ['a zip archive but not an Excel workbook', 'ज़िप है पर Excel वर्कबुक नहीं'];
  throw new Refusal('not-a-table', `${file} is ${what}. Choose a CSV, XLSX, XLS, ODS, JSON or XML file${other ? '' : '; pictures in a zip go in beside the table'}.`, { hi: `${file} ${hi}। CSV, XLSX, XLS, ODS, JSON या XML फ़ाइल चुनें${other ? '' : '; ज़िप वाली फ़ोटो टेबल के साथ जाती हैं'}।`, where: { file } });
}

/** The main part: named by the root relationships, whatever its path. */
async function mainPart(archive: Archive, file: string): Promise<string> {
  const main = (await relations(archive, '', file)).find((one) => one.type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml';
  if (!archive.names.includes(main) || !/(^|\/)workbook[^/]*\.(xml|bin)$/i.test(main)) refuseOther(archive, file);
  if (archive.names.some((name) => /(^|\/)vbaProject[^/]*\.bin$/i.test(name))) throw refuseMacros(file);
  if (main.endsWith('.bin')) throw new Refusal('unsupported-xlsb', `${file} is a binary workbook (.xlsb), which is not read here.${SAVE_AS_XLSX}`, { hi: `${file} बाइनरी वर्कबुक (.xlsb) है, जो यहाँ नहीं पढ़ी जाती।${SAVE_AS_XLSX_HI}`, where: { file } });
  return main;
}

async function readStyles(archive: Archive, part: string, file: string): Promise<NumberStyle[]> {
  const codes = new Map<number, string>();
  const styles: NumberStyle[] = [];
  let inCellFormats = false;
  await parsePart(archive, part, file, {
    open: (name, a) => {
      const local = localName(name);
      if (local === 'numFmt') codes.set(Number(a.numFmtId), a.formatCode ?? '');
      else if (local === 'cellXfs') inCellFormats = true;
      else if (local === 'xf' && inCellFormats) styles.push(numberStyle(Number(a.numFmtId ?? 0), codes.get(Number(a.numFmtId ?? 0))));
    },
    close: (name) => {
      if (localName(name) === 'cellXfs') inCellFormats = false;
    },
  });
  return styles;
}

/** Reads workbook.xml, its relationships and the styles. Throws Refusal: not-a-table, damaged-file, unsafe-xml. */
export async function readWorkbook(archive: Archive, file: string): Promise<Workbook> {
  const main = await mainPart(archive, file);
  const related = await relations(archive, main, file);
  const sheets: WorkbookSheet[] = [];
  const order: string[] = [];
  let date1904 = false;
  await parsePart(archive, main, file, {
    open: (name, a) => {
      const local = localName(name);
      if (local === 'workbookPr') date1904 = a.date1904 === '1' || a.date1904 === 'true';
      if (local !== 'sheet') return;
      order.push(a.name ?? '');
      const id = Object.entries(a).find(([key]) => localName(key) === 'id' && key !== 'id')?.[1];
      const relation = related.find((one) => one.id === id);
      if (relation?.type.endsWith('/worksheet')) sheets.push({ name: a.name ?? '', hidden: a.state === 'hidden' || a.state === 'veryHidden', part: relation.target });
    },
  });
  const partOf = (type: string): string | undefined => related.find((one) => one.type.endsWith(type) && archive.names.includes(one.target))?.target;
  const styles = partOf('/styles');
  if (sheets.length === 0) throw new Refusal('empty-file', `${file} has no worksheet with cells.`, { hi: `${file} में सेल वाली कोई शीट नहीं है।`, where: { file } });
  return { sheets, date1904, styles: styles ? await readStyles(archive, styles, file) : [], sharedStrings: partOf('/sharedStrings'), main, stylesPart: styles, order };
}
