import type { Exporter } from '#exporter/nouns';
import { Decimal, type Quantity } from '#base';
import type { ExportDocument } from '../nouns.ts';
import type { DocumentLine } from '../parts/line.ts';
import { box, carriageRows, destinationOf, numberBox, originOf, otherReferences, packagesRow, partyBox, refBox, registrations, sameParty } from './boxes.ts';
import { goodsTable, type LineColumn } from './goods.ts';
import { describedAs, serial, signPart, statementParts } from './invoice.ts';
import type { PrintPart } from './printable.ts';
import { decimalSum, quantitySum, countedSum } from './sums.ts';
import { grouped, packagesText, plainCount, quantityText } from './wording.ts';

type Measure = 'netWeight' | 'grossWeight' | 'volume';

/** A weight or volume: its unit stands in the head when all lines and the total share it. */
function measured(paper: ExportDocument, key: Measure, head: string, width: number): { column: LineColumn; total: Record<string, string> } {
  const lines = paper.lines ?? [];
  const total = paper.totals?.[key];
  const units = new Set([...lines.map((one) => one[key]?.unit), total?.unit].filter(Boolean));
  const unit = units.size === 1 ? [...units][0] : undefined;
  // Digits after the point as the longest has them, so that points stand under each other.
  const digits = Math.max(0, ...[...lines.map((one) => one[key]), total].map((one) => (one ? new Decimal(one.value).decimalPlaces() : 0)));
  const text = (one: Quantity | undefined): string => (one ? (unit ? grouped(new Decimal(one.value).toFixed(digits)) : quantityText(one)) : '');
  const title = unit ? `${head} ${unit}` : head;
  return { column: { head: title, width, number: true, optional: true, of: (line) => text(line[key]), soFar: (so) => text(quantitySum(so.map((one) => one[key]))) }, total: { [title]: text(total) } };
}

/** 60 × 40 × 40 CMS: the outer sides of one package. */
function sizeText({ length, width, height }: DocumentLine): string {
  const sides = [length, width, height].filter((one) => one !== undefined);
  if (sides.length === 0) return '';
  const unit = sides.every((one) => one.unit === sides[0]?.unit) ? sides[0]?.unit : undefined;
  return unit ? `${sides.map((one) => grouped(one.value)).join(' × ')} ${unit}` : sides.map(quantityText).join(' × ');
}

/** Packing list: package numbers, what is in each, weights and sizes; no prices. */
export function packingList(paper: ExportDocument, exporter: Exporter): PrintPart[] {
  const { parties, totals, refs } = paper;
  const net = measured(paper, 'netWeight', 'Net', 46);
  const gross = measured(paper, 'grossWeight', 'Gross', 46);
  const volume = measured(paper, 'volume', 'Volume', 42);
  const buyer = sameParty(parties?.buyer, parties?.consignee) ? undefined : parties?.buyer;
  const columns: LineColumn[] = [
    serial, { head: 'Package nos.', width: 48, optional: true, of: (line) => line.marks ?? '' }, { head: 'Description of goods', of: describedAs, soFar: () => 'carried' },
    { head: 'Packages', width: 72, number: true, of: (line) => [packagesText(line.packageCount, line.packageKind ?? totals?.packageKind), sizeText(line)].filter(Boolean).join('\n'), soFar: (lines) => plainCount(decimalSum(lines.map((one) => one.packageCount))) },
    { head: 'Quantity', width: 58, number: true, of: (line) => [quantityText(line.quantity), line.piecesPerPackage ? `${quantityText(line.piecesPerPackage)} each` : ''].filter(Boolean).join('\n'), soFar: (lines) => quantityText(countedSum(lines.map((one) => one.quantity))) },
    net.column, gross.column, volume.column,
  ];
  const total = { 'Description of goods': 'TOTAL', Packages: packagesText(totals?.packageCount, totals?.packageKind), Quantity: quantityText(totals?.quantity), ...net.total, ...gross.total, ...volume.total };
  return [
    {
      kind: 'boxes', rows: [
        [partyBox('Exporter', parties?.exporter, registrations(parties?.exporter)), { share: 1, rows: [[numberBox('Packing list no. & date', paper), refBox('Invoice no. & date', refs?.invoiceNumber, refs?.invoiceDate)], [refBox("Buyer's order no. & date", refs?.purchaseOrder, refs?.purchaseOrderDate)], [box('Other references', otherReferences(paper))]] }],
        [partyBox('Consignee', parties?.consignee), { share: 1, rows: [[partyBox('Buyer (if other than consignee)', buyer, buyer || !parties?.buyer ? [] : ['Same as consignee'])], [box('Country of origin of goods', [originOf(paper)]), box('Country of final destination', [destinationOf(paper)])]] }],
        carriageRows(paper).flat(), packagesRow(paper),
      ],
    },
    goodsTable(paper.lines ?? [], columns, [total]), ...woodParts(paper), ...statementParts(paper), signPart(paper, exporter),
  ];
}

const woodParts = ({ customs }: ExportDocument): PrintPart[] => (customs?.woodPacking === undefined ? [] : [{ kind: 'text', text: customs.woodPacking ? 'Solid wood packing is used; it is treated and marked as ISPM 15 asks.' : 'No solid wood is used in the packing.' }]);
