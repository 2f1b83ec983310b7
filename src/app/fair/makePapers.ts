import { addDays, type Artifact, type Day, type FieldUse, type Finding, moneyText } from '#base';
import { visitorName } from '#buyers';
import { inOrder, shownAs } from '#catalogue';
import type { Exporter } from '#exporter';
import { type Picture, type Plan, printPlan } from '#paper';
import { type MadePaper, makeLineSheet, makeQuotation, type PaperParty, type PerPage, quote, type QuoteSource, type QuoteTerms, templateById } from '#specsheet';
import type { Workspace } from '#store';
import { writeXlsx } from '#tables';
import { plainStem } from '../buyers/exportList.ts';
import type { Context } from '../port.ts';
import { PDF, together } from '../sheet/artifact.ts';
import { fittedPictures } from '../sheet/photos.ts';
import { type Offer, quoteLines } from './offer.ts';

export type Letterhead = { exporter: Exporter; logo?: Picture };
export type PaperKind = 'quotation-pdf' | 'quotation-xlsx' | 'line-sheet';
export type PapersWanted = { kinds: readonly PaperKind[]; prices: boolean; perPage: PerPage; template: string; language: 'en' | 'hi'; paper: 'A4' | 'Letter'; day: Day; released: readonly string[] };
/** One paper ready for the gate: whose data it may carry, and who gets it. */
export type Paper = { artifact: Artifact; kind: PaperKind; visit: string; party: string; recipient: string; findings: Finding[] };

/** Days a quotation holds when the fair does not say. */
const VALID_DAYS = 30;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Pixels of a photo in a line of a quotation, and on a line sheet, about 250 to the inch. */
const IN_LINE = { width: 180, height: 180, quality: 80 };
const ON_SHEET = { width: 800, height: 560, quality: 82 };

const partyOf = ({ visit, buyer }: Offer): PaperParty => ({ id: buyer?.id ?? visit.id, ...pick(visit.company ?? buyer?.name, 'company'), ...pick(visit.name ?? buyer?.contact, 'name'), ...pick(visit.country ?? buyer?.country, 'country'), ...pick(visit.email ?? buyer?.email, 'email'), ...pick(visit.phone ?? buyer?.phone, 'phone') });
const pick = <K extends string>(value: string | undefined, key: K): Partial<Record<K, string>> => (value?.trim() ? { [key]: value.trim() } as Partial<Record<K, string>> : {});

function termsOf({ visit, fair, currency, incoterm, place }: Offer, day: Day): QuoteTerms {
  const term = [incoterm, place].filter(Boolean).join(' ');
  return {
    number: visit.quotation?.number ?? '', validUntil: addDays(day, fair.validDays ?? VALID_DAYS), currency, ...(term ? { term } : {}),
    ...(fair.payment ? { payment: fair.payment } : {}), ...(fair.delivery ? { delivery: fair.delivery } : {}), ...(fair.terms ? { text: fair.terms } : {}),
  };
}

/** Inside fields that these papers have a place for: laid out as they would be made, without a photo and without a number. */
export function asksOf(firm: Letterhead, offer: Offer, wanted: PapersWanted): FieldUse[] {
  const source: QuoteSource = { ...firm, party: partyOf(offer), lines: quoteLines(offer), pictures: new Map() };
  const quoted = wanted.kinds.some((kind) => kind !== 'line-sheet') ? quote(source, termsOf(offer, wanted.day), wanted).asks : [];
  return [...quoted, ...(wanted.kinds.includes('line-sheet') ? makeLineSheet(source, wanted).asks : [])];
}

