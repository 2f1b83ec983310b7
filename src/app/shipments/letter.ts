import { Refusal, today } from '#base';
import { correctionLetter, nameOfPaper } from '#documents';
import type { UseCase } from '../port.ts';
import { addressedTo, correctionsFor, wantedOf } from './correcting.ts';
import { checkShipment } from './judging.ts';

/** Everything that is to be corrected on one paper, and the letter that asks whoever issued it for the wanted part of it. */
const letter: UseCase<'shipments.letter'> = async ({ id, paper, only, addressee }, context) => {
  const { findings, loaded, ground } = await checkShipment(await context.workspace(), context.clock, id);
  const about = loaded.papers.find((one) => one.id === paper);
  if (!about) throw new Refusal('no-such-record', 'This document is no longer there. It may have been deleted in another window. Undo brings it back.', { hi: 'यह दस्तावेज़ अब यहाँ नहीं है। शायद दूसरी विंडो में हटाया गया। “वापस लें” से लौट आएगा।' });
  const lines = correctionsFor(paper, loaded.papers, findings, loaded.facts.taxRoute)?.lines ?? [];
  if (lines.length === 0) throw new Refusal('nothing-to-correct', 'This document agrees with the others here. There is nothing to correct.', { hi: 'यह दस्तावेज़ यहाँ के बाक़ी दस्तावेज़ों से मिलता है। ठीक करने को कुछ नहीं है।' });
  const { document, kind } = about;
  const draft = document.state === 'draft';
  const named = [nameOfPaper(kind), document.number].filter(Boolean).join(' ');
  const drafted = correctionLetter({ kind, paper: named, draft, shipment: loaded.shipment.number, exporter: ground.exporter.legalName, on: today(context.clock), addressee: addressedTo(addressee, document), corrections: wantedOf(lines, only) });
  return { ...drafted, draft, corrections: lines.map(({ path: _path, ...one }) => ({ ...one, item: one.item ?? '' })) };
};
export default letter;
