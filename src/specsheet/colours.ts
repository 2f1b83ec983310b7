import type { SheetTemplate } from './nouns.ts';

/** Text is read with ease from this contrast on (WCAG 2.2, 1.4.3). */
const READABLE = 4.5;

/** Relative luminance of a colour #RRGGBB (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255).map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export const contrastOnWhite = (colour: string): number => 1.05 / (luminance(colour) + 0.05);

/** The template's colours with the firm's own in place of accent and second, where those can be read on white. */
export const coloursFor = (template: SheetTemplate, brand: { primary?: string; secondary?: string }): SheetTemplate['colours'] => ({
  ...template.colours,
  ...(brand.primary && contrastOnWhite(brand.primary) >= READABLE ? { accent: brand.primary } : {}),
  ...(brand.secondary && contrastOnWhite(brand.secondary) >= READABLE ? { second: brand.secondary } : brand.primary ? { second: template.colours.muted } : {}),
});
