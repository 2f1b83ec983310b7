import { extname } from 'node:path';
import { today } from '#base';
import { balances, type DocumentReads, openProposals, type Paper, paperById, paperForm, papersAround, proposals, renewalOf, shipmentById, workedTotals } from '#documents';
import { paperName } from '#rules';
import type { ShownProposal } from '#documents/nouns';
import type { UseCase } from '../port.ts';
import { knownPaper } from '../shipments/known.ts';
import { sourcesFor } from './sources.ts';

const named = (one: Paper | undefined): { id: string; number: string } | null => (one ? { id: one.id, number: one.document.number ?? '' } : null);

async function shipmentsOf(read: DocumentReads, ids: readonly string[]): Promise<{ id: string; number: string }[]> {
  const found = await Promise.all(ids.map((id) => shipmentById(read, id)));
  return found.flatMap((one) => (one ? [{ id: one.id, number: one.number }] : []));
}

function fileOf({ fileBlob, fileName = '' }: Paper): { name: string; pdf: boolean; picture: boolean } | null {
  const ending = extname(fileName).toLowerCase();
  return fileBlob ? { name: fileName, pdf: ending === '.pdf', picture: ['.png', '.jpg', '.jpeg', '.webp'].includes(ending) } : null;
}

/** One paper with its form and everything that helps to fill it. */
const get: UseCase<'papers.get'> = async ({ id }, context) => {
  const { read } = await context.workspace();
  const paper = await knownPaper(read, id);
  const { kind } = paper;
  const document = { ...paper.document, kind };
  const sources = await sourcesFor(read, paper.shipments[0], paper.document.date ?? today(context.clock));
  const others = { ...sources, papers: sources.papers.filter((one) => one.id !== id) };
  return {
    paper, name: paperName(kind, context.language === 'hi' ? 'hi' : 'en'), groups: paperForm(kind, context.language), totals: workedTotals(document), proposals: openProposals(document, proposals(kind, others)) as ShownProposal[], shipments: await shipmentsOf(read, paper.shipments),
    balances: kind === 'purchaseOrder' ? balances(await papersAround(read, [paper])).filter((one) => one.order === id) : [],
    replaces: named(paper.replaces ? await paperById(read, paper.replaces) : undefined), replacedBy: named(await renewalOf(read, id)), file: fileOf(paper),
  };
};
export default get;