/** Makes the papers of one visitor. The same visit and day give the same bytes. */
export async function makePapers(context: Context, workspace: Workspace, firm: Letterhead, offer: Offer, wanted: PapersWanted): Promise<Paper[]> {
  const party = partyOf(offer);
  const lines = quoteLines(offer);
  const covers = new Map(lines.flatMap(({ product }) => { const [first] = inOrder(product.images).flatMap((one) => shownAs(one) ?? []); return first ? [[product.id, first] as const] : []; }));
  const sourceWith = async (size: typeof IN_LINE): Promise<QuoteSource> => {
    const fitted = await fittedPictures(context, workspace, new Map([...covers.values()].map((ref) => [ref, size])));
    return { ...firm, party, lines, pictures: new Map([...covers].flatMap(([id, ref]) => { const picture = fitted.get(ref); return picture ? [[id, picture] as const] : []; })) };
  };
  const stem = plainStem(visitorName(offer.visit));
  const terms = termsOf(offer, wanted.day);
  const numbered = `${plainStem(terms.number)}-${stem}`;
  const paper = (kind: PaperKind, artifact: Artifact, findings: Finding[] = []): Paper => ({ artifact, kind, visit: offer.visit.id, party: party.id, recipient: visitorName(offer.visit), findings });
  const papers: Paper[] = [];
  for (const kind of wanted.kinds) {
    if (kind === 'quotation-xlsx') papers.push(paper(kind, await workbook(`${numbered}.xlsx`, offer, lines, party, terms, wanted)));
    else {
      const source = await sourceWith(kind === 'line-sheet' ? ON_SHEET : IN_LINE);
      const made = kind === 'line-sheet' ? makeLineSheet(source, wanted) : makeQuotation(source, terms, wanted);
      papers.push(await printed(made, wanted, kind === 'line-sheet' ? `${stem}-line-sheet-${wanted.day}-${offer.visit.number}.pdf` : `${numbered}.pdf`).then(({ artifact, findings }) => paper(kind, artifact, findings)));
    }
  }
  return papers;
}

async function printed(made: MadePaper, wanted: PapersWanted, name: string): Promise<{ artifact: Artifact; findings: Finding[] }> {
  const plan: Plan = { title: made.sheet.title, language: wanted.language, day: wanted.day, paper: wanted.paper, margin: templateById(wanted.template).margin, sheets: [made.sheet] };
  const { bytes, findings } = await printPlan(plan);
  return { artifact: { name, bytes, mediaType: PDF, fields: together([made]) }, findings: [...made.findings, ...findings] };
}

/** The quotation as a workbook: the same lines and the same words, every cell a text. */
async function workbook(name: string, offer: Offer, lines: QuoteSource['lines'], party: PaperParty, terms: QuoteTerms, wanted: PapersWanted): Promise<Artifact> {
  const quoted = quote({ lines, party }, terms, wanted);
  const rows = [
    ['Quotation', terms.number, offer.visit.quotation?.day ?? ''], ['For', [party.company, party.name].filter(Boolean).join(', ')], ['Valid until', terms.validUntil], ['Currency', terms.currency], ...(terms.term ? [['Delivery terms', `${terms.term}, Incoterms 2020`]] : []), ...(terms.payment ? [['Payment', terms.payment]] : []), ...(terms.delivery ? [['Delivery time', terms.delivery]] : []), [],
    ['No.', 'Item no.', 'Your item no.', 'Description', 'Quantity', 'Unit', 'Unit price', 'Amount', 'Note'],
    ...quoted.lines.map((one) => [String(one.number), one.sku, one.theirNo, one.names.map((text) => text.text).join(' / '), one.quantity, one.unit, one.price ? moneyText(one.price) : '', one.amount ? moneyText(one.amount) : '', one.note]),
    [], ['', '', '', '', '', '', quoted.complete ? 'Total' : 'Total of priced items', moneyText(quoted.total), terms.currency],
    ...(quoted.packing ? [['Packing', `${quoted.packing.cartons} cartons`, `${quoted.packing.gross} kg gross`, `${quoted.packing.volume} m³`]] : []), ...(terms.text ? [[], ...terms.text.split('\n').map((line) => [line])] : []),
  ];
  const fields: FieldUse[] = together([quoted]);
  return { name, bytes: await writeXlsx([{ name: 'Quotation', rows, widths: [14, 18, 18, 36, 12, 8, 14, 14, 30] }]), mediaType: XLSX, fields };
}
