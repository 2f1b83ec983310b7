import { DOCUMENT_KINDS, type DocumentKind } from './kinds.ts';

/** What a paper is called in a message: English and trade Hindi. A key of ours never stands on the screen. */
const NAMES: Readonly<Record<DocumentKind, readonly [en: string, hi: string]>> = {
  letterOfCredit: ['Letter of credit', 'लेटर ऑफ़ क्रेडिट'], purchaseOrder: ['Purchase order', 'परचेज़ ऑर्डर'], proformaInvoice: ['Proforma invoice', 'प्रोफ़ॉर्मा इनवॉइस'], commercialInvoice: ['Commercial invoice', 'कमर्शियल इनवॉइस'],
  gstInvoice: ['GST invoice', 'GST इनवॉइस'], eInvoice: ['E-invoice', 'ई-इनवॉइस'], eWayBill: ['E-way bill', 'ई-वे बिल'], packingList: ['Packing list', 'पैकिंग लिस्ट'], shippingBill: ['Shipping bill', 'शिपिंग बिल'], egm: ['Export general manifest', 'एक्सपोर्ट जनरल मैनिफ़ेस्ट'],
  billOfLading: ['Bill of lading', 'बिल ऑफ़ लेडिंग'], airWaybill: ['Air waybill', 'एयर वेबिल'], vgm: ['VGM declaration', 'VGM घोषणा'], certificateOfOrigin: ['Certificate of origin', 'सर्टिफ़िकेट ऑफ़ ओरिजिन'],
  billOfExchange: ['Bill of exchange', 'बिल ऑफ़ एक्सचेंज'], insuranceCertificate: ['Insurance certificate', 'इंश्योरेंस सर्टिफ़िकेट'], inspection: ['Inspection certificate', 'इंस्पेक्शन सर्टिफ़िकेट'], fumigation: ['Fumigation certificate', 'फ़्यूमिगेशन सर्टिफ़िकेट'],
  phytosanitary: ['Phytosanitary certificate', 'फ़ाइटोसैनिटरी सर्टिफ़िकेट'], health: ['Health certificate', 'हेल्थ सर्टिफ़िकेट'], certificateOfAnalysis: ['Certificate of analysis', 'सर्टिफ़िकेट ऑफ़ एनालिसिस'], dangerousGoods: ['Dangerous goods declaration', 'ख़तरनाक माल की घोषणा'],
  euDeclaration: ['EU declaration of conformity', 'ईयू अनुरूपता घोषणा'], productCertificate: ['US product certificate', 'अमेरिकी प्रोडक्ट सर्टिफ़िकेट'], bankRealisation: ['Bank realisation certificate', 'बैंक रियलाइज़ेशन सर्टिफ़िकेट'], legalTimber: ['Legal timber certificate', 'वैध लकड़ी का सर्टिफ़िकेट'],
  letterOfUndertaking: ['Letter of undertaking', 'LUT'], exportBond: ['Export bond', 'एक्सपोर्ट बॉन्ड'], seaWaybill: ['Sea waybill', 'सी वेबिल'], gatePass: ['Port gate pass', 'पोर्ट गेट पास'], woodPackingMark: ['Wood packing mark', 'लकड़ी की पैकिंग का मार्क'], apedaContract: ['APEDA contract registration', 'APEDA कॉन्ट्रैक्ट पंजीकरण'],
  spicesReport: ['Spices Board report', 'स्पाइसेस बोर्ड की रिपोर्ट'], boardRegistration: ['Commodity board registration', 'कमोडिटी बोर्ड पंजीकरण'], fssaiLicence: ['FSSAI licence', 'FSSAI लाइसेंस'], organicTransaction: ['Organic transaction certificate', 'ऑर्गेनिक ट्रांज़ैक्शन सर्टिफ़िकेट'], drugLicence: ['Drug manufacturing licence', 'दवा निर्माण लाइसेंस'],
  goodManufacturing: ['GMP certificate', 'GMP सर्टिफ़िकेट'], exportNoc: ['CDSCO export NOC', 'CDSCO एक्सपोर्ट NOC'], writtenConfirmation: ['EU written confirmation', 'ईयू लिखित पुष्टि'], drugSerials: ['Drug serial upload', 'दवा के सीरियल का अपलोड'], scomet: ['SCOMET authorisation', 'SCOMET अनुमति'], batteryTest: ['Battery test summary', 'बैटरी टेस्ट सारांश'],
  responsiblePerson: ['Responsible person mandate', 'ज़िम्मेदार व्यक्ति का अधिकार-पत्र'], substanceDeclaration: ['Substance declaration', 'पदार्थों की घोषणा'], foodFacility: ['FDA food registration', 'FDA फ़ूड पंजीकरण'], radioDeclaration: ['FCC declaration', 'FCC घोषणा'], dueDiligence: ['Due diligence statement', 'ड्यू डिलिजेंस स्टेटमेंट'],
  emissionsData: ['CBAM emissions data', 'CBAM उत्सर्जन डेटा'], africaConformity: ['Certificate of conformity', 'सर्टिफ़िकेट ऑफ़ कन्फ़ॉर्मिटी'], gulfConformity: ['Gulf certificate of conformity', 'खाड़ी का सर्टिफ़िकेट ऑफ़ कन्फ़ॉर्मिटी'], gstReturn: ['GSTR-1 table 6A', 'GSTR-1 टेबल 6A'], voluntaryCertificate: ['Voluntary certificate', 'स्वैच्छिक सर्टिफ़िकेट'],
};

export type Tongue = 'en' | 'hi';
const isKind = (kind: string): kind is DocumentKind => (DOCUMENT_KINDS as readonly string[]).includes(kind);
/** A kind in words; a kind that is not one of ours (a paper a credit asks for by a name of its own) keeps its name. */
export const paperName = (kind: string, tongue: Tongue): string => (isKind(kind) ? NAMES[kind][tongue === 'en' ? 0 : 1] : kind);
