import type { MadeKind } from './printable.ts';

const MADE: Readonly<Record<MadeKind, string>> = {
  'commercial-invoice': 'कमर्शियल इनवॉइस', 'packing-list': 'पैकिंग लिस्ट', 'proforma-invoice': 'प्रोफ़ॉर्मा इनवॉइस', 'gst-invoice': 'GST इनवॉइस', 'shipping-bill-data': 'शिपिंग बिल का डेटा', 'vgm-letter': 'VGM पत्र', 'origin-draft': 'सर्टिफ़िकेट ऑफ़ ओरिजिन',
  'cha-instruction': 'सीएचए को पत्र', 'bl-instruction': 'बिल ऑफ़ लेडिंग का निर्देश', 'bank-letter': 'बैंक को पत्र', 'bill-of-exchange': 'बिल ऑफ़ एक्सचेंज', 'bank-set': 'बैंक सेट', 'correction-note': 'सुधार का नोट',
};

/** What is made, by its Hindi name. */
export const madeInHindi = (kind: MadeKind): string => MADE[kind];
