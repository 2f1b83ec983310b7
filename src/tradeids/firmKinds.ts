import { digitsOnly, formOnly, type IdKind, type IdOptions, NAMES, part, type Said, type Seen, say } from './kind.ts';
import { lookAtGstin } from './gstin.ts';
import { lookAtPan, PAN_FORM, panHolder } from './pan.ts';
import { stateOfLetters, stateSaid } from './states.ts';

function lookAtIec(iec: string): Seen {
  if (/^[0-9]{10}$/.test(iec)) return { format: true, notes: [say('an IEC of the older form, ten digits', 'पुराने रूप का IEC, दस अंक')] };
  if (PAN_FORM.test(iec)) return { ...lookAtPan(iec), notes: [say('an IEC in PAN form: must equal the PAN of the firm and of its GSTINs', 'PAN वाला IEC: फ़र्म के PAN और उसके GSTIN से मिलना चाहिए')] };
  return { format: false, wrong: say('an IEC has 10 characters: the PAN, or ten digits', 'IEC में 10 अक्षर होते हैं: PAN, या दस अंक') };
}

const lettersSaid = (letters: string): Said | undefined => stateSaid(stateOfLetters(letters) ?? '');
const strangeState = (letters: string): Said[] => (lettersSaid(letters) ? [] : [say(`${letters} is no state code we know`, `${letters} हमारी जानकारी में किसी राज्य का कोड नहीं`)]);

const udyam = formOnly(/^UDYAM-[A-Z]{2}-[0-9]{2}-[0-9]{7}$/, say('a Udyam number reads UDYAM-XX-00-0000000', 'उद्यम नंबर UDYAM-XX-00-0000000 जैसा होता है'), (text) => ({
  notes: strangeState(text.slice(6, 8)),
  parts: [part(text.slice(6, 8), NAMES.state, lettersSaid(text.slice(6, 8))), part(text.slice(9, 11), say('district', 'ज़िला')), part(text.slice(12), NAMES.serial)],
}));

/** Limits since 2025-04-01 in crore rupees, investment and turnover; a firm stays in a class while it passes neither. Confidence K. */
export const MSME_LIMITS: Readonly<Record<'micro' | 'small' | 'medium', readonly [investment: string, turnover: string]>> = { micro: ['2.5', '10'], small: ['25', '100'], medium: ['125', '500'] };

const CLASSES: Readonly<Record<string, Said>> = { PTC: say('private company', 'प्राइवेट कंपनी'), PLC: say('public company', 'पब्लिक कंपनी'), OPC: say('one-person company', 'एक व्यक्ति कंपनी') };

function cinSays(text: string, { on }: IdOptions): Omit<Seen, 'format'> {
  const [letters, year, kind] = [text.slice(6, 8), text.slice(8, 12), text.slice(12, 15)];
  const ahead = on !== undefined && year > on.slice(0, 4);
  return {
    ...(ahead ? { wrong: say(`a company cannot be founded in ${year}, which lies ahead`, `कंपनी ${year} में नहीं बन सकती, वह साल अभी आगे है`) } : {}),
    notes: strangeState(letters),
    parts: [part(text.charAt(0), say('listed', 'सूचीबद्ध'), text.startsWith('L') ? say('on a stock exchange', 'शेयर बाज़ार में') : say('not listed', 'नहीं')), part(text.slice(1, 6), say('industry code', 'उद्योग कोड')), part(letters, NAMES.state, lettersSaid(letters)), part(year, say('founded', 'स्थापना')), part(kind, say('class', 'श्रेणी'), CLASSES[kind]), part(text.slice(15), NAMES.serial)],
  };
}
const cin = formOnly(/^[LU][0-9]{5}[A-Z]{2}[0-9]{4}[A-Z]{3}[0-9]{6}$/, say('a CIN is 21 characters: L or U, industry code, state, year, class, number', 'CIN में 21 अक्षर होते हैं: L या U, उद्योग कोड, राज्य, साल, श्रेणी, नंबर'), cinSays);

/** Sources disagree on what the first digit of an FSSAI number means; the usual reading is given as such. */
const fssai = formOnly(/^[0-9]{14}$/, say('an FSSAI number has 14 digits', 'FSSAI नंबर में 14 अंक होते हैं'), (text) => ({
  notes: [say('an exporter is expected to hold a licence; guides disagree on what the first digit means', 'निर्यातक के पास लाइसेंस होना चाहिए; पहले अंक का मतलब अलग-अलग बताया जाता है')],
  parts: [part(text.charAt(0), say('type', 'प्रकार'), text.startsWith('1') ? say('licence, as usually read', 'आम तौर पर लाइसेंस') : text.startsWith('2') ? say('registration, as usually read', 'आम तौर पर पंजीकरण') : undefined), part(text.slice(1, 3), NAMES.state), part(text.slice(3, 5), NAMES.year), part(text.slice(5, 8), say('office', 'कार्यालय')), part(text.slice(8), NAMES.serial)],
}));

