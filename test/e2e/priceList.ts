import writeXlsxFile from 'write-excel-file/node';

/** A price list of an invented firm as it would be mailed: seven items, one of them in two sizes, a code that a
 * spreadsheet took the zero from, and a row that nobody can name. */
export const HEADINGS = ['SKU', 'Parent SKU', 'Name', 'Name (hi)', 'Description', 'Size', 'HS Code', 'Country of Origin', 'MOQ', 'Unit', 'Qty 1', 'Price 1', 'Qty 2', 'Price 2', 'Currency', 'Incoterm', 'Port', 'Lead time (days)', 'Net weight (kg)', 'Cost'] as const;

const row = (sku: string, name: string, hindi: string, hs: string, price: string, more: Partial<Record<(typeof HEADINGS)[number], string>> = {}): string[] => {
  const cells: Partial<Record<(typeof HEADINGS)[number], string>> = {
    SKU: sku, Name: name, 'Name (hi)': hindi, Description: name && `${name}. Packed in Aligarh, one by one.`, 'HS Code': hs, 'Country of Origin': 'IN',
    MOQ: '200', Unit: 'PCS', 'Qty 1': '200', 'Price 1': price, 'Qty 2': '1000', 'Price 2': (Number(price) * 0.9).toFixed(2), Currency: 'USD', Incoterm: 'FOB', Port: 'Nhava Sheva',
    'Lead time (days)': '30', 'Net weight (kg)': '0.450', Cost: (Number(price) * 0.6).toFixed(2), ...more,
  };
  return HEADINGS.map((heading) => cells[heading] ?? '');
};

export const ROWS: readonly string[][] = [
  row('KB-LMP-101', 'Brass oil lamp, seven wicks', 'पीतल का दीया, सात बत्ती', '83062920', '6.40'),
  row('KB-BWL-122', 'Hammered brass bowl', 'हथौड़े से बना पीतल का कटोरा', '74198030', '4.10'),
  HEADINGS.map((heading) => ({ SKU: 'KB-BWL-122-S', 'Parent SKU': 'KB-BWL-122', Name: 'Hammered brass bowl, 15 cm', Size: '15 cm' } as Record<string, string>)[heading] ?? ''),
  HEADINGS.map((heading) => ({ SKU: 'KB-BWL-122-L', 'Parent SKU': 'KB-BWL-122', Name: 'Hammered brass bowl, 22 cm', Size: '22 cm' } as Record<string, string>)[heading] ?? ''),
  row('KB-BEL-140', 'Temple bell, cast brass', 'मंदिर की घंटी', '83061000', '8.25'),
  row('KB-SPC-301', 'Turmeric fingers, Erode', 'हल्दी की गाँठ, इरोड', '91030', '2.60'),
  row('KB-CND-160', 'Candle stand, three arms', 'तीन बाँह का कैंडल स्टैंड', '94055000', '9.80'),
  row('KB-TRY-170', 'Serving tray, brass and wood', 'पीतल और लकड़ी की ट्रे', '74198030', '12.60'),
  row('', '', '', '74198030', '3.00'),
  row('KB-KNB-180', 'Drawer knob, antique finish', 'दराज़ की घुंडी', '83024110', '1.15'),
];

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export const priceListCsv = (rows: readonly (readonly string[])[] = ROWS): string => `\uFEFF${[HEADINGS, ...rows].map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;

/** The same list as a workbook; every cell is text, as codes must be. */
export const priceListXlsx = (): Promise<Buffer> =>
  writeXlsxFile([HEADINGS, ...ROWS].map((cells) => cells.map((value) => (value === '' ? null : { value, type: String }))), { sheet: 'Export rates' }).toBuffer();
