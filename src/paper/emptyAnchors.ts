import type { Font } from 'fontkit';

/** What is used of fontkit's inside: it places marks by anchors, and trips over one that a font leaves empty. */
type Placer = { applyAnchor(mark: unknown, base: unknown, at: number): void; applyLookup(type: number, table: unknown): boolean };
type Inside = { _layoutEngine?: { engine?: { GPOSProcessor?: Placer } } };

/**
 * A mark whose class has no anchor on a letter is not attached by that table, and the next table is tried (OpenType, GPOS lookup types 4
 * to 6: "may be NULL"). Arabic and Punjabi fonts are made so. A changed fontkit is noticed: the tests set words of every script.
 */
export function passOverEmptyAnchors(font: Font): void {
  const placer = (font as unknown as Inside)._layoutEngine?.engine?.GPOSProcessor;
  if (!placer) return;
  const applyAnchor = placer.applyAnchor.bind(placer);
  const applyLookup = placer.applyLookup.bind(placer);
  let empty = false;
  placer.applyAnchor = (mark, base, at) => {
    if (base) applyAnchor(mark, base, at);
    else empty = true;
  };
  placer.applyLookup = (type, table) => {
    empty = false;
    const applied = applyLookup(type, table);
    const passedOver = empty;
    empty = false;
    return applied && !passedOver;
  };
}
