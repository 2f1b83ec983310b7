import { type Day, foldText, today } from '#base';
import { allPapers, allShipments, type Paper, papersOf, type Shipment } from '#documents';
import { type Certificate, certificatesOf } from '#exporter';
import { paperName } from '#rules';
import type { Output } from '../contract.ts';
import type { UseCase } from '../port.ts';
import { factsOfShipment } from '../shipments/whole.ts';

type Item = Output<'papers.vault'>['items'][number];

const stateOf = (validTo: Day | undefined, now: Day, by: Day): Item['state'] => (validTo === undefined ? 'open' : validTo < now ? 'ended' : validTo < by ? 'lapses' : 'holds');

function ofCertificate(one: Certificate, known: ReadonlySet<string>, now: Day, by: Day): Item {
  const { firm, hsPrefixes, products } = one.covers;
  return {
    id: one.id, of: 'certificate', kind: null, name: one.title || one.kind, number: one.number, issuer: one.issuer ?? '', validFrom: one.validFrom ?? one.issuedOn ?? null, validTo: one.validTo ?? null, state: stateOf(one.validTo, now, by),
    covers: { firm, hsPrefixes, items: products.length, shipments: [] }, earlier: one.renews?.filter((id) => known.has(id)).length ?? 0, file: one.fileBlob !== undefined,
  };
}

/** How many papers a renewal has before it. A circle, which only a damaged file can hold, ends the count. */
function earlierOf(one: Paper, byId: ReadonlyMap<string, Paper>): number {
  const seen = new Set<string>([one.id]);
  for (let at = one.replaces; at !== undefined && byId.has(at) && !seen.has(at); at = byId.get(at)?.replaces) seen.add(at);
  return seen.size - 1;
}

function ofPaper(one: Paper, numbers: ReadonlyMap<string, string>, byId: ReadonlyMap<string, Paper>, how: { now: Day; by: Day; language: string }): Item {
  const { number, issuer, validFrom, validTo, lines } = one.document;
  return {
    id: one.id, of: 'paper', kind: one.kind, name: paperName(one.kind, how.language === 'hi' ? 'hi' : 'en'), number: number ?? '', issuer: issuer ?? '', validFrom: validFrom ?? null, validTo: validTo ?? null, state: stateOf(validTo, how.now, how.by),
    covers: { firm: one.shipments.length === 0, hsPrefixes: [], items: new Set(lines?.flatMap((line) => line.sku ?? [])).size, shipments: one.shipments.flatMap((id) => numbers.get(id) ?? []) }, earlier: earlierOf(one, byId), file: one.fileBlob !== undefined,
  };
}

const daysOf = (one: Shipment, papers: readonly Paper[], now: Day): Output<'papers.vault'>['days'] => {
  const { onBoardOn, arrivalOn } = factsOfShipment(one, papers);
  return [...(onBoardOn && onBoardOn >= now ? [{ number: one.number, on: onBoardOn, what: 'sails' as const }] : []), ...(arrivalOn && arrivalOn >= now ? [{ number: one.number, on: arrivalOn, what: 'arrives' as const }] : [])];
};

const WEIGHT: Readonly<Record<Item['state'], number>> = { ended: 0, lapses: 1, holds: 2, open: 3 };

/** Certificates and documents by when they end, the soonest first. Documents without a validity and without a validity to expect are left out. */
const vault: UseCase<'papers.vault'> = async ({ by, query }, context) => {
  const { read } = await context.workspace();
  const now = today(context.clock);
  const [certificates, papers, shipments] = await Promise.all([certificatesOf(read), allPapers(read), allShipments(read)]);
  const numbers = new Map(shipments.map((one) => [one.id, one.number]));
  const byId = new Map(papers.map((one) => [one.id, one]));
  const renewed = new Set(papers.flatMap((one) => one.replaces ?? []));
  const after = new Set(certificates.flatMap((one) => one.renews ?? []));
  const ids = new Set(certificates.map((one) => one.id));
  const words = foldText(query).split(/\s+/u).filter((word) => word !== '');
  const items = [...certificates.filter((one) => !after.has(one.id)).map((one) => ofCertificate(one, ids, now, by)), ...papers.filter((one) => !renewed.has(one.id) && (one.document.validTo !== undefined || one.shipments.length === 0)).map((one) => ofPaper(one, numbers, byId, { now, by, language: context.language }))]
    .filter((one) => { const text = foldText([one.name, one.number, one.issuer, ...one.covers.shipments, ...one.covers.hsPrefixes].join(' ')); return words.every((word) => text.includes(word)); })
    .sort((a, b) => WEIGHT[a.state] - WEIGHT[b.state] || (a.validTo ?? '9').localeCompare(b.validTo ?? '9') || a.name.localeCompare(b.name));
  const open = shipments.filter((one) => one.closedOn === undefined).slice(0, 200);
  const days = (await Promise.all(open.map(async (one) => daysOf(one, await papersOf(read, one.id), now)))).flat().sort((a, b) => a.on.localeCompare(b.on));
  return { items, ended: items.filter((one) => one.state === 'ended').length, lapses: items.filter((one) => one.state === 'lapses').length, days };
};
export default vault;
