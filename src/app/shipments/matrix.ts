import type { Finding } from '#base';
import { correctorOf, DOCUMENT_KINDS, FORMED_KINDS, matrixOf, type Paper, refundList } from '#documents';
import { paperName } from '#rules';
import { worstOf } from '../checks/stored.ts';
import type { Output } from '../contract.ts';
import type { UseCase } from '../port.ts';
import { comparers } from './comparers.ts';
import { checkShipment } from './judging.ts';
import { askedPapers } from './loaded.ts';
import { saidBy } from './points.ts';
import { shownPoint } from './shownPoint.ts';

type Tongue = 'en' | 'hi';

/** Every paper of the shipment with the worst that is said of it, in the order papers come about. */
function documentsShown(papers: readonly Paper[], findings: readonly Finding[], tongue: Tongue): Output<'shipments.matrix'>['documents'] {
  const about = (id: string): Finding[] => findings.filter(({ where, others = [], status }) => status !== 'waived' && [where, ...others].some((one) => one.record === id));
  return [...papers].sort((a, b) => DOCUMENT_KINDS.indexOf(a.kind) - DOCUMENT_KINDS.indexOf(b.kind)).map(({ id, kind, document, fileName }) => {
    const said = about(id);
    return { id, kind, name: paperName(kind, tongue), number: document.number ?? '', state: document.state ?? '', fileName: fileName ?? null, corrector: correctorOf(kind), worst: worstOf(said), points: said.filter((one) => one.status === 'fail').length };
  });
}

/** Papers the credit lists and nobody has made yet. */
const askedFor = (papers: readonly Paper[], tongue: Tongue): { kind: string; name: string }[] => {
  const kinds = papers.flatMap((one) => one.document.credit?.papers ?? []).flatMap((one) => one.kind ?? []);
  return [...new Set(kinds)].filter((kind) => !papers.some((one) => one.kind === kind)).map((kind) => ({ kind, name: paperName(kind, tongue) }));
};

const kindsToAdd = (tongue: Tongue): Output<'shipments.matrix'>['kinds'] => [...DOCUMENT_KINDS].sort((a, b) => Number(FORMED_KINDS.includes(b)) - Number(FORMED_KINDS.includes(a))).map((kind) => ({ kind, name: paperName(kind, tongue) }));

/** The papers of a shipment beside each other, with what the rules say of each cell. */
const matrix: UseCase<'shipments.matrix'> = async ({ id }, context) => {
  const { on, counts, points, loaded } = await checkShipment(await context.workspace(), context.clock, id);
  const tongue = context.language === 'hi' ? 'hi' : 'en';
  const papers = askedPapers(loaded.papers);
  const { taxRoute } = loaded.facts;
  const findings = points.map((one) => one.finding);
  return {
    ...matrixOf(papers, taxRoute, findings, comparers), on, outcomes: counts, taxRoute: taxRoute ?? null, refund: taxRoute === 'lut' ? refundList(papers) : [],
    documents: documentsShown(loaded.papers, findings, tongue), kinds: kindsToAdd(tongue), asked: askedFor(loaded.papers, tongue), findings: points.map((one) => ({ ...shownPoint(one, papers, context.language), says: saidBy(one) })),
  };
};
export default matrix;
