import { bundledPacks, type Facts, inForce, ruleSet } from '#rules';
import { Asker } from '../../src/app/checks/ask.ts';
import { type GivenShipment, judgeShipment, type Kept } from '../../src/app/shipments/judge.ts';
import { outcomeOf } from '../../src/app/shipments/outcome.ts';
import type { AskedPaper } from '../../src/app/shipments/units.ts';
import { seaShipment } from '../../src/rules/papers/sampleShipment.fixture.ts';
import { heading, median, print, say } from './figures.ts';

/** The eight papers of a shipment that a bank and customs look at. */
const KINDS = ['letterOfCredit', 'commercialInvoice', 'gstInvoice', 'packingList', 'shippingBill', 'billOfLading', 'certificateOfOrigin', 'insuranceCertificate'] as const;

/** A shipment whose papers are its own objects, as they come out of a database; every second one has a wrong weight on its bill of lading. */
function shipmentOf(at: number): { on: string; given: GivenShipment } {
  const facts = JSON.parse(JSON.stringify(seaShipment()).replaceAll('0118', String(at).padStart(4, '0'))) as Facts;
  const papers = KINDS.flatMap((kind): AskedPaper[] => (facts.documents?.[kind] ?? []).map((document, index) => ({ id: `${kind}-${index}`, kind, document: { ...document, kind } })));
  const bill = papers.find((one) => one.kind === 'billOfLading');
  if (bill && at % 2 === 1) bill.document = { ...bill.document, totals: { ...bill.document.totals, grossWeight: { value: '2720', unit: 'KGS' } } };
  return { on: facts.on ?? '2026-11-25', given: { id: String(at), exporter: 'E', papers, facts: { exporter: facts.exporter, shipment: facts.shipment, ...(facts.destination ? { destination: facts.destination } : {}) } } };
}

/** Checking shipments of eight papers each, how the time grows, and what one edit costs of it. */
export function benchDocuments(sizes: readonly number[]): void {
  heading(`Shipments of ${KINDS.length} documents, every rule asked of each, each document and every two`);
  const rules = ruleSet(inForce(bundledPacks(), []), []);
  const asker = new Asker(shipmentOf(0).on, rules);
  const check = (given: GivenShipment, before?: Kept) => {
    const judged = judgeShipment(asker, rules.stamp, given, before);
    return { ...judged, findings: outcomeOf(judged, rules, []).findings };
  };
  for (let at = 0; at < 20; at++) check(shipmentOf(at).given);
  let each: number | undefined;
  for (const many of sizes) {
    const all = Array.from({ length: many }, (_, at) => shipmentOf(at).given);
    const from = performance.now();
    const points = all.reduce((sum, given) => sum + check(given).findings.filter((one) => one.status === 'fail').length, 0);
    const took = performance.now() - from;
    print({ what: `${many.toLocaleString('en-GB')} shipments, ${points.toLocaleString('en-GB')} points: for one shipment`, ours: took / many });
    print({ what: `${many.toLocaleString('en-GB')} shipments: all`, ours: took });
    if (each !== undefined) say(`  growth: one shipment among ${many.toLocaleString('en-GB')} takes ${(took / many / each).toFixed(2)} times what it took among ${sizes[0]?.toLocaleString('en-GB')}`);
    each ??= took / many;
  }
  const edits = Array.from({ length: 50 }, (_, at) => {
    const { given } = shipmentOf(at * 2);
    const before = check(given);
    const papers = given.papers.map((one) => (one.kind === 'billOfLading' ? { ...one, document: { ...one.document, marks: 'NLH / HAMBURG / 1-226' } } : one));
    const from = performance.now();
    const { asked } = check({ ...given, papers }, before.kept);
    return { took: performance.now() - from, asked, all: before.asked };
  });
  const [one] = edits;
  print({ what: 'one edit of a bill of lading, asked again', ours: median(edits.map((edit) => edit.took)) });
  say(`  of ${one?.all.toLocaleString('en-GB')} (rule, document or pair) questions the edit asks ${one?.asked.toLocaleString('en-GB')}`);
}
