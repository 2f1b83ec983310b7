/** Least ratio of text to its ground that WCAG 2.2 asks for (success criterion 1.4.3). */
export const READABLE = 4.5;

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

/** Contrast of a colour #RRGGBB with white by the WCAG 2 formula, 1 to 21; undefined for another text. */
export function contrastWithWhite(colour: string): number | undefined {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/iu.exec(colour)?.slice(1).map((one) => linear(Number.parseInt(one, 16) / 255));
  const [red, green, blue] = parts ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
