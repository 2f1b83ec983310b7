import { foldText, wordKey } from '#base';
import { INCOTERMS, OLD_INCOTERMS } from '#tradeids';

/** The three letters of a delivery term as papers write it ("CIF Hamburg, Incoterms 2020", "C&F"), or empty when there is none. */
export function incotermCode(text: string): string {
  const words = text.toUpperCase().split(/[^A-Z&]+/).filter(Boolean);
  const old = words.find((word) => Object.hasOwn(OLD_INCOTERMS, word));
  return words.find((word) => Object.hasOwn(INCOTERMS, word)) ?? (old ? (OLD_INCOTERMS[old] ?? '') : '');
}

const BUYER_PAYS = new Set(['EXW', 'FCA', 'FAS', 'FOB']);
const CUSTOMS: Readonly<Record<string, readonly string[]>> = { FOB: ['EXW', 'FCA', 'FAS', 'FOB'], CF: ['CFR', 'CPT'], CIF: ['CIF', 'CIP'] };
const DELIVERED = new Set(['DAP', 'DPU', 'DDP']);

/** Nature of contract on an Indian shipping bill: FOB, C&F, CIF or C&I. A term delivered abroad may stand as any of them, split into freight and insurance. */
export function sameContract(incoterm: string, onBill: string): boolean {
  const term = incotermCode(incoterm);
  const bill = incotermCode(onBill);
  if (DELIVERED.has(term) || term === bill) return true;
  return Object.values(CUSTOMS).some((group) => group.includes(term) && group.includes(bill));
}

/** Whether "freight prepaid" or "freight collect" on a transport paper fits the term: the seller pays carriage under C and D terms, the buyer under E and F. A clause that is neither is no contradiction. */
export function freightFits(incoterm: string, clause: string): boolean {
  const term = incotermCode(incoterm);
  const folded = foldText(clause);
  const buyerPays = BUYER_PAYS.has(term);
  if (term === '' || folded.includes('as arranged') || folded.includes('as per')) return true;
  if (folded.includes('collect') || folded.includes('to pay')) return buyerPays;
  return folded.includes('prepaid') ? !buyerPays : true;
}

/** Kinds of packages as papers write them, by one name. */
const PACKAGES: Readonly<Record<string, string>> = {
  ctn: 'carton', ctns: 'carton', ct: 'carton', carton: 'carton', box: 'carton', bx: 'carton', case: 'case', cs: 'case', crate: 'crate', bag: 'bag', bg: 'bag', sack: 'bag', bale: 'bale', bl: 'bale', bls: 'bale', drum: 'drum', dr: 'drum', roll: 'roll', rl: 'roll', bundle: 'bundle', bdl: 'bundle', bdls: 'bundle',
  pallet: 'pallet', plt: 'pallet', plts: 'pallet', pkg: 'any', pkgs: 'any', pk: 'any', package: 'any', pack: 'any', colli: 'any', piece: 'any', unit: 'any', barrel: 'barrel', can: 'can', tin: 'can', container: 'container',
};
const packageKinds = (text: string): string[] => wordKey(text).split(' ').flatMap((word) => PACKAGES[word] ?? PACKAGES[word.replace(/e?s$/, '')] ?? PACKAGES[word.replace(/s$/, '')] ?? []);

/** Two names of a kind of package: cartons, CTN and boxes are one, "packages" may be any. Names nobody here knows are the same when their words are. */
export function samePackageKind(a: string, b: string): boolean {
  const [left, right] = [packageKinds(a), packageKinds(b)];
  if (left.length === 0 || right.length === 0) return wordKey(a) === wordKey(b);
  return [...left, ...right].includes('any') || left.some((one) => right.includes(one));
}

const signs = (text: string): string => foldText(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
/** Same letters and digits in the same order; case, spaces and punctuation do not count. */
export const sameMarks = (a: string, b: string): boolean => signs(a) === signs(b);

const ship = (text: string): string => wordKey(text).replace(/^(m v|mv|m s|ms|mt|ss|vessel)\s+/, '');
/** Same ship; MV and the like do not count, "as per bill of lading" is no name, and a paper that goes on to name the next ship names this one too. */
export function sameVessel(a: string, b: string): boolean {
  const [left, right] = [ship(a), ship(b)];
  if ([left, right].some((one) => /\bas per\b/.test(one))) return true;
  return left === right || ` ${left} `.includes(` ${right} `) || ` ${right} `.includes(` ${left} `);
}

/** The first so many digits of two HS codes agree, as far as both papers give them; four at least. */
export function sameHs(a: string, b: string, digits: number): boolean {
  const [left, right] = [a.replace(/\D/g, ''), b.replace(/\D/g, '')];
  const common = Math.min(digits, left.length, right.length);
  return common >= 4 && left.slice(0, common) === right.slice(0, common);
}
