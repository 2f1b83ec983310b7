import { type Finding, printableInstead } from '#base';
import type { SheetTemplate } from './nouns.ts';

/** Text is read with ease from this contrast on (WCAG 2.2, 1.4.3). */
const READABLE = 4.5;

/** Relative luminance of a colour #RRGGBB (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255).map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export const contrastOnWhite = (colour: string): number => 1.05 / (luminance(colour) + 0.05);
const isReadable = (colour: string | undefined): colour is string => colour !== undefined && contrastOnWhite(colour) >= READABLE;

type Brand = { primary?: string; secondary?: string };

/** The template's colours with the firm's own in place of accent and second, where those can be read on white and the template has none of its own. */
export function coloursFor({ colours, ownColours }: SheetTemplate, { primary, secondary }: Brand): SheetTemplate['colours'] {
  const own = (one: 'accent' | 'second'): boolean => ownColours.includes(one);
  const accent = !own('accent') && isReadable(primary) ? { accent: primary } : {};
  const second = own('second') ? {} : isReadable(secondary) ? { second: secondary } : primary ? { second: colours.muted } : {};
  return { ...colours, ...accent, ...second };
}

/** Colours of the page that four inks cannot print, each with the nearest one they can. */
export function colourFindings(template: SheetTemplate, brand: Brand): Finding[] {
  const { accent, second } = coloursFor(template, template.kind === 'carton' ? {} : brand);
  return [...new Set([accent, second])].flatMap((colour): Finding[] => {
    const nearest = printableInstead(colour);
    return nearest ? [{ rule: 'SHEET-COLOUR', messageId: 'SHEET-COLOUR', severity: 'info', status: 'fail', data: { colour, nearest }, where: { kind: 'exporter', field: 'brand' } }] : [];
  });
}
