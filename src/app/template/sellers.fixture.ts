import ExcelJS from 'exceljs';

/** A seller's template as a storefront would hand it out, made by another writer than ours. Names of storefronts and columns are invented. */
export type Seller = {
  name: string; language: string; rows?: 'item' | 'variant' | 'both';
  make(book: ExcelJS.Workbook): Promise<void> | void;
  /** Sheet, first row that is free, and what stands in it for the lamp KB-1 by column letter. */
  sheet: string; first: number; cells: Record<string, string>;
  /** Columns whose values the template does not take, by rule. */
  points?: Record<string, string>;
};

type Sheet = ExcelJS.Worksheet;
const fillOf = (argb: string): ExcelJS.Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const headings = (sheet: Sheet, row: number, texts: readonly string[], argb = 'FFFFE699'): void => {
  texts.forEach((text, at) => {
    const cell = sheet.getRow(row).getCell(at + 1);
    Object.assign(cell, { value: text, font: { bold: true, color: { argb: text.includes('*') ? 'FFC00000' : 'FF000000' } }, fill: fillOf(argb) });
    sheet.getColumn(at + 1).width = 22;
  });
};
/** Rows that a template prepares: bordered, coloured, without a value. */
const prepare = (sheet: Sheet, from: number, to: number, columns: number, more: Partial<ExcelJS.Style> = {}): void => {
  for (let row = from; row <= to; row += 1) {
    sheet.getRow(row).height = 21;
    for (let column = 1; column <= columns; column += 1) Object.assign(sheet.getRow(row).getCell(column), { border: { bottom: { style: 'thin' } }, fill: fillOf('FFF2F2F2'), ...more });
  }
};
const valid = (sheet: Sheet, range: string, rule: Partial<ExcelJS.DataValidation>): void => (sheet as unknown as { dataValidations: { add(range: string, rule: unknown): void } }).dataValidations.add(range, { allowBlank: true, showErrorMessage: true, ...rule });
const list = (sheet: Sheet, range: string, formula: string): void => valid(sheet, range, { type: 'list', formulae: [formula] });
const values = (book: ExcelJS.Workbook, name: string, columns: readonly (readonly string[])[], state: ExcelJS.WorksheetState = 'hidden'): void => {
  const sheet = book.addWorksheet(name, { state });
  columns.forEach((column, at) => column.forEach((value, row) => void (sheet.getRow(row + 1).getCell(at + 1).value = value)));
};
const readMe = (book: ExcelJS.Workbook, text = 'How to fill this form'): void => {
  const sheet = book.addWorksheet('Read me');
  sheet.mergeCells('A1:F1');
  sheet.getCell('A1').value = text;
  sheet.getCell('A2').value = { richText: [{ font: { bold: true }, text: 'Red' }, { text: ' columns are required.' }] };
};

const COUNTRIES = ['China', 'India', 'Italy', 'Vietnam'];

