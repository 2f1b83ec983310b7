import type { Exporter } from '#exporter/nouns';
import type { ExportDocument } from '../nouns.ts';
import type { Box } from './printable.ts';
import { countryText, dayText, labelled, numbered, packagesText, partyLines, type Party, quantityText, portText } from './wording.ts';

export const box = (label: string, lines: readonly (string | undefined)[], share = 1, strong = false): Box => ({ share, label, lines: lines.filter((one): one is string => Boolean(one)), ...(strong ? { strong } : {}) });
export const partyBox = (label: string, party: Party | undefined, more: readonly string[] = [], share = 1): Box => box(label, [...partyLines(party), ...more], share, true);

/** The firm as a paper would name it, for a paper that names no exporter. */
export const firmAsParty = ({ legalName, address, gstins, iec }: Exporter): Party => ({ name: legalName, address: [...address.lines, [address.city, address.pin].filter(Boolean).join(' ')].filter(Boolean).join('\n'), country: address.country, ...(gstins[0] ? { gstin: gstins[0] } : {}), ...(iec ? { iec } : {}) });

/** Registrations that customs papers name under the exporter. */
export const registrations = (party: Party | undefined): string[] => [...labelled('GSTIN', party?.gstin), ...labelled('IEC', party?.iec)];

export const sameParty = (a: Party | undefined, b: Party | undefined): boolean => a !== undefined && b !== undefined && partyLines(a).join('|') === partyLines(b).join('|');

/** Vessel and voyage, flight, vehicle: whichever the paper names. */
export const vesselText = ({ carriage }: ExportDocument): string => [carriage?.vessel, carriage?.voyage].filter(Boolean).join(' / ') || carriage?.flight || carriage?.vehicle || '';

const MODES: Readonly<Record<string, string>> = { sea: 'By sea', air: 'By air', courier: 'By courier', post: 'By post', road: 'By road', rail: 'By rail' };
export const modeText = ({ carriage }: ExportDocument): string => (carriage?.mode ? (MODES[carriage.mode] ?? carriage.mode) : '');

/** The six boxes of how goods go, as aligned export forms have them. */
export const carriageRows = (paper: ExportDocument): Box[][] => [
  [box('Pre-carriage by', []), box('Place of receipt', [portText(paper.ports?.receipt)])],
  [box('Vessel / flight no.', [vesselText(paper) || modeText(paper)]), box('Port of loading', [portText(paper.ports?.loading)])],
  [box('Port of discharge', [portText(paper.ports?.discharge)]), box('Final destination', [portText(paper.ports?.finalDestination ?? paper.ports?.delivery)])],
];

export const originOf = (paper: ExportDocument): string => [...new Set((paper.lines ?? []).map((one) => one.origin).filter((one): one is string => Boolean(one)))].map(countryText).join(', ');
export const destinationOf = ({ parties }: ExportDocument): string => countryText(parties?.consignee?.country ?? parties?.buyer?.country);

export const termText = ({ incoterm, place }: ExportDocument): string => (incoterm ? `${[incoterm, place].filter(Boolean).join(' ')} (Incoterms 2020)` : '');

/** Marks, containers and seals beside packages, weights and volume. */
export function packagesRow(paper: ExportDocument): Box[] {
  const { totals } = paper;
  const containers = (paper.carriage?.containers ?? []).map((one) => [one.number, one.kind, one.seal ? `seal ${one.seal}` : ''].filter(Boolean).join(' · '));
  return [
    box('Marks & nos. / container no.', [paper.marks, ...containers], 1.35), box('No. & kind of packages', [packagesText(totals?.packageCount, totals?.packageKind)], 0.95),
    box('Net weight', [quantityText(totals?.netWeight)], 0.75), box('Gross weight', [quantityText(totals?.grossWeight)], 0.75), box('Volume', [quantityText(totals?.volume)], 0.7),
  ];
}

/** Orders, credits and the GST invoice a paper refers to. */
export function otherReferences({ refs }: ExportDocument): string[] {
  return [
    ...labelled('LC no.', refs?.lcNumber), ...labelled('Proforma', refs?.proforma), ...labelled('GST invoice', numbered(refs?.gstInvoiceNumber, refs?.gstInvoiceDate)), ...labelled('e-Way bill', refs?.eWayBill), ...labelled('LUT ARN', refs?.lutArn),
    ...labelled('ACID', refs?.acid), ...labelled('Cargo tracking note', refs?.cargoTrackingNote), ...labelled('Form M', refs?.formM),
  ];
}

/** Number and date under each other. */
export const refBox = (label: string, number: string | undefined, day: string | undefined, share = 1): Box => box(label, [number, number ? dayText(day) : ''], share);
export const numberBox = (label: string, paper: ExportDocument, share = 1): Box => box(label, [paper.number, dayText(paper.date)], share, true);
