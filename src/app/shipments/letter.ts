import { Refusal, today } from '#base';
import { correctionLetter, type CrossCell, matrixOf } from '#documents';
import { paperName } from '#rules';
import type { UseCase } from '../port.ts';
import { comparers } from './comparers.ts';
import { factWords } from './factWords.ts';
import { checkShipment } from './judging.ts';
import { askedPapers } from './loaded.ts';

const said = ({ text, unit, type }: CrossCell): string => (type === 'day' ? text.split('-').reverse().join('-') : [text, unit].filter(Boolean).join(' '));

/** The letter that asks whoever issued a paper to correct it: one fact of it, or every fact in which it stands apart. */
const letter: UseCase<'shipments.letter'> = async ({ id, paper, fact }, context) => {
  const { findings, loaded, ground } = await checkShipment(await context.workspace(), context.clock, id);
  const papers = askedPapers(loaded.papers);
  const about = papers.find((one) => one.id === paper);
  if (!about) throw new Refusal('no-such-record', 'This document is no longer there. It may have been deleted in another window. Undo brings it back.');
  const named = (one: string | undefined): string => { const found = papers.find((each) => each.id === one); return found ? [paperName(found.kind, 'en'), found.document.number].filter(Boolean).join(' ') : ''; };
  const { rows } = matrixOf(papers, loaded.facts.taxRoute, findings, comparers);
  const corrections = rows.filter((row) => fact === undefined || row.fact === fact).flatMap((row) => {
    const cell = row.cells.find((one) => one.paper === paper);
    const right = row.cells.find((one) => one.paper === cell?.against) ?? row.cells.find((one) => one.paper !== paper && one.against === paper);
    return cell && right && right.text !== '' && cell.state === 'differs' ? [{ fact: factWords(row.fact, 'en'), field: cell.path, says: said(cell), mustSay: said(right), by: named(right.paper) }] : [];
  });
  if (corrections.length === 0) throw new Refusal('nothing-to-correct', 'This document agrees with the others here. There is nothing to correct.');
  return { ...correctionLetter({ kind: about.kind, paper: named(paper), draft: about.document.state === 'draft', shipment: loaded.shipment.number, exporter: ground.exporter.legalName, on: today(context.clock), corrections }), corrections };
};
export default letter;