export const SELLERS: readonly Seller[] = [
  { name: 'plain', language: 'en', sheet: 'Products', first: 2, cells: { A: 'KB-1', B: 'Brass Oil Lamp, Peacock Design, Five Wicks', C: '14.2' }, make: (book) => headings(book.addWorksheet('Products'), 1, ['SKU', 'Product name', 'Price (USD)']) },
  { name: 'prepared rows', language: 'en', sheet: 'Fill here', first: 3, cells: { A: 'KB-1', D: '60', E: '25' }, make(book) {
    readMe(book);
    const sheet = book.addWorksheet('Fill here');
    sheet.mergeCells('A1:E1');
    sheet.getCell('A1').value = 'Bulk upload form, version 7';
    headings(sheet, 2, ['Item No.*', 'Title*', 'Description', 'MOQ', 'Lead time (days)']);
    prepare(sheet, 3, 12, 5);
  } },
  { name: 'merged groups', language: 'en', sheet: 'Form', first: 3, cells: { A: 'KB-1', C: '26', D: '20', E: '30', F: '2.1' }, make(book) {
    const sheet = book.addWorksheet('Form');
    sheet.mergeCells('A1:B1');
    sheet.mergeCells('C1:E1');
    sheet.getCell('A1').value = 'Basic information';
    sheet.getCell('C1').value = 'Package size (cm)';
    headings(sheet, 2, ['SKU', 'Name', 'Length', 'Width', 'Height', 'Gross weight (kg)']);
    prepare(sheet, 3, 40, 6);
  } },
  { name: 'lists inside', language: 'en', sheet: 'Items', first: 2, cells: { A: 'KB-1', B: 'India', C: 'Piece/Pieces' }, make(book) {
    const sheet = book.addWorksheet('Items');
    headings(sheet, 1, ['Product code', 'Place of origin', 'Unit', 'Category']);
    list(sheet, 'B2:B500', '"China,India,Italy"');
    list(sheet, 'C2:C500', '"Piece/Pieces,Set/Sets,Pair/Pairs"');
    list(sheet, 'D2:D500', '"Lamps,Candle holders,Vases"');
  }, points: { D: 'TEMPLATE-NOT-IN-LIST' } },
  { name: 'lists on a hidden sheet', language: 'en', sheet: 'Upload', first: 4, cells: { A: 'KB-1', C: 'India' }, make(book) {
    const sheet = book.addWorksheet('Upload');
    sheet.getCell('A1').value = 'Template type: home decor';
    headings(sheet, 2, ['Seller SKU', 'Item name', 'Country of origin', 'Material']);
    headings(sheet, 3, ['Required', 'Required', 'Required', 'Optional'], 'FFD9E1F2');
    values(book, 'Lists', [['Countries', ...COUNTRIES], ['Materials', 'Brass', 'Copper', 'Iron']]);
    list(sheet, 'C4:C1000', 'Lists!$A$2:$A$5');
    list(sheet, 'D4:D1000', "'Lists'!$B$2:$B$4");
  } },
  { name: 'lists by name', language: 'en', sheet: 'Template', first: 2, cells: { A: 'KB-1', B: 'USD', C: 'FOB' }, make(book) {
    const sheet = book.addWorksheet('Template');
    headings(sheet, 1, ['SKU', 'Currency', 'Incoterm', 'Brand']);
    values(book, 'Ranges', [['USD', 'EUR', 'INR'], ['FOB', 'CIF', 'EXW']], 'veryHidden');
    book.definedNames.add('Ranges!$A$1:$A$3', 'Currencies');
    book.definedNames.add('Ranges!$B$1:$B$3', 'Terms');
    list(sheet, 'B2:B200', 'Currencies');
    list(sheet, 'C2:C200', 'Terms');
  } },
  { name: 'dependent lists', language: 'en', sheet: 'Sheet1', first: 2, cells: { A: 'KB-1' }, make(book) {
    const sheet = book.addWorksheet('Sheet1');
    headings(sheet, 1, ['SKU', 'Category', 'Brand']);
    list(sheet, 'B2:B200', 'INDIRECT("List_"&A2)');
  }, points: { B: 'TEMPLATE-RULE-UNKNOWN' } },
  { name: 'lengths and numbers', language: 'en', sheet: 'Form', first: 2, cells: { A: 'KB-1', C: '60', D: '14.2' }, make(book) {
    const sheet = book.addWorksheet('Form');
    headings(sheet, 1, ['SKU', 'Product name', 'Minimum order quantity', 'Unit price (USD)', 'Lead time']);
    valid(sheet, 'B2:B99', { type: 'textLength', operator: 'lessThanOrEqual', formulae: [20] });
    valid(sheet, 'C2:C99', { type: 'whole', operator: 'between', formulae: [1, 99999] });
    valid(sheet, 'D2:D99', { type: 'decimal', operator: 'greaterThan', formulae: [0] });
    valid(sheet, 'E2:E99', { type: 'whole', operator: 'lessThanOrEqual', formulae: [15] });
  }, points: { B: 'TEMPLATE-LENGTH', E: 'TEMPLATE-BOUND' } },
  { name: 'protected, fields open', language: 'en', sheet: 'Protected', first: 2, cells: { A: 'KB-1', B: 'Brass Oil Lamp, Peacock Design, Five Wicks' }, async make(book) {
    const sheet = book.addWorksheet('Protected');
    headings(sheet, 1, ['SKU', 'Name', 'HS code']);
    prepare(sheet, 2, 30, 2, { protection: { locked: false } });
    prepare(sheet, 2, 30, 0);
    await sheet.protect('kept by the storefront', { selectLockedCells: true });
  }, points: { C: 'TEMPLATE-LOCKED' } },
  { name: 'formula columns', language: 'en', sheet: 'Calc', first: 2, cells: { A: 'KB-1', B: '60' }, make(book) {
    const sheet = book.addWorksheet('Calc');
    headings(sheet, 1, ['SKU', 'MOQ', 'Unit price (USD)', 'Total']);
    for (let row = 2; row <= 20; row += 1) sheet.getCell(`C${row}`).value = { formula: `B${row}*2`, result: 0 };
    for (let row = 2; row <= 20; row += 1) sheet.getCell(`D${row}`).value = { formula: `B${row}*C${row}`, result: 0 };
  }, points: { C: 'TEMPLATE-FORMULA' } },
  { name: 'numbered rows', language: 'en', sheet: 'List', first: 2, cells: { B: 'KB-1', C: 'brass lamp', D: 'oil lamp' }, make(book) {
    const sheet = book.addWorksheet('List');
    headings(sheet, 1, ['No.', 'Article no.', 'Keyword 1', 'Keyword 2', 'Keyword 3']);
    for (let row = 2; row <= 31; row += 1) sheet.getCell(`A${row}`).value = row - 1;
  } },
  { name: 'example row', language: 'en', sheet: 'Data', first: 4, cells: { A: 'KB-1', C: 'Solid brass' }, make(book) {
    const sheet = book.addWorksheet('Data');
    headings(sheet, 1, ['SKU', 'Product title', 'Bullet point 1', 'Bullet point 2']);
    sheet.addRow(['text, 40', 'text, 128', 'text, 500', 'text, 500']);
    sheet.addRow(['ABC-1', 'Cotton bath towel', 'Soft', 'Absorbent']);
    prepare(sheet, 4, 20, 4);
  } },
  { name: 'flat file with keys', language: 'en', rows: 'both', sheet: 'Template', first: 4, cells: { A: 'KB-1', C: 'Brass Oil Lamp, Peacock Design, Five Wicks' }, make(book) {
    const sheet = book.addWorksheet('Template');
    sheet.getCell('A1').value = 'TemplateType=fptcustom';
    headings(sheet, 2, ['Seller SKU', 'Parent SKU', 'Product Name', 'Manufacturer Part Number', 'Bullet Point', 'Main Image URL']);
    headings(sheet, 3, ['item_sku', 'parent_sku', 'item_name', 'part_number', 'bullet_point1', 'main_image_url'], 'FFDDDDDD');
    values(book, 'Valid Values', [['Country of origin', 'India', 'China']], 'visible');
  } },
  { name: 'two lines in a heading', language: 'en', sheet: 'Produkt', first: 2, cells: { A: 'KB-1', C: 'India' }, make(book) {
    headings(book.addWorksheet('Produkt'), 1, ['SKU\n货号', 'Product name\n产品名称 *', 'Place of origin\n原产地']);
  } },
  { name: 'Hindi', language: 'hi', sheet: 'आइटम', first: 2, cells: { A: 'KB-1', B: 'Brass Oil Lamp, Peacock Design, Five Wicks', C: '741980', D: '60' }, make: (book) => headings(book.addWorksheet('आइटम'), 1, ['आइटम नं', 'उत्पाद का नाम *', 'एचएस कोड', 'न्यूनतम मात्रा']) },
  { name: 'Chinese', language: 'zh', sheet: '商品', first: 3, cells: { A: 'KB-1', B: 'Brass Oil Lamp, Peacock Design, Five Wicks', D: '26', E: '20', F: '30' }, make(book) {
    const sheet = book.addWorksheet('商品');
    sheet.mergeCells('D1:F1');
    sheet.getCell('D1').value = '包装尺寸（厘米）';
    headings(sheet, 2, ['商品编码*', '产品名称（必填）', '关键词', '长', '宽', '高']);
    values(book, '下拉', [['选项', '甲', '乙']]);
  } },
  { name: 'German', language: 'de', sheet: 'Artikel', first: 2, cells: { A: 'KB-1', C: '741980', D: '2.1' }, make: (book) => headings(book.addWorksheet('Artikel'), 1, ['Artikelnummer', 'Produktname (Pflichtfeld)', 'Zolltarifnummer', 'Bruttogewicht (kg)', 'Währung']) },
  { name: 'Spanish', language: 'es', sheet: 'Productos', first: 2, cells: { A: 'KB-1', D: 'Mundra' }, make: (book) => headings(book.addWorksheet('Productos'), 1, ['Referencia *', 'Nombre del producto (obligatorio)', 'Descripción', 'Puerto de carga']) },
  { name: 'Arabic, right to left', language: 'ar', sheet: 'المنتجات', first: 2, cells: { A: 'KB-1', C: '60' }, make: (book) => headings(book.addWorksheet('المنتجات', { views: [{ rightToLeft: true }] }), 1, ['رمز المنتج', 'اسم المنتج', 'الحد الأدنى للطلب']) },
  { name: 'everything at once', language: 'en', sheet: 'Offer', first: 5, cells: { A: 'KB-1', D: 'India', G: '60', H: '14.2' }, make(book) {
    readMe(book, 'Offer sheet 2026');
    const sheet = book.addWorksheet('Offer', { views: [{ state: 'frozen', xSplit: 1, ySplit: 4 }] });
    sheet.mergeCells('A1:H1');
    sheet.getCell('A1').value = 'Offer sheet';
    sheet.mergeCells('G3:H3');
    sheet.getCell('G3').value = 'Price break 1';
    headings(sheet, 4, ['Item No.*', 'Product title*', 'Product description', 'Country of origin', 'Net weight (g)', 'Main image', 'Qty 1', 'Price 1']);
    prepare(sheet, 5, 8, 8, { numFmt: '@' });
    values(book, 'Valid values', [['Country of origin', ...COUNTRIES]], 'veryHidden');
    list(sheet, 'D5:D300', "'Valid values'!$A$2:$A$5");
    sheet.getCell('A4').note = 'Your own number';
    sheet.addConditionalFormatting({ ref: 'A5:A300', rules: [{ type: 'duplicateValues', priority: 1, style: { fill: fillOf('FFFF0000') } } as unknown as ExcelJS.ConditionalFormattingRule] });
    sheet.autoFilter = 'A4:H4';
    sheet.pageSetup = { orientation: 'landscape', printArea: 'A1:H300' };
  } },
];

/** The workbook of one seller, as bytes. */
export async function sellerTemplate({ make }: Seller): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  await make(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}
