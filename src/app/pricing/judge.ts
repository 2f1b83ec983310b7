import { Refusal } from '#base';
import { judgePrices, productById } from '#catalogue';
import type { UseCase } from '../port.ts';
import { shownFindings } from '../report/render.ts';

/** What the judge says of one item's rates and delivery times, points that were kept included. */
const judge: UseCase<'pricing.judge'> = async ({ id }, context) => {
  const product = await productById((await context.workspace()).read, id);
  if (!product) throw new Refusal('no-such-record', 'This item is no longer there. It may have been deleted or undone in another window.', { hi: 'यह आइटम अब नहीं है। दूसरी विंडो में हटाया या वापस लिया गया होगा।' });
  return { findings: shownFindings(judgePrices(product), context.language) };
};
export default judge;
