import { labelNames } from '#catalogue';

type Name = { en: string; hi: string };

/** Values of test reports; particulars of labels are named where their table is. */
const NAMES: Readonly<Record<string, Name>> = {
  leadPpm: { en: 'Lead, ppm', hi: 'सीसा, ppm' }, leadPaintPpm: { en: 'Lead in paint, ppm', hi: 'पेंट में सीसा, ppm' }, cadmiumPpm: { en: 'Cadmium, ppm', hi: 'कैडमियम, ppm' }, phthalatesPercent: { en: 'Phthalates, percent', hi: 'थैलेट, प्रतिशत' }, azoAminesPpm: { en: 'Amines of azo dyes, ppm', hi: 'एज़ो रंगों के एमीन, ppm' },
  chromiumViPpm: { en: 'Chromium VI, ppm', hi: 'क्रोमियम VI, ppm' }, nickelReleaseUg: { en: 'Nickel release, µg/cm² a week', hi: 'निकल रिलीज़, µg/cm² हर हफ़्ते' }, formaldehydePpm: { en: 'Formaldehyde, ppm', hi: 'फ़ॉर्मल्डिहाइड, ppm' }, svhcPercent: { en: 'Substances of very high concern, percent', hi: 'SVHC पदार्थ, प्रतिशत' },
  packagingHeavyMetalsPpm: { en: 'Heavy metals of the packaging, ppm', hi: 'पैकेजिंग में भारी धातु, ppm' }, packagingPfasPpb: { en: 'PFAS of the packaging, ppb', hi: 'पैकेजिंग में PFAS, ppb' }, leadLeachPpm: { en: 'Lead given off, ppm', hi: 'घुलने वाला सीसा, ppm' }, cadmiumLeachPpm: { en: 'Cadmium given off, ppm', hi: 'घुलने वाला कैडमियम, ppm' },
  moisturePercent: { en: 'Moisture, percent', hi: 'नमी, प्रतिशत' }, aflatoxinPpb: { en: 'Aflatoxin, ppb', hi: 'एफ़्लाटॉक्सिन, ppb' }, ethyleneOxidePpm: { en: 'Ethylene oxide, ppm', hi: 'एथिलीन ऑक्साइड, ppm' },
};

const PATH = /^product\.(?:label|tests)\.(\w+)$/;

/** Name of a particular of the label or of a tested value; undefined for another fact. */
export function labelFactName(path: string, language: 'en' | 'hi'): string | undefined {
  const [, key = ''] = PATH.exec(path) ?? [];
  return (labelNames()[key] ?? NAMES[key])?.[language];
}