const DOUBT_FORM = say('this form is pieced together from examples: compare with the certificate', 'यह फ़ॉर्मैट उदाहरणों से जोड़ा गया है: सर्टिफ़िकेट से मिलाएँ');
const panPart = (pan: string) => part(pan, NAMES.pan, panHolder(pan));

const aeo = formOnly(/^IN[A-Z]{5}[0-9]{4}[A-Z](0[A-Z0-9]{1,2}|[FTL0-9][A-Z0-9]{1,4})$/, say('an AEO number begins with IN and the PAN, then tier and serial', 'AEO नंबर IN और PAN से शुरू होता है, फिर स्तर और क्रमांक'), (text) => ({
  notes: [say(`the PAN part ${text.slice(2, 12)} must equal the PAN of the firm`, `PAN वाला हिस्सा ${text.slice(2, 12)} फ़र्म के PAN से मिलना चाहिए`), DOUBT_FORM], parts: [part('IN', NAMES.country), panPart(text.slice(2, 12)), part(text.slice(12), say('tier and serial', 'स्तर और क्रमांक'))],
}));

/** REX of the EU's preferences: seen as INREX, the IEC and an office. Of use only for goods still under GSP and above EUR 6,000. */
const rex = formOnly(/^INREX[A-Z0-9]{10}[A-Z0-9]{0,10}$/, say('an Indian REX number is seen as INREX, the IEC and the letters of an office', 'भारत का REX नंबर INREX, IEC और कार्यालय के अक्षरों जैसा दिखता है'), (text) => ({
  notes: [DOUBT_FORM, say('of use only for goods still under GSP of the EU, above EUR 6,000', 'सिर्फ़ EU के GSP वाले माल के लिए, 6,000 यूरो से ऊपर')], parts: [part('INREX', say('registered exporter, India', 'पंजीकृत निर्यातक, भारत')), part(text.slice(5, 15), say('IEC', 'IEC')), ...(text.length > 15 ? [part(text.slice(15), say('office', 'कार्यालय'))] : [])],
}));

/** An RCMC has no single form: councils and boards number as they like. */
const rcmc = formOnly(/^(?=.*[A-Z0-9])[A-Z0-9/.&()_-]{3,60}$/, say('an RCMC number has letters and digits', 'RCMC नंबर में अक्षर और अंक होते हैं'), () => ({
  notes: [say('every council numbers in its own way: only the portal tells; usually five years, to 31 March', 'हर परिषद का अपना तरीक़ा है: सिर्फ़ पोर्टल बता सकता है; आम तौर पर पाँच साल, 31 मार्च तक')],
}));

const GST_PORTAL = 'https://services.gst.gov.in/services/searchtp';

/** What Indian registers call a firm. Check characters that are not published (PAN) are not made up. */
export const FIRM_KINDS: readonly IdKind[] = [
  { kind: 'pan', title: 'PAN', example: 'ABCCX1234K', verifyAt: 'https://www.incometax.gov.in (Verify your PAN)', look: lookAtPan },
  { kind: 'gstin', title: 'GSTIN', example: '29ABCCX1234K1Z4', verifyAt: GST_PORTAL, look: lookAtGstin },
  { kind: 'iec', title: 'IEC', example: 'ABCCX1234K', verifyAt: 'https://www.dgft.gov.in (View any IEC)', look: lookAtIec },
  { kind: 'udyam', title: 'Udyam registration', example: 'UDYAM-KR-03-0012345', verifyAt: 'https://udyamregistration.gov.in', look: udyam },
  { kind: 'fssai', title: 'FSSAI licence', example: '10012345000123', verifyAt: 'https://foscos.fssai.gov.in', clean: digitsOnly, look: fssai },
  { kind: 'cin', title: 'CIN', example: 'U17110KA2015PTC012345', verifyAt: 'https://www.mca.gov.in (View company master data)', look: cin },
  { kind: 'llpin', title: 'LLPIN', example: 'AAB-1234', verifyAt: 'https://www.mca.gov.in (View LLP master data)', look: formOnly(/^[A-Z]{3}-[0-9]{4}$/, say('an LLPIN is 3 letters, a hyphen and 4 digits', 'LLPIN में 3 अक्षर, एक हाइफ़न और 4 अंक होते हैं')) },
  { kind: 'aeo', title: 'AEO certificate', example: 'INABCCX1234K1F251', verifyAt: 'https://www.aeoindia.gov.in', look: aeo },
  { kind: 'rcmc', title: 'RCMC', example: 'EPCH/RCMC/0012345', verifyAt: 'https://www.dgft.gov.in (RCMC module)', look: rcmc },
  { kind: 'rex', title: 'REX no.', example: 'INREXABCCX1234KEC001', verifyAt: 'https://ec.europa.eu/taxation_customs/eos/rex', look: rex },
];
