import type { FormUnit, ListingGroup } from '#listing';

/** Languages a package's own texts for people may be in: the checklist, the copy sheet, the check report, what changed. What the storefront gets stays in its own. */
export const PAPER_LANGUAGES = ['en', 'hi'] as const;
export type PaperLanguage = (typeof PAPER_LANGUAGES)[number];

/** What a package says for itself. The English is part of packages that were built before: a changed letter is another package. */
export type PackageWords = {
  note(storefront: string): string;
  checks: { title(storefront: string, on: string): string; profile(profile: string, packs: string): string; passed: string; marks: Readonly<Record<'error' | 'warning' | 'info' | 'waived' | 'unknown', string>>; groups: Readonly<Record<ListingGroup, string>> };
  list: {
    title(storefront: string, on: string): string; profile(version: string, about: string): string; uploadsNothing: string; before: string; unpack: string; verify: string; open: string; products(count: number): string; after: string; compare: string; keep: string;
    byHand: string; advised: string; howSure: string; evidence: Readonly<Record<string, string>>; hand(numbers: string): string;
    photos(count: number, names: string, out: number): string; category(category: string | undefined, attributes: number): string; texts(characters: number, bytes: number, keywords: number): string; variants(count: number): string;
    rates: string; units(units: readonly FormUnit[]): string; packing: string; sample: string; custom(kinds: readonly string[]): string; cargo(kind: string): string; details(more: { scene: boolean; dimensions: boolean; packaging: boolean; faq: number }): string; look(text: string): string; sheet(name: string): string;
  };
  changes: { title(name: string, on: string): string; sum(sha256: string): string; around(what: string): string; limits(storefront: string, before: string, now: string): string; rules: string; kinds: Readonly<Record<'new' | 'changed' | 'gone', string>>; nothing: string; photos: string; takeDown: string };
};

const EN: PackageWords = {
  note: (storefront) => `Readiness is a sum of rules of Niryat, each with its source. It is not a score of ${storefront}, and it is decision support, not legal advice.`,
  checks: {
    title: (storefront, on) => `Check report for ${storefront}, ${on}`, profile: (profile, packs) => `Storefront profile ${profile}, rule packs ${packs}`, passed: 'passed',
    marks: { error: 'ERROR  ', warning: 'WARNING', info: 'INFO   ', waived: 'WAIVED ', unknown: 'UNKNOWN' },
    groups: { category: 'category', basic: 'basic', trade: 'trade', logistics: 'logistics', services: 'services', details: 'details' },
  },
  list: {
    title: (storefront, on) => `Upload checklist for ${storefront}, ${on}`, profile: (version, about) => `Profile ${version}. ${about}`,
    uploadsNothing: 'Niryat uploads nothing. The spec sheets name your firm and how to reach it; they are for buyers, not for the photo fields.',
    before: 'Before the first product', unpack: 'Unpack the zip into a folder of its own.', verify: 'Open verify.html and choose the zip: it says whether every file is as it was packed. Niryat and "niryat verify" say the same.',
    open: 'Open copy-sheet.html beside the storefront’s form; listing.xlsx holds the same texts as a table, listing.json for a program.',
    products: (count) => `Products: ${count}`, after: 'After the last product', compare: 'Compare what the storefront shows with copy-sheet.html: some fields are shortened without a word.',
    keep: 'Keep this zip: its checksum stands in the list of what left, and the next package can hold only what changed since.',
    byHand: 'By hand: what the form asks and Niryat cannot see. Each product below says which of these belong to which step.', advised: '(advised)', howSure: 'How sure',
    evidence: { R: 'rule page of the storefront', S: 'public program code made from its reference', T: 'an integrator’s code or notes', B: 'blog or training page', G: 'discussion thread', K: 'general knowledge, not checked' },
    hand: (numbers) => `by hand: ${numbers}`,
    photos: (count, names, out) => `photos, uploaded in this order (${count}, the first is the cover): ${names}${out > 0 ? `; ${out} more of the catalogue stay out` : ''}`,
    category: (category, attributes) => `category: ${category ?? 'choose the leaf that fits'}; attributes: sheet Attributes (${attributes})`,
    texts: (characters, bytes, keywords) => `title (${characters} characters, ${bytes} bytes) and keywords (${keywords})`, variants: (count) => `variants: sheet Variants (${count})`,
    rates: 'quantity rates, MOQ, delivery time', packing: 'packing, weight, HS code',
    units: (units) => `unit, from the form's list: ${units.map(({ code, word, sure }) => (word === undefined ? `nothing is known of ${code}, choose what means the same` : sure ? `${code} is ${word}` : `${code} is probably ${word} (general knowledge, not checked)`)).join('; ')}`, sample: 'sample: price, most that is sent, days', custom: (kinds) => `made to order: ${kinds.join(', ')}`, cargo: (kind) => `sort of cargo: ${kind}`,
    details: ({ scene, dimensions, packaging, faq }) => `description and highlights${[scene && ', scene', dimensions && ', dimensions', packaging && ', packaging', faq > 0 && `, FAQ (${faq})`].filter(Boolean).join('')}`,
    look: (text) => `look at: ${text}`, sheet: (name) => `buyers ask for the spec sheet: ${name}`,
  },
  changes: {
    title: (name, on) => `What changed since ${name} of ${on}`, sum: (sha256) => `SHA-256 of that package: ${sha256}`, around: (what) => `Also changed: ${what}`,
    limits: (storefront, before, now) => `the limits of ${storefront}: ${before} before, ${now} now`, rules: 'the rule packs that were asked',
    kinds: { new: 'new', changed: 'changed', gone: 'gone' }, nothing: '(nothing)', photos: 'photos', takeDown: 'take it down by hand',
  },
};

