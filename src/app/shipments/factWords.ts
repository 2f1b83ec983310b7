/** What a compared fact is called in reports and letters; on the screen the window names it. */
const FACTS: Readonly<Record<string, readonly [en: string, hi: string]>> = {
  consignee: ['Consignee', 'कंसाइनी'], invoiceNumber: ['Invoice number', 'इनवॉइस नंबर'], invoiceDate: ['Invoice date', 'इनवॉइस तारीख़'], gstInvoiceNumber: ['GST invoice number', 'GST इनवॉइस नंबर'], gstInvoiceDate: ['GST invoice date', 'GST इनवॉइस तारीख़'],
  value: ['Total value', 'कुल मूल्य'], currency: ['Currency', 'मुद्रा'], incoterm: ['Incoterm', 'Incoterm'], gstValue: ['GST invoice value', 'GST इनवॉइस का मूल्य'], tax: ['IGST', 'IGST'],
  taxRoute: ['Tax route', 'टैक्स का रास्ता'], hsCode: ['HS code', 'HS कोड'], quantity: ['Quantity', 'मात्रा'], packages: ['Packages', 'पैकेज'], netWeight: ['Net weight', 'नेट वज़न'],
  grossWeight: ['Gross weight', 'ग्रॉस वज़न'], volume: ['Volume (CBM)', 'आयतन (CBM)'], marks: ['Marks', 'मार्क'], container: ['Container', 'कंटेनर'], seal: ['Seal', 'सील'],
  batch: ['Batch', 'बैच'], portOfLoading: ['Port of loading', 'लोडिंग पोर्ट'], portOfDischarge: ['Port of discharge', 'डिस्चार्ज पोर्ट'], vessel: ['Vessel', 'जहाज़'], voyage: ['Voyage', 'वॉयेज'],
  creditNumber: ['LC number', 'एलसी नंबर'], orderNumber: ['Order number', 'ऑर्डर नंबर'], dates: ['Dates in order', 'तारीख़ों का क्रम'],
};

export const factWords = (fact: string, language: string): string => FACTS[fact]?.[language === 'hi' ? 1 : 0] ?? fact;
