/** Documents that ask their reader to fetch another file or to multiply a text: each is refused as unsafe-xml. */
import iconv from 'iconv-lite';
import { inlineRows, M, ods, sheet, workbook } from './workbook.fixture.ts';

const internal = '<!DOCTYPE p [<!ENTITY a "x">]>';
const cells = sheet(inlineRows([['sku', 'name'], ['A', 'b']]));
const rels = '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>';
const items = '<p><i n="1">&a;</i><i n="2"/></p>';

type Made = string | Uint8Array;

/** @param outside path of the file they want read */
export function pointingOutside(outside: string): [what: string, name: string, make: () => Made | Promise<Made>][] {
  const external = `<!DOCTYPE p [<!ENTITY a SYSTEM "file://${outside}">]>`;
  return [
    ['an entity of its own', 'a.xml', () => `${internal}${items}`],
    ['an entity from a file', 'a.xml', () => `${external}${items}`],
    ['an entity from the network', 'a.xml', () => `<!DOCTYPE p [<!ENTITY a SYSTEM "http://127.0.0.1:9/x">]>${items}`],
    ['a parameter entity', 'a.xml', () => `<!DOCTYPE p [<!ENTITY % a SYSTEM "file://${outside}"> %a;]>${items}`],
    ['a document type elsewhere', 'a.xml', () => `<!DOCTYPE p SYSTEM "file://${outside}">${items}`],
    ['a public document type', 'a.xml', () => `<!DOCTYPE p PUBLIC "-//W3C//DTD XHTML 1.0//EN" "http://127.0.0.1:9/x.dtd">${items}`],
    ['entities that multiply', 'a.xml', () => `<!DOCTYPE p [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><p><i n="&c;"/><i/></p>`],
    ['one in UTF-16', 'a.xml', () => iconv.encode(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${external}${items}`, 'utf-16le')],
    ['one in a worksheet', 'a.xlsx', () => workbook(`${external}${cells.slice(21)}`)],
    ['one in shared strings', 'a.xlsx', () => workbook(sheet('<row r="1"><c t="s"><v>0</v></c></row>'), { strings: `${external}<sst xmlns="${M}"><si><t>&a;</t></si></sst>` })],
    ['one in the styles', 'a.xlsx', () => workbook(cells, { styles: `${external}<styleSheet xmlns="${M}"/>` })],
    ['one in the list of sheets', 'a.xlsx', () => workbook(cells, { extra: { 'xl/workbook.xml': `${external}<workbook/>` } })],
    ['one in the relations', 'a.xlsx', () => workbook(cells, { extra: { 'xl/_rels/workbook.xml.rels': `${external}${rels}</Relationships>` } })],
    ['one in a workbook of LibreOffice', 'a.ods', () => ods('', { extra: { 'content.xml': `${external}<office:document-content/>` } })],
    ['one in an XML workbook of 2003', 'a.xls', () => `<?xml version="1.0"?>${external}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"/></Workbook>`],
  ];
}
