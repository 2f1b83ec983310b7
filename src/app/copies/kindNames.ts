/** What people call the kinds of records, for findings and counts. */
const NAMES: Readonly<Record<string, { en: string; hi: string }>> = {
  attribute: { en: 'Attributes', hi: 'गुण' }, family: { en: 'Families', hi: 'फ़ैमिली' }, exporter: { en: 'The firm', hi: 'फ़र्म' }, certificate: { en: 'Certificates', hi: 'प्रमाणपत्र' },
  buyer: { en: 'Buyers', hi: 'बायर' }, buyer_item: { en: "Buyers' lists", hi: 'बायर की लिस्टें' }, cost_sheet: { en: 'Cost sheets', hi: 'लागत शीट' }, rate: { en: 'Rates', hi: 'रेट' },
  mapping: { en: 'Column choices', hi: 'कॉलम के चुनाव' }, waiver: { en: 'Accepted points', hi: 'माने गए बिंदु' }, photo: { en: 'Waiting photos', hi: 'इंतज़ार करती फ़ोटो' },
  tariff: { en: 'Tariff chapters', hi: 'टैरिफ के अध्याय' },
  fair: { en: 'Fairs', hi: 'मेले' }, visit: { en: 'Visits', hi: 'विज़िट' }, setting: { en: 'Views and settings', hi: 'व्यू और सेटिंग' },
};

/** The name of a kind in the reader's language; a kind nobody knows by its own word. */
export const kindName = (kind: string, language: string): string => NAMES[kind]?.[language === 'hi' ? 'hi' : 'en'] ?? kind;
