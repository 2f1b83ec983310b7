import { wordKey } from '#base';

/** Kinds of evidence that rules ask for, by the key expressions use, with the name on screen. Users may keep other kinds; no rule asks for those. */
export const CERTIFICATE_KINDS = {
  rcmc: { en: 'RCMC', hi: 'RCMC' },
  'fssai-licence': { en: 'FSSAI licence', hi: 'FSSAI लाइसेंस' },
  'drug-licence': { en: 'Drug manufacturing licence', hi: 'दवा निर्माण लाइसेंस' },
  'fda-food-facility': { en: 'FDA food facility registration', hi: 'FDA फ़ूड फ़ैसिलिटी रजिस्ट्रेशन' },
  'gacc-registration': { en: 'GACC registration', hi: 'GACC रजिस्ट्रेशन' },
  organic: { en: 'Organic certificate (NPOP, NOP, EU)', hi: 'ऑर्गेनिक सर्टिफ़िकेट' },
  gots: { en: 'GOTS', hi: 'GOTS' },
  grs: { en: 'GRS', hi: 'GRS' },
  'oeko-tex': { en: 'OEKO-TEX', hi: 'OEKO-TEX' },
  halal: { en: 'Halal certificate', hi: 'हलाल सर्टिफ़िकेट' },
  'ce-doc': { en: 'EU declaration of conformity', hi: 'EU अनुरूपता घोषणा' },
  'uk-doc': { en: 'UK declaration of conformity', hi: 'UK अनुरूपता घोषणा' },
  'fda-approval': { en: 'FDA approval', hi: 'FDA मंज़ूरी' },
  'test-report': { en: 'Test report', hi: 'टेस्ट रिपोर्ट' },
  coa: { en: 'Certificate of analysis', hi: 'विश्लेषण सर्टिफ़िकेट' },
  msds: { en: 'Safety data sheet', hi: 'सुरक्षा डेटा शीट' },
  cpc: { en: "Children's Product Certificate", hi: "Children's Product Certificate" },
  gcc: { en: 'General Certificate of Conformity (US)', hi: 'General Certificate of Conformity (US)' },
  'astm-f963': { en: 'ASTM F963 toy report', hi: 'ASTM F963 खिलौना रिपोर्ट' },
  'en-71': { en: 'EN 71 toy report', hi: 'EN 71 खिलौना रिपोर्ट' },
  'flammability-test': { en: 'Flammability test', hi: 'ज्वलनशीलता टेस्ट' },
  'azo-test': { en: 'Azo dye test', hi: 'एज़ो डाई टेस्ट' },
  'nickel-test': { en: 'Nickel release test', hi: 'निकल टेस्ट' },
  'jewellery-test': { en: 'Lead and cadmium test of jewellery', hi: 'आभूषण लेड-कैडमियम टेस्ट' },
  'leach-test': { en: 'Lead and cadmium leach test', hi: 'लेड-कैडमियम लीच टेस्ट' },
  'food-contact-doc': { en: 'Food-contact declaration', hi: 'फ़ूड-कॉन्टैक्ट घोषणा' },
  'eto-test': { en: 'Ethylene-oxide report (Spices Board)', hi: 'एथिलीन ऑक्साइड रिपोर्ट' },
  'aflatoxin-test': { en: 'Aflatoxin report', hi: 'एफ़्लाटॉक्सिन रिपोर्ट' },
  'official-food-certificate': { en: 'Official certificate with laboratory report', hi: 'लैब रिपोर्ट के साथ सरकारी सर्टिफ़िकेट' },
  coi: { en: 'Certificate of inspection (organic)', hi: 'निरीक्षण सर्टिफ़िकेट (ऑर्गेनिक)' },
  'fcc-sdoc': { en: 'FCC SDoC or ID', hi: 'FCC SDoC या ID' },
  'tsca-vi': { en: 'TSCA Title VI certificate', hi: 'TSCA Title VI सर्टिफ़िकेट' },
  'tsca-statement': { en: 'TSCA statement', hi: 'TSCA घोषणा' },
  'rohs-doc': { en: 'RoHS declaration', hi: 'RoHS घोषणा' },
  'red-cyber': { en: 'Radio equipment cyber assessment (EN 18031)', hi: 'रेडियो साइबर मूल्यांकन (EN 18031)' },
  'un38-3': { en: 'UN 38.3 battery test summary', hi: 'UN 38.3 बैटरी टेस्ट' },
  'risk-analysis': { en: 'Product safety file with risk analysis', hi: 'सुरक्षा फ़ाइल और जोखिम विश्लेषण' },
  'svhc-statement': { en: 'SVHC statement', hi: 'SVHC घोषणा' },
  'ppwr-doc': { en: 'Packaging declaration of conformity', hi: 'पैकेजिंग अनुरूपता घोषणा' },
  'eudr-data': { en: 'EUDR geodata', hi: 'EUDR जियोडेटा' },
  'cbam-data': { en: 'CBAM emissions data', hi: 'CBAM उत्सर्जन डेटा' },
  'supply-chain-trace': { en: 'Supply chain trace', hi: 'सप्लाई चेन ट्रेस' },
  cpsr: { en: 'Cosmetic product safety report', hi: 'कॉस्मेटिक सुरक्षा रिपोर्ट' },
  'fire-test': { en: 'Fire safety test', hi: 'अग्नि सुरक्षा टेस्ट' },
  'saber-pcoc': { en: 'SABER product certificate', hi: 'SABER प्रोडक्ट सर्टिफ़िकेट' },
  'saber-scoc': { en: 'SABER shipment certificate', hi: 'SABER शिपमेंट सर्टिफ़िकेट' },
  'g-mark': { en: 'G-Mark certificate', hi: 'G-Mark सर्टिफ़िकेट' },
  ecas: { en: 'ECAS / EQM certificate', hi: 'ECAS / EQM सर्टिफ़िकेट' },
  sfda: { en: 'SFDA registration', hi: 'SFDA रजिस्ट्रेशन' },
  'eco-claim-evidence': { en: 'Evidence for an environmental claim', hi: 'पर्यावरण दावे का प्रमाण' },
  'small-parts-test': { en: 'Small-parts test', hi: 'स्मॉल-पार्ट्स टेस्ट' },
  'fda-drug-establishment': { en: 'FDA drug establishment registration', hi: 'FDA दवा फ़ैक्टरी रजिस्ट्रेशन' },
  'fda-cosmetic-facility': { en: 'FDA cosmetic facility registration', hi: 'FDA कॉस्मेटिक फ़ैक्टरी रजिस्ट्रेशन' },
  'mill-certificate': { en: 'Mill certificate', hi: 'मिल सर्टिफ़िकेट' },
  gmp: { en: 'GMP certificate', hi: 'GMP सर्टिफ़िकेट' },
  'written-confirmation': { en: 'Written confirmation for the EU (API)', hi: 'ईयू के लिए written confirmation (API)' },
  'ste-designation': { en: 'Designation as state trading enterprise', hi: 'STE होने का आदेश' },
  'cdsco-noc': { en: 'CDSCO export NOC', hi: 'CDSCO एक्सपोर्ट NOC' },
  'cbn-authorisation': { en: 'CBN export authorisation (NDPS)', hi: 'CBN एक्सपोर्ट मंज़ूरी (NDPS)' },
  scomet: { en: 'SCOMET authorisation', hi: 'SCOMET मंज़ूरी' },
  'dgft-authorisation': { en: 'DGFT export authorisation', hi: 'DGFT एक्सपोर्ट मंज़ूरी' },
  'dgft-notification': { en: 'DGFT notification looked up', hi: 'देखा गया DGFT नोटिफ़िकेशन' },
  cites: { en: 'CITES or wildlife certificate', hi: 'CITES या वाइल्डलाइफ़ सर्टिफ़िकेट' },
  vriksh: { en: 'Vriksh certificate (EPCH)', hi: 'Vriksh सर्टिफ़िकेट (EPCH)' },
  'asi-non-antiquity': { en: 'Non-antiquity certificate (ASI)', hi: 'Non-antiquity सर्टिफ़िकेट (ASI)' },
  'fibre-test': { en: 'Fibre test', hi: 'फ़ाइबर टेस्ट' },
  rcac: { en: 'APEDA contract registration (RCAC)', hi: 'APEDA कॉन्ट्रैक्ट रजिस्ट्रेशन (RCAC)' },
  'eic-inspection': { en: 'EIC / EIA inspection certificate', hi: 'EIC / EIA इंस्पेक्शन सर्टिफ़िकेट' },
  'eic-establishment': { en: 'EIC establishment approval', hi: 'EIC प्लांट मंज़ूरी' },
  mpeda: { en: 'MPEDA registration', hi: 'MPEDA रजिस्ट्रेशन' },
  'apeda-plant': { en: 'APEDA plant registration', hi: 'APEDA प्लांट रजिस्ट्रेशन' },
  shefexil: { en: 'SHEFEXIL registration', hi: 'SHEFEXIL रजिस्ट्रेशन' },
  'health-certificate': { en: 'Health or veterinary certificate', hi: 'हेल्थ या वेटरनरी सर्टिफ़िकेट' },
  'barcode-exemption': { en: 'Exemption from drug barcodes', hi: 'दवा बारकोड exemption' },
  kimberley: { en: 'Kimberley Process certificate', hi: 'Kimberley Process सर्टिफ़िकेट' },
  'finished-leather': { en: 'Finished-leather report', hi: 'Finished leather रिपोर्ट' },
} as const satisfies Record<string, { en: string; hi: string }>;

