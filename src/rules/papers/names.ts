import type { DocumentKind } from '#documents/nouns';

/** Names of the kinds of papers that findings set side by side. */
export const PAPER_NAMES: Readonly<Partial<Record<DocumentKind, { en: string; hi: string }>>> = {
  letterOfCredit: { en: 'LC', hi: 'एलसी' },
  purchaseOrder: { en: 'purchase order', hi: 'परचेज़ ऑर्डर' },
  proformaInvoice: { en: 'proforma invoice', hi: 'प्रोफ़ॉर्मा इनवॉइस' },
  commercialInvoice: { en: 'commercial invoice', hi: 'कमर्शियल इनवॉइस' },
  gstInvoice: { en: 'GST invoice', hi: 'GST इनवॉइस' },
  eInvoice: { en: 'e-invoice', hi: 'ई-इनवॉइस' },
  eWayBill: { en: 'e-way bill', hi: 'ई-वे बिल' },
  packingList: { en: 'packing list', hi: 'पैकिंग लिस्ट' },
  shippingBill: { en: 'shipping bill', hi: 'शिपिंग बिल' },
  egm: { en: 'EGM', hi: 'EGM' },
  billOfLading: { en: 'B/L', hi: 'B/L' },
  airWaybill: { en: 'air waybill', hi: 'एयर वेबिल' },
  vgm: { en: 'VGM', hi: 'VGM' },
  certificateOfOrigin: { en: 'certificate of origin', hi: 'सर्टिफ़िकेट ऑफ़ ओरिजिन' },
  billOfExchange: { en: 'bill of exchange', hi: 'बिल ऑफ़ एक्सचेंज' },
  insuranceCertificate: { en: 'insurance certificate', hi: 'बीमा सर्टिफ़िकेट' },
  inspection: { en: 'inspection certificate', hi: 'इंस्पेक्शन सर्टिफ़िकेट' },
  fumigation: { en: 'fumigation certificate', hi: 'फ़्यूमिगेशन सर्टिफ़िकेट' },
  phytosanitary: { en: 'phytosanitary certificate', hi: 'फ़ाइटोसैनिटरी सर्टिफ़िकेट' },
  health: { en: 'health certificate', hi: 'हेल्थ सर्टिफ़िकेट' },
  certificateOfAnalysis: { en: 'certificate of analysis', hi: 'विश्लेषण सर्टिफ़िकेट' },
  dangerousGoods: { en: 'dangerous goods declaration', hi: 'डेंजरस गुड्स डिक्लेरेशन' },
};
