import type { FormField } from '#documents/nouns';

type Choices = readonly (readonly [value: string, en: string, hi: string])[];
export type FactField = { path: string; input: FormField['input']; en: string; hi: string; id?: string; choices?: Choices };
const field = (path: string, input: FormField['input'], en: string, hi: string, more: Pick<FactField, 'id' | 'choices'> = {}): FactField => ({ path: `facts.${path}`, input, en, hi, ...more });

/** What rules ask of a shipment beyond its papers, by the part of the form it stands in. */
export const TAX_FACTS: readonly FactField[] = [
  field('taxRoute', 'choice', 'Tax route', 'टैक्स रूट', { choices: [['lut', 'Under LUT, no IGST', 'LUT पर, IGST नहीं'], ['igst', 'IGST paid', 'IGST देकर']] }), field('igstRefundOn', 'day', 'IGST refund claimed or in', 'IGST वापसी का दिन'), field('gatewayPort', 'text', 'Gateway port (code)', 'गेटवे पोर्ट (कोड)', { id: 'port-code' }), field('preference', 'text', 'Lower duty claimed under', 'कम ड्यूटी किस समझौते में'), field('commercial', 'yesno', 'Goods are sold', 'माल बिका है'),
];
export const PAYMENT_FACTS: readonly FactField[] = [
  field('payment.type', 'choice', 'Payment by', 'भुगतान कैसे', { choices: [['lc', 'Letter of credit', 'एलसी'], ['advance', 'In advance', 'अग्रिम'], ['collection', 'Collection (DP, DA)', 'कलेक्शन (DP, DA)'], ['open-account', 'Open account', 'ओपन अकाउंट']] }), field('payment.lcNumber', 'text', 'LC no.', 'एलसी नं.'), field('payment.advance', 'money', 'Advance', 'अग्रिम राशि'), field('payment.advanceOn', 'day', 'Advance came on', 'अग्रिम कब आया'), field('payment.noteToBank', 'yesno', 'Bank was told', 'बैंक को बताया'), field('payment.extendedTo', 'day', 'Extended to', 'कब तक बढ़ा'),
];
export const DATE_FACTS: readonly FactField[] = [field('leoOn', 'day', 'Let export (LEO)', 'LEO की तारीख़'), field('arrivalOn', 'day', 'Arrives on', 'पहुँचने का दिन'), field('isfSentOn', 'day', 'ISF data to the importer (US)', 'ISF डेटा भेजा (अमेरिका)'), field('priorNoticeHours', 'number', 'Prior notice before arrival, hours', 'प्रायर नोटिस, घंटे पहले')];
export const SCREENING_FACTS: readonly FactField[] = [
  field('screening.destinationOn', 'day', 'Destination looked up on', 'देश की जाँच कब'), field('screening.embargo', 'yesno', 'Embargo', 'प्रतिबंध'), field('screening.partiesOn', 'day', 'Parties looked up on', 'पार्टियों की जाँच कब'),
  field('screening.result', 'choice', 'Parties', 'पार्टियाँ', { choices: [['clear', 'Clear', 'साफ़'], ['hit', 'On a list', 'लिस्ट में है']] }), field('screening.lists', 'texts', 'Lists looked at', 'कौन सी लिस्टें'),
];
export const DESTINATION_FACTS: readonly FactField[] = [
  field('importer.name', 'text', 'Importer', 'इम्पोर्टर'), field('importer.eori', 'text', 'Importer\'s EORI', 'इम्पोर्टर का EORI', { id: 'eori' }), field('importer.cbamTonnes', 'number', 'Importer\'s CBAM goods, tonnes a year', 'इम्पोर्टर का CBAM माल, टन सालाना'), field('valueAtDestination', 'money', 'Value in their currency', 'वहाँ की करेंसी में मूल्य'), field('toConsumer', 'yesno', 'Buyer is a consumer', 'बायर उपभोक्ता है'),
  field('ioss', 'text', 'IOSS no.', 'IOSS नं.'), field('deMinimis', 'yesno', 'Counts on duty-free parcels', 'ड्यूटी-मुक्त पार्सल मानकर'), field('dutyNote.text', 'text', 'Extra duties, as offered', 'अतिरिक्त ड्यूटी, जैसा बताया'), field('dutyNote.on', 'day', 'Looked up on', 'कब देखा'), field('freeZone', 'yesno', 'Free zone', 'फ़्री ज़ोन'), field('northernIreland', 'yesno', 'Northern Ireland', 'उत्तरी आयरलैंड'), field('euRulesChecked', 'yesno', 'EU rules checked too', 'EU नियम भी जाँचे'), field('told', 'texts', 'Importer was told (keys)', 'इम्पोर्टर को बताया'),
];
export const GOODS_FACTS: readonly FactField[] = [
  field('lithiumBatteries', 'yesno', 'Lithium batteries', 'लिथियम बैटरी'), field('unNumbers', 'texts', 'UN numbers', 'UN नंबर'), field('biosecurity.plantMaterial', 'yesno', 'Wood, straw or bamboo', 'लकड़ी, भूसा या बाँस'), field('biosecurity.packingDeclaration', 'text', 'Packing declaration', 'पैकिंग घोषणा'), field('biosecurity.importCase', 'text', 'Import case (BICON)', 'इम्पोर्ट केस (BICON)'), field('biosecurity.treatment', 'text', 'Treatment', 'ट्रीटमेंट'),
];
