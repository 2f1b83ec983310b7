import { setImmediate as breath } from 'node:timers/promises';
import { Refusal } from '#base';
import yazl from 'yazl';
import { PICTURE_ROW, type PictureToWrite, pictureParts, pictureTypes } from './sheetPictures.ts';
import { cellAddress, columnLetters } from './table.ts';
import { escapeExcel } from './xmlText.ts';

/** One sheet to write. Every cell is text: a formula cannot leave, a code keeps its zeros, also when it is edited in the file. */
export type SheetToWrite = {
  name: string;
  rows: readonly (readonly string[])[];
  /** Rows at the top that stay in view and are bold. */
  headerRows?: number;
  /** Columns (from 0) that a reader does not see. */
  hiddenColumns?: readonly number[];
  /** Widths in characters, by column. */
  widths?: readonly number[];
  /** A form to be printed: how its cells look; the page is A4, as wide as the sheet. */
  looks?: (row: number, column: number) => FormLook;
  /** JPEGs in cells; their rows are made high enough. */
  pictures?: readonly PictureToWrite[];
};

/** How a cell of a form looks: its title, a label, a value, or a cell of its framed table, which wraps. */
export const FORM_LOOKS = ['plain', 'title', 'label', 'strong', 'framed', 'framedNumber', 'framedHead', 'framedTotal', 'framedTotalNumber'] as const;
export type FormLook = (typeof FORM_LOOKS)[number];

