import { createHash } from 'node:crypto';
import { canonicalJson, Refusal } from '#base';

/** A short name for what a preview showed: equal only for equal content. Each part is one row or one fact. */
export function seenAs(parts: Iterable<unknown>): string {
  const hash = createHash('sha256');
  for (const one of parts) hash.update(canonicalJson(one)).update('\n');
  return hash.digest('hex').slice(0, 32);
}

/**
 * What is about to be written must be what was shown. `seen` undefined: the caller looked at nothing (a command line), so nothing can differ.
 * Throws Refusal('preview-again') when something else would come out than the preview said.
 */
export function sameAsSeen(seen: string | undefined, parts: () => Iterable<unknown>): void {
  if (seen === undefined || seen === seenAs(parts())) return;
  throw new Refusal('preview-again', 'Something changed after this preview was made, so the deed would not do what it shows. Nothing was changed. Look at the new preview and press again.', { hi: 'यह प्रीव्यू बनने के बाद कुछ बदल गया, इसलिए काम वैसा नहीं होता जैसा इसमें दिखता है। कुछ नहीं बदला। नया प्रीव्यू देखकर फिर दबाएँ।' });
}
