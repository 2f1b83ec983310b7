import { Refusal } from '#base';
import { type Buyer, buyerById, type Reads } from '#buyers';

/** The buyer, or a refusal in words. Throws Refusal('no-such-record'). */
export async function knownBuyer(read: Reads, id: string): Promise<Buyer> {
  const found = await buyerById(read, id);
  if (!found) throw new Refusal('no-such-record', 'This buyer is no longer there. It may have been removed or undone in another window.', { hi: 'यह बायर अब यहाँ नहीं है। शायद दूसरी विंडो में हटाया या वापस लिया गया।' });
  return found;
}
