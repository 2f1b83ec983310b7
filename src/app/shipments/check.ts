import { documentMessages } from '#documents';
import type { UseCase } from '../port.ts';
import { shownFindings } from '../report/render.ts';
import { checkShipment } from './judging.ts';
import { askedPapers } from './loaded.ts';
import { shownPoint } from './shownPoint.ts';

/** Everything the rules say of one shipment. */
const check: UseCase<'shipments.check'> = async ({ id, on }, context) => {
  const { on: day, packs, counts, findings, points, loaded } = await checkShipment(await context.workspace(), context.clock, id, on);
  return { on: day, packs, outcomes: counts, findings: shownFindings(findings, context.language, documentMessages), points: points.map((one) => shownPoint(one, askedPapers(loaded.papers), context.language)) };
};
export default check;
