/** Headings of the copy sheet in Hindi. The form beside it is in English, so both are shown. */
const HINDI: Readonly<Record<string, string>> = {
  SKU: 'आइटम नं.', Name: 'नाम', Keyword: 'कीवर्ड', Category: 'कैटेगरी', 'Country of origin': 'मूल देश', 'Model no.': 'मॉडल नं.', Brand: 'ब्रांड', GTIN: 'GTIN', 'HS code': 'HS कोड', Material: 'सामग्री', 'Short description': 'छोटा विवरण', Description: 'विवरण', Highlights: 'ख़ास बातें',
  'Scene and use': 'कहाँ, कैसे इस्तेमाल', 'Dimensions in words': 'नाप शब्दों में', 'Packaging in words': 'पैकिंग शब्दों में', Question: 'सवाल', Answer: 'जवाब', MOQ: 'MOQ', 'MOQ unit': 'MOQ की यूनिट', Currency: 'मुद्रा', Incoterm: 'इन्कोटर्म', Place: 'जगह', 'Price unit': 'रेट की यूनिट', Qty: 'मात्रा', Price: 'रेट',
  'Delivery up to': 'डिलीवरी, इतने तक', 'Delivery days': 'डिलीवरी दिन', 'Supply ability': 'सप्लाई क्षमता', Port: 'पोर्ट', Packaging: 'पैकिंग', 'Gross weight': 'ग्रॉस वज़न', 'Net weight': 'नेट वज़न', Length: 'लंबाई', Width: 'चौड़ाई', Height: 'ऊँचाई',
  'Sample price': 'सैंपल का दाम', 'Sample, at most': 'सैंपल, ज़्यादा से ज़्यादा', 'Sample days': 'सैंपल के दिन', 'Logo MOQ': 'लोगो MOQ', 'Logo price each': 'लोगो, एक का दाम', 'Own packaging MOQ': 'अपनी पैकिंग MOQ', 'Own packaging price each': 'अपनी पैकिंग, एक का दाम', 'Graphic MOQ': 'ग्राफ़िक MOQ', 'Graphic price each': 'ग्राफ़िक, एक का दाम',
  'Sort of cargo': 'माल का प्रकार', 'Shipping template': 'शिपिंग टेम्पलेट', Claims: 'दावे', Image: 'फ़ोटो', 'Spec sheet': 'स्पेक शीट', Revision: 'संस्करण',
  'Quantity rates': 'मात्रा रेट', Attributes: 'गुण', Variants: 'वेरिएंट', Certificates: 'सर्टिफ़िकेट', Company: 'कंपनी', Keywords: 'कीवर्ड', FAQ: 'सवाल-जवाब', 'Delivery time': 'डिलीवरी समय', 'Sample terms': 'सैंपल की शर्तें', 'Custom terms': 'ऑर्डर पर बदलाव की शर्तें', Logistics: 'लॉजिस्टिक्स', Packing: 'पैकिंग', Materials: 'सामग्री',
};

/** A heading in Hindi, its number kept; undefined where nobody wrote one. */
export function headingInHindi(heading: string): string | undefined {
  const [, words = heading, number = ''] = /^(.*?)( \d+)?$/u.exec(heading) ?? [];
  return Object.hasOwn(HINDI, words) ? `${HINDI[words]}${number}` : undefined;
}
