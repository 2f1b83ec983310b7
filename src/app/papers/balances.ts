import { allPapers, balances as balancesOf, meetings, papersAround, papersOf } from '#documents';
import type { UseCase } from '../port.ts';

/** Orders are filled by invoices of any shipment. With a shipment, only orders that it serves are told, and only papers that bear on them are read. */
const balances: UseCase<'papers.balances'> = async ({ shipment }, context) => {
  const { read } = await context.workspace();
  if (!shipment) return { orders: balancesOf(await allPapers(read)), meetings: [] };
  const papers = await papersOf(read, shipment);
  const own = new Set(papers.map((one) => one.id));
  const found = balancesOf(await papersAround(read, papers));
  return { orders: found.filter((one) => own.has(one.order) || one.by.some((each) => own.has(each.paper))), meetings: meetings(papers) };
};
export default balances;
