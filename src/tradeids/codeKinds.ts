import { countrySaid } from './countries.ts';
import { lookAtCurrency } from './currencies.ts';
import { customsTerm, INCOTERM_HINDI, INCOTERMS, OLD_INCOTERMS } from './incoterms.ts';
import { formOnly, type IdKind, NAMES, part, type Said, type Seen, say } from './kind.ts';

function lookAtIncoterm(text: string): Seen {
  const term = INCOTERMS[text];
  if (!term) {
    const now = OLD_INCOTERMS[text];
    return { format: false, wrong: now ? say(`${text} is not in Incoterms 2020; ${now} took its place`, `${text} Incoterms 2020 में नहीं; अब ${now} है`) : say(`${text} is not in Incoterms 2020`, `${text} Incoterms 2020 में नहीं है`) };
  }
  const hindi = INCOTERM_HINDI[text] ?? term.title;
  const insures = term.sellerInsures ? [say(`the seller insures, at least ${text === 'CIP' ? 'Institute Cargo Clauses A' : 'Institute Cargo Clauses C'}`, `बीमा विक्रेता कराता है, कम से कम Institute Cargo Clauses ${text === 'CIP' ? 'A' : 'C'}`)] : [];
  const container = term.mode === 'sea' && text !== 'FAS' ? [say(`for containers ${{ FOB: 'FCA', CFR: 'CPT', CIF: 'CIP' }[text] ?? ''} fits better`, `कंटेनर के लिए ${{ FOB: 'FCA', CFR: 'CPT', CIF: 'CIP' }[text] ?? ''} ठीक है`)] : [];
  const awkward = text === 'EXW' ? [say('awkward from India: the seller must still be the exporter of record', 'भारत से अटपटा: निर्यातक फिर भी विक्रेता ही रहता है')] : [];
  const bill = customsTerm(text);
  const onBill = bill ? say(`${bill} on the shipping bill`, `शिपिंग बिल में ${bill}`) : say('the shipping bill takes FOB, C&F or CIF: freight and insurance are told apart for it', 'शिपिंग बिल FOB, C&F या CIF लेता है: भाड़ा और बीमा अलग बताना होता है');
  return {
    format: true,
    notes: [term.mode === 'sea' ? say(`${term.title}: sea and inland waterway only`, `${hindi}: सिर्फ़ समुद्र और जलमार्ग`) : say(term.title, hindi), say('a named place must follow', 'साथ में जगह का नाम ज़रूरी है'), ...insures, ...container, ...awkward, onBill],
    parts: [part(text, say('term', 'शर्त'), say(term.title, hindi))],
  };
}

/** Letters that look like a country and are none in ISO 3166, and what they are. */
const NOT_ASSIGNED: Readonly<Record<string, Said>> = { XK: say('used for Kosovo', 'कोसोवो के लिए चलता है'), EU: say('the European Union', 'यूरोपीय संघ'), UN: say('the United Nations', 'संयुक्त राष्ट्र'), XI: say('Northern Ireland, for customs of the EU only', 'उत्तरी आयरलैंड, सिर्फ़ EU कस्टम्स के लिए'), UK: say('the United Kingdom is GB', 'यूनाइटेड किंगडम GB है') };

const country = formOnly(/^[A-Z]{2}$/, say('a country code is 2 letters', 'देश का कोड 2 अक्षर का होता है'), (text) => {
  const name = countrySaid(text);
  const other = NOT_ASSIGNED[text];
  if (name) return { notes: [name], parts: [part(text, NAMES.country, name)] };
  return { wrong: say(`${text} is not officially assigned in ISO 3166-1${other ? ` (${other.en})` : ''}`, `${text} ISO 3166-1 में आधिकारिक नहीं${other ? ` (${other.hi})` : ''}`) };
});

/** Code lists of the trade. */
export const CODE_KINDS: readonly IdKind[] = [
  { kind: 'iso4217', title: 'Currency code', example: 'USD', verifyAt: null, look: lookAtCurrency },
  { kind: 'iso3166', title: 'Country code', example: 'IN', verifyAt: null, look: country },
  { kind: 'incoterm', title: 'Incoterm 2020', example: 'FCA', verifyAt: null, look: lookAtIncoterm },
];