/** Excel's own limit of one cell (specification of Excel: total number of characters that a cell can contain). */
const CELL_CHARACTERS = 32_767;
/** Rows between two breaths, in which a stop or another window's question is heard. */
const BREATH = 500;
/** Time that stands on every part, so that equal input gives equal bytes: zip times have no zone and begin in 1980, so it is made in the zone of the moment. */
const partTime = (): Date => new Date(1980, 0, 1, 12);

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const escapeXml = (text: string): string => (/[&<>"]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;') : text);

/** Texts of the workbook, each written once (ECMA-376 part 1, 18.4.9). */
class Strings {
  private readonly places = new Map<string, number>();
  uses = 0;
  place(text: string): number {
    this.uses += 1;
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.places.set(text, this.places.size);
    return this.places.size - 1;
  }
  async xml(): Promise<Buffer> {
    const parts = [Buffer.from(`${HEAD}<sst xmlns="${MAIN}" count="${this.uses}" uniqueCount="${this.places.size}">`)];
    let items: string[] = [];
    const pack = (): void => void (parts.push(Buffer.from(items.join(''))), (items = []));
    for (const text of this.places.keys()) {
      items.push(`<si><t xml:space="preserve">${escapeXml(escapeExcel(text))}</t></si>`);
      if (items.length < 10_000) continue;
      pack();
      await breath();
    }
    pack();
    return Buffer.concat([...parts, Buffer.from('</sst>')]);
  }
}

/** Styles: 0 as Excel needs it, 1 text, 2 text in bold. Number format 49 is Excel's "Text". */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** The same with the looks of a form behind them; Excel's number format 49 stays, so that every cell is a text. */
const FORM_STYLES = STYLES
  .replace('<fonts count="2">', '<fonts count="4">').replace('</fonts>', '<font><b/><sz val="14"/><name val="Calibri"/><family val="2"/></font><font><sz val="9"/><color rgb="FF4B5563"/><name val="Calibri"/><family val="2"/></font></fonts>')
  .replace('<borders count="1">', '<borders count="2">').replace('</borders>', `<border>${['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color rgb="FF374151"/></${side}>`).join('')}<diagonal/></border></borders>`)
  .replace('<cellXfs count="3">', `<cellXfs count="${FORM_LOOKS.length + 2}">`)
  .replace('</cellXfs>', `${[['2', false, ''], ['3', false, ''], ['1', false, ''], ['0', true, 'left'], ['0', true, 'right'], ['1', true, 'center'], ['1', true, 'left'], ['1', true, 'right']].map(([font, framed, align]) => `<xf numFmtId="49" fontId="${font}" fillId="0" borderId="${framed ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1"${framed ? ` applyBorder="1" applyAlignment="1"><alignment horizontal="${align}" vertical="top" wrapText="1"/></xf>` : '/>'}`).join('')}</cellXfs>`);
/** Style of a look: plain is the text of every sheet, the others follow those of STYLES. */
const styleOfLook = (look: FormLook): number => (look === 'plain' ? 1 : FORM_LOOKS.indexOf(look) + 2);

const tooLong = (text: string, cell: string, sheet: string): Refusal =>
  new Refusal('cell-too-long', `Cell ${cell} of sheet ${sheet} has ${text.length} characters; Excel holds ${CELL_CHARACTERS}. Choose CSV or JSON for this catalogue.`, { hi: `शीट ${sheet} के सेल ${cell} में ${text.length} अक्षर हैं; Excel में ${CELL_CHARACTERS} आते हैं। इस कैटलॉग के लिए CSV या JSON चुनें।`, where: { sheet, cell } });

function columnsXml({ widths, hiddenColumns }: SheetToWrite, width: number): string {
  const one = (_: unknown, column: number): string => `<col min="${column + 1}" max="${column + 1}" width="${widths?.[column] ?? 16}" style="1"${hiddenColumns?.includes(column) ? ' hidden="1"' : ''} customWidth="1"/>`;
  return width === 0 ? '' : `<cols>${Array.from({ length: width }, one).join('')}</cols>`;
}

/** Height of one line of text, in points, as Excel sets it for 11 point Calibri. */
const LINE = 15;
/** Lines that the framed cells of a row wrap into, counted in characters of their columns: not every program makes rows high enough by itself. */
const linesOf = (sheet: SheetToWrite, cells: readonly string[], row: number): number => Math.max(1, ...cells.map((text, column) => {
  const room = Math.max(4, (sheet.widths?.[column] ?? 16) - 2);
  return sheet.looks?.(row, column).startsWith('framed') ? text.split('\n').reduce((sum, one) => sum + Math.max(1, Math.ceil(one.length / room)), 0) : 1;
}));

/** A form prints as wide as an A4 page; that its figures are texts is meant so. */
const pageXml = (lastColumn: string, rows: number): string =>
  `<pageMargins left="0.4" right="0.4" top="0.4" bottom="0.4" header="0.2" footer="0.2"/><pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/><ignoredErrors><ignoredError sqref="A1:${lastColumn}${Math.max(1, rows)}" numberStoredAsText="1"/></ignoredErrors>`;

const viewXml = (headerRows: number, selected: boolean): string =>
  `<sheetViews><sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0">${headerRows > 0 ? `<pane ySplit="${headerRows}" topLeftCell="A${headerRows + 1}" activePane="bottomLeft" state="frozen"/>` : ''}</sheetView></sheetViews>`;

async function sheetXml(sheet: SheetToWrite, at: number, strings: Strings): Promise<Buffer> {
  const { rows, headerRows = 0, name } = sheet;
  const pictured = new Set(sheet.pictures?.map((one) => one.row));
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const letters = Array.from({ length: width }, (_, column) => columnLetters(column));
  const parts = [Buffer.from(`${HEAD}<worksheet xmlns="${MAIN}"${pictured.size > 0 ? ` xmlns:r="${OFFICE}"` : ''}>${sheet.looks ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : ''}${viewXml(headerRows, at === 0)}<sheetFormatPr defaultRowHeight="15"/>${columnsXml(sheet, width)}<sheetData>`)];
  let lines: string[] = [];
  const pack = (): void => void (parts.push(Buffer.from(lines.join(''))), (lines = []));
  for (const [index, cells] of rows.entries()) {
    const style = index < headerRows ? 2 : 1;
    const wrapped = sheet.looks ? linesOf(sheet, cells, index) : 1;
    let line = `<row r="${index + 1}"${pictured.has(index) ? ` ht="${PICTURE_ROW}" customHeight="1"` : wrapped > 1 ? ` ht="${LINE * wrapped}" customHeight="1"` : ''}>`;
    for (const [column, text] of cells.entries()) {
      const look = sheet.looks?.(index, column);
      if (text === '' && look?.startsWith('framed')) line += `<c r="${letters[column]}${index + 1}" s="${styleOfLook(look)}"/>`;
      if (text === '') continue;
      if (text.length > CELL_CHARACTERS) throw tooLong(text, cellAddress(column, index + 1), name);
      line += `<c r="${letters[column]}${index + 1}" s="${look ? styleOfLook(look) : style}" t="s"><v>${strings.place(text)}</v></c>`;
    }
    lines.push(`${line}</row>`);
    if (lines.length < BREATH) continue;
    pack();
    await breath();
  }
  pack();
  return Buffer.concat([...parts, Buffer.from(`</sheetData>${sheet.looks ? pageXml(letters.at(-1) ?? 'A', rows.length) : ''}${pictured.size > 0 ? '<drawing r:id="rIdDrawing"/>' : ''}</worksheet>`)]);
}

/** A form prints what is on it and nothing beyond (ECMA-376 part 1, 18.2.5). */
function printAreas(sheets: readonly SheetToWrite[]): string {
  const areas = sheets.flatMap(({ looks, name, rows }, at) => {
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
    return looks && width > 0 ? [`<definedName name="_xlnm.Print_Area" localSheetId="${at}">'${escapeXml(name.replaceAll("'", "''"))}'!$A$1:$${columnLetters(width - 1)}$${rows.length}</definedName>`] : [];
  });
  return areas.length > 0 ? `<definedNames>${areas.join('')}</definedNames>` : '';
}

/** Parts of the package besides sheets and texts (ECMA-376 part 2). */
function frame(sheets: readonly SheetToWrite[]): [name: string, xml: string][] {
  const list = (one: (sheet: SheetToWrite, number: number) => string): string => sheets.map((sheet, at) => one(sheet, at + 1)).join('');
  const relations = (inside: string): string => `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;
  const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const part = (name: string, type: string): string => `<Override PartName="/xl/${name}.xml" ContentType="${TYPE}.${type}+xml"/>`;
  return [
    ['[Content_Types].xml', `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${pictureTypes(sheets.flatMap((one, at) => (one.pictures?.length ? [at + 1] : [])))}${part('workbook', 'sheet.main')}${list((_, number) => part(`worksheets/sheet${number}`, 'worksheet'))}${part('styles', 'styles')}${part('sharedStrings', 'sharedStrings')}</Types>`],
    ['_rels/.rels', relations(relation('rId1', 'officeDocument', 'xl/workbook.xml'))],
    ['xl/_rels/workbook.xml.rels', relations(`${list((_, number) => relation(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`))}${relation('rIdStyles', 'styles', 'styles.xml')}${relation('rIdTexts', 'sharedStrings', 'sharedStrings.xml')}`)],
    ['xl/styles.xml', sheets.some((one) => one.looks) ? FORM_STYLES : STYLES],
    ['xl/workbook.xml', `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${list(({ name }, number) => `<sheet name="${escapeXml(name)}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets>${printAreas(sheets)}</workbook>`],
  ];
}

/** Names that Excel takes: 1 to 31 characters, none of them []:*?/\ */
function checkName(name: string): void {
  if (!/^[^[\]:*?/\\]{1,31}$/u.test(name)) throw new Error(`Excel takes no sheet called ${name}`);
}

/** A workbook of text cells; the same input gives the same bytes, and no name, time or program is written into it. Throws Refusal cell-too-long. */
export async function writeXlsx(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  for (const { name } of sheets) checkName(name);
  const strings = new Strings();
  const zip = new yazl.ZipFile();
  const add = (name: string, content: string | Buffer): void => zip.addBuffer(Buffer.from(content as string), name, { mtime: partTime(), mode: 0o100644, forceDosTimestamp: true, compress: true });
  for (const [name, xml] of frame(sheets)) add(name, xml);
  for (const [at, sheet] of sheets.entries()) add(`xl/worksheets/sheet${at + 1}.xml`, await sheetXml(sheet, at, strings));
  for (const [at, { pictures }] of sheets.entries()) for (const [name, content] of pictures?.length ? pictureParts(pictures, at + 1) : []) add(name, content);
  add('xl/sharedStrings.xml', await strings.xml());
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
