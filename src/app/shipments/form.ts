import { fieldOfPaper, GROUP_WORDS, workedTotals } from '#documents';
import type { FormField, FormGroup } from '#documents/nouns';
import { offersOf } from '../facts/goods.ts';
import type { UseCase } from '../port.ts';
import { DATE_FACTS, DESTINATION_FACTS, type FactField, GOODS_FACTS, PAYMENT_FACTS, SCREENING_FACTS, TAX_FACTS } from './detailFields.ts';
import { knownShipment } from './known.ts';
import { goodsAnswers } from './loaded.ts';

const PARTY = ['name', 'address', 'country', 'id', 'eori'] as const;
const LINES = ['sku', 'description', 'hsCode', 'origin', 'quantity', 'unitPrice', 'pricePer', 'discount', 'amount', 'packageCount', 'packageKind', 'piecesPerPackage', 'netWeight', 'grossWeight', 'volume', 'length', 'width', 'height', 'marks', 'batch', 'manufacturedOn', 'expiresOn', 'purchaseOrder'] as const;
const CONTAINERS = ['number', 'seal', 'kind', 'tare', 'payload'] as const;

/** Parts of a shipment's form: what papers have in common by its path in a paper, and facts that only rules ask for. */
type Part = { id: string; en: string; hi: string; common?: readonly string[]; facts?: readonly FactField[]; list?: string; columns?: readonly string[] };
const word = (id: keyof typeof GROUP_WORDS): { en: string; hi: string } => ({ en: GROUP_WORDS[id][0], hi: GROUP_WORDS[id][1] });
const PARTS: readonly Part[] = [
  { id: 'buyer', ...word('buyer'), common: PARTY.map((key) => `parties.buyer.${key}`) }, { id: 'consignee', ...word('consignee'), common: [...PARTY, 'toOrder'].map((key) => `parties.consignee.${key}`) }, { id: 'notify', ...word('notify'), common: ['name', 'address', 'country'].map((key) => `parties.notify.${key}`) },
  { id: 'route', en: 'Route', hi: 'रास्ता', common: ['carriage.mode', 'ports.receipt', 'ports.loading', 'ports.discharge', 'ports.delivery', 'ports.finalDestination', 'carriage.vessel', 'carriage.voyage', 'carriage.flight'] },
  { id: 'terms', ...word('terms'), common: ['incoterm', 'place', 'currency', 'paymentTerm'], facts: PAYMENT_FACTS }, { id: 'dates', en: 'Dates', hi: 'तारीख़ें', common: ['carriage.onBoardOn', 'shipBy'], facts: DATE_FACTS },
  { id: 'tax', en: 'Tax and customs', hi: 'टैक्स और कस्टम्स', facts: TAX_FACTS }, { id: 'lines', ...word('lines'), list: 'lines', columns: LINES }, { id: 'containers', ...word('containers'), list: 'carriage.containers', columns: CONTAINERS },
  { id: 'totals', ...word('totals'), common: ['amount', 'freight', 'insurance', 'discount', 'charges', 'quantity', 'packageCount', 'packageKind', 'netWeight', 'grossWeight', 'volume'].map((key) => `totals.${key}`) }, { id: 'wording', ...word('wording'), common: ['marks', 'goods'] },
  { id: 'screening', en: 'Embargoes and denied parties', hi: 'प्रतिबंध और रोकी गई पार्टियाँ', facts: SCREENING_FACTS }, { id: 'destination', en: 'At the destination', hi: 'गंतव्य पर', facts: DESTINATION_FACTS }, { id: 'goods', en: 'What the goods are', hi: 'माल कैसा है', facts: GOODS_FACTS },
];

function factField({ en, hi, choices, ...one }: FactField, language: string): FormField {
  return { ...one, required: false, label: language === 'hi' ? hi : en, ...(choices ? { choices: choices.map(([value, english, hindi]) => ({ value, label: language === 'hi' ? hindi : english })) } : {}) };
}

function groupOf(part: Part, language: string): FormGroup {
  const group = { id: part.id, label: language === 'hi' ? part.hi : part.en, required: false };
  if (part.list) return { ...group, list: `common.${part.list}`, fields: (part.columns ?? []).map((column) => fieldOfPaper(`${part.list}[].${column}`, language)) };
  return { ...group, fields: [...(part.common ?? []).map((path) => ({ ...fieldOfPaper(path, language), path: `common.${path}` })), ...(part.facts ?? []).map((one) => factField(one, language))] };
}

/** Sums of the goods: as an invoice for amounts, as a packing list for volumes. */
const form: UseCase<'shipments.form'> = async ({ id }, context) => {
  const { read } = await context.workspace();
  const shipment = await knownShipment(read, id);
  const totals = (['commercialInvoice', 'packingList'] as const).flatMap((kind) => workedTotals({ ...shipment.common, kind }));
  const seen = new Set(totals.map((one) => one.path));
  const proposals = offersOf(shipment.facts as Parameters<typeof offersOf>[0], await goodsAnswers(read, shipment));
  return { shipment, proposals, groups: PARTS.map((part) => groupOf(part, context.language)), totals: [...seen].flatMap((path) => { const one = totals.find((each) => each.path === path); return one ? [{ ...one, path: `common.${path}` }] : []; }) };
};
export default form;
