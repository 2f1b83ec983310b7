import { correctorOf, isComposed, type MadeKind, MADE_KINDS, type Paper, printedKind } from '#documents';
import type { Output } from '../contract.ts';
import type { UseCase } from '../port.ts';
import { correctionsFor } from './correcting.ts';
import { checkShipment } from './judging.ts';

/** Letters stand on the invoice of the shipment. */
export const standsOn = (kind: MadeKind): string | undefined => printedKind(kind) ?? (kind === 'correction-note' ? undefined : 'commercialInvoice');

function ofKind(kind: MadeKind, papers: readonly Paper[]): Output<'shipments.makeable'>['kinds'][number] {
  const from = standsOn(kind);
  const there = from === undefined || papers.some((one) => one.kind === from);
  return { kind, composes: !there && isComposed(from) ? from : null };
}

const makeable: UseCase<'shipments.makeable'> = async ({ shipment }, context) => {
  const { loaded: { papers, facts }, findings } = await checkShipment(await context.workspace(), context.clock, shipment);
  const corrections = papers.filter((one) => correctorOf(one.kind) !== 'self').flatMap((one) => {
    const points = correctionsFor(one.id, papers, findings, facts.taxRoute)?.lines.length ?? 0;
    return points > 0 ? [{ paper: one.id, kind: one.kind, number: one.document.number ?? '', points }] : [];
  });
  return { kinds: MADE_KINDS.filter((kind) => kind !== 'correction-note').map((kind) => ofKind(kind, papers)), corrections };
};
export default makeable;
