/** How wide a letter is at most, as a share of its size, in the fonts that sheets are printed with. Rounded up: a line less is better than a line too many. */
const widthOf = (letter: string): number => (/^[WM@%—…]/u.test(letter) ? 1.02 : /^[A-Z0-9&_]/u.test(letter) ? 0.74 : /^[ilj.,:;'|! ()[\]-]/u.test(letter) ? 0.42 : /^[\p{Script=Latin}\p{N}]/u.test(letter) ? 0.66 : 1);

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });
const segmented = (text: string): string[] => [...letters.segment(text)].map((one) => one.segment);

/**
 * The longest beginning of a text that takes at most so many lines of this width in points, with … where something is left out.
 * Lines break at spaces and behind - and /, and in the middle of a word that is longer than a line. Nothing at all when no line is left.
 */
export function fitLines(text: string, { width, size, lines }: { width: number; size: number; lines: number }): { text: string; lines: number } {
  let [line, used, sinceBreak] = [1, 0, 0];
  let kept = '';
  if (lines < 1 || text === '') return { text: '', lines: 0 };
  for (const letter of segmented(text)) {
    const wide = widthOf(letter) * size;
    if (used + wide > width) {
      // The word that does not fit goes down whole, unless it fills a line by itself.
      used = sinceBreak < used ? sinceBreak : 0;
      line += 1;
    }
    if (line > lines) return { text: `${segmented(kept).slice(0, -2).join('').trimEnd()}…`, lines };
    used += wide;
    sinceBreak = /[\s/-]/u.test(letter) ? 0 : sinceBreak + wide;
    kept += letter;
  }
  return { text: kept, lines: line };
}
