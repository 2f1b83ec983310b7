import { Refusal } from '#base';
import { type Fair, fairById, type Reads, type Visit, visitById } from '#buyers';

/** Throws Refusal('no-such-record'). */
export async function knownFair(read: Reads, id: string): Promise<Fair> {
  const found = await fairById(read, id);
  if (!found) throw new Refusal('no-such-record', 'This fair is no longer there. It may have been removed or undone in another window.', { hi: 'यह मेला अब यहाँ नहीं है। शायद दूसरी विंडो में हटाया या वापस लिया गया।' });
  return found;
}

/** Throws Refusal('no-such-record'). */
export async function knownVisit(read: Reads, id: string): Promise<Visit> {
  const found = await visitById(read, id);
  if (!found) throw new Refusal('no-such-record', 'This visitor is no longer there. They may have been removed or undone in another window.', { hi: 'यह विज़िटर अब यहाँ नहीं है। शायद दूसरी विंडो में हटाया या वापस लिया गया।' });
  return found;
}