/** What people and files call a kind besides its key. */
const ALIASES: Readonly<Record<string, CertificateKind>> = {
  fssai: 'fssai-licence', 'fssai-license': 'fssai-licence', 'food-licence': 'fssai-licence', 'drug-license': 'drug-licence', 'manufacturing-licence': 'drug-licence', 'form-25': 'drug-licence', 'form-28': 'drug-licence',
  'eto-report': 'eto-test', eto: 'eto-test', 'ethylene-oxide': 'eto-test', 'ethylene-oxide-report': 'eto-test', 'aflatoxin-report': 'aflatoxin-test', 'oeko-tex-standard-100': 'oeko-tex', oekotex: 'oeko-tex', 'oeko-tex-100': 'oeko-tex', 'gots-certificate': 'gots', 'halal-certificate': 'halal',
  npop: 'organic', 'organic-certificate': 'organic', nop: 'organic', 'npop-tc': 'organic', gacc: 'gacc-registration', fda: 'fda-food-facility', 'fda-registration': 'fda-food-facility', 'fda-facility': 'fda-food-facility', 'childrens-product-certificate': 'cpc', 'ce-certificate': 'ce-doc', 'declaration-of-conformity': 'ce-doc', 'eu-doc': 'ce-doc', rohs: 'rohs-doc',
  'lab-report': 'test-report', 'certificate-of-analysis': 'coa', sds: 'msds', 'safety-data-sheet': 'msds', fcc: 'fcc-sdoc', 'fcc-id': 'fcc-sdoc', saber: 'saber-pcoc', gmark: 'g-mark', eqm: 'ecas', svhc: 'svhc-statement', reach: 'svhc-statement', 'azo-report': 'azo-test', 'nickel-report': 'nickel-test', 'en71': 'en-71', 'astm-f963-23': 'astm-f963', 'un-38-3': 'un38-3', 'un383': 'un38-3',
};

/** Key of the kind a user's words mean: "FSSAI licence" is fssai-licence; words that match no kind become a key of their own. */
export function certificateKind(words: string): string {
  const key = wordKey(words).replaceAll(' ', '-');
  if (isCertificateKind(key)) return key;
  return ALIASES[key] ?? BY_TITLE.get(key) ?? key;
}

export type CertificateKind = keyof typeof CERTIFICATE_KINDS;
export const isCertificateKind = (kind: string): kind is CertificateKind => Object.hasOwn(CERTIFICATE_KINDS, kind);

const BY_TITLE = new Map(Object.entries(CERTIFICATE_KINDS).flatMap(([key, { en, hi }]) => [[wordKey(en).replaceAll(' ', '-'), key], [wordKey(hi).replaceAll(' ', '-'), key]] as const));
