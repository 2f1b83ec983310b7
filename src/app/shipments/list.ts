import { allBuyers } from '#buyers';
import { allPapers, allShipments, type Paper, type Shipment } from '#documents';
import { foldText } from '#base';
import type { UseCase } from '../port.ts';
import { storedChecks } from '../checks/storage.ts';
import { factsOfShipment } from './whole.ts';
import { nextNumber } from './numbering.ts';

/** Papers by the shipments they belong to. */
export function papersByShipment(papers: readonly Paper[]): Map<string, Paper[]> {
  const found = new Map<string, Paper[]>();
  for (const one of papers) for (const id of one.shipments) found.set(id, [...(found.get(id) ?? []), one]);
  return found;
}

const said = (one: Shipment, papers: readonly Paper[], buyerName: string): string => foldText([one.number, buyerName, one.common.parties?.consignee?.name, one.common.ports?.loading, one.common.ports?.discharge, ...papers.map((each) => each.document.number), ...(one.common.lines ?? []).map((line) => line.sku)].filter((text) => text !== undefined).join(' '));

/** Shipments, the newest first; `query` is looked for in numbers, parties, ports, papers and item numbers. */
const list: UseCase<'shipments.list'> = async ({ query, closed }, context) => {
  const workspace = await context.workspace();
  const [shipments, papers, buyers] = await Promise.all([allShipments(workspace.read), allPapers(workspace.read), allBuyers(workspace.read)]);
  const names = new Map(buyers.map((one) => [one.id, one.name]));
  const byShipment = papersByShipment(papers);
  const checks = await storedChecks(workspace, shipments.map((one) => one.id));
  const words = foldText(query).split(/\s+/u).filter((word) => word !== '');
  const items = shipments.filter((one) => (one.closedOn !== undefined) === closed).flatMap((one) => {
    const own = byShipment.get(one.id) ?? [];
    const buyerName = (one.buyer && names.get(one.buyer)) ?? one.common.parties?.buyer?.name ?? one.common.parties?.consignee?.name ?? '';
    const text = said(one, own, buyerName);
    if (!words.every((word) => text.includes(word))) return [];
    const facts = factsOfShipment(one, own);
    const failed = checks.get(one.id)?.findings.filter((finding) => finding.status === 'fail');
    return [{
      id: one.id, number: one.number, buyer: one.buyer ?? null, buyerName, from: facts.portOfLoading ?? '', to: facts.portOfDischarge ?? facts.destination ?? '', mode: facts.mode ?? '', incoterm: facts.incoterm ?? '', value: facts.value ?? null,
      onBoardOn: facts.onBoardOn ?? null, leoOn: facts.leoOn ?? null, papers: own.length, closedOn: one.closedOn ?? null,
      errors: failed?.filter((finding) => finding.severity === 'error').length ?? null, warnings: failed?.filter((finding) => finding.severity === 'warning').length ?? null,
    }];
  });
  const away = shipments.filter((one) => one.closedOn !== undefined).length;
  return { items, open: shipments.length - away, closed: away, nextNumber: nextNumber(shipments.map((one) => one.number)) };
};
export default list;