const WORK: Readonly<Record<string, string>> = { logo: 'लोगो', packaging: 'अपनी पैकिंग', graphic: 'ग्राफ़िक' };

const HI: PackageWords = {
  note: (storefront) => `तैयारी Niryat के नियमों का जोड़ है, हर नियम के साथ उसका स्रोत। यह ${storefront} का स्कोर नहीं है, और यह फ़ैसले में मदद है, क़ानूनी सलाह नहीं।`,
  checks: {
    title: (storefront, on) => `${storefront} के लिए जाँच रिपोर्ट, ${on}`, profile: (profile, packs) => `स्टोरफ़्रंट प्रोफ़ाइल ${profile}, नियम पैक ${packs}`, passed: 'ठीक',
    marks: { error: 'ग़लती  ', warning: 'चेतावनी', info: 'सूचना  ', waived: 'आगे बढ़े', unknown: 'पता नहीं' },
    groups: { category: 'श्रेणी', basic: 'मूल बातें', trade: 'व्यापार', logistics: 'लॉजिस्टिक्स', services: 'सेवाएँ', details: 'विवरण' },
  },
  list: {
    title: (storefront, on) => `${storefront} पर डालने की चेकलिस्ट, ${on}`, profile: (version, about) => `प्रोफ़ाइल ${version}। ${about}`,
    uploadsNothing: 'Niryat कुछ अपलोड नहीं करता। स्पेक शीट में आपकी फ़र्म का नाम और संपर्क है; वे बायर के लिए हैं, फ़ोटो की जगह के लिए नहीं।',
    before: 'पहले आइटम से पहले', unpack: 'zip को एक अलग फ़ोल्डर में खोलें।', verify: 'verify.html खोलें और zip चुनें: यह बताता है कि हर फ़ाइल वैसी ही है जैसी पैक हुई थी। Niryat और "niryat verify" भी यही बताते हैं।',
    open: 'स्टोरफ़्रंट के फ़ॉर्म के साथ copy-sheet.html खोलें; listing.xlsx में वही टेक्स्ट टेबल में हैं, listing.json में प्रोग्राम के लिए।',
    products: (count) => `आइटम: ${count}`, after: 'आख़िरी आइटम के बाद', compare: 'स्टोरफ़्रंट जो दिखाता है उसे copy-sheet.html से मिलाएँ: कुछ फ़ील्ड बिना बताए छोटी कर दी जाती हैं।',
    keep: 'यह zip सँभालकर रखें: इसका चेकसम "क्या बाहर गया" में है, और अगले पैकेज में सिर्फ़ वही आ सकता है जो इसके बाद बदला।',
    byHand: 'हाथ से: जो फ़ॉर्म माँगता है और Niryat नहीं देख सकता। नीचे हर आइटम बताता है कि इनमें से कौन किस क़दम पर है।', advised: '(सलाह)', howSure: 'कितना पक्का',
    evidence: { R: 'स्टोरफ़्रंट का नियम पन्ना', S: 'उसके संदर्भ से बना सार्वजनिक प्रोग्राम कोड', T: 'जोड़ने वाले का कोड या नोट', B: 'ब्लॉग या ट्रेनिंग पन्ना', G: 'चर्चा', K: 'सामान्य जानकारी, जाँची नहीं गई' },
    hand: (numbers) => `हाथ से: ${numbers}`,
    photos: (count, names, out) => `फ़ोटो, इसी क्रम में डालें (${count}, पहली कवर है): ${names}${out > 0 ? `; कैटलॉग की ${out} और बाहर रहती हैं` : ''}`,
    category: (category, attributes) => `कैटेगरी: ${category ?? 'जो सबसे सटीक बैठे वह चुनें'}; गुण: शीट Attributes (${attributes})`,
    texts: (characters, bytes, keywords) => `नाम (${characters} अक्षर, ${bytes} बाइट) और कीवर्ड (${keywords})`, variants: (count) => `वेरिएंट: शीट Variants (${count})`,
    rates: 'मात्रा रेट, MOQ, डिलीवरी समय', packing: 'पैकिंग, वज़न, HS कोड',
    units: (units) => `यूनिट, फ़ॉर्म की लिस्ट से: ${units.map(({ code, word, sure }) => (word === undefined ? `${code} का शब्द पता नहीं, जो वही बताए वह चुनें` : sure ? `${code} है ${word}` : `${code} शायद ${word} है (सामान्य जानकारी, जाँची नहीं गई)`)).join('; ')}`, sample: 'सैंपल: दाम, ज़्यादा से ज़्यादा कितने, दिन', custom: (kinds) => `ऑर्डर पर बदलाव: ${kinds.map((one) => WORK[one] ?? one).join(', ')}`, cargo: (kind) => `माल का प्रकार: ${kind}`,
    details: ({ scene, dimensions, packaging, faq }) => `विवरण और ख़ास बातें${[scene && ', कहाँ कैसे इस्तेमाल', dimensions && ', नाप', packaging && ', पैकिंग', faq > 0 && `, सवाल-जवाब (${faq})`].filter(Boolean).join('')}`,
    look: (text) => `देखें: ${text}`, sheet: (name) => `बायर स्पेक शीट माँगते हैं: ${name}`,
  },
  changes: {
    title: (name, on) => `${on} की ${name} के बाद क्या बदला`, sum: (sha256) => `उस पैकेज का SHA-256: ${sha256}`, around: (what) => `यह भी बदला: ${what}`,
    limits: (storefront, before, now) => `${storefront} की सीमाएँ: पहले ${before}, अब ${now}`, rules: 'जिन नियम पैक से पूछा गया',
    kinds: { new: 'नया', changed: 'बदला', gone: 'हटा' }, nothing: '(कुछ नहीं)', photos: 'फ़ोटो', takeDown: 'हाथ से हटाएँ',
  },
};

export const packageWords = (language: PaperLanguage): PackageWords => (language === 'hi' ? HI : EN);
