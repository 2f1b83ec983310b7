import { allPapers, balances as balancesOf, meetings, papersOf } from '#documents';
import type { UseCase } from '../port.ts';

/** Orders are filled by invoices of any shipment, so all papers count; with a shipment, only orders that it serves are told. */
const balances: UseCase<'papers.balances'> = async ({ shipment }, context) => {
  const { read } = await context.workspace();
  const all = balancesOf(await allPapers(read));
  if (!shipment) return { orders: all, meetings: [] };
  const papers = await papersOf(read, shipment);
  const own = new Set(papers.map((one) => one.id));
  return { orders: all.filter((one) => own.has(one.order) || one.by.some((each) => own.has(each.paper))), meetings: meetings(papers) };
};
export default balances;
