export type Stretch = { text: string; differs: boolean };

/** Longer values are compared from both ends only. */
const LONG = 240;

function join(letters: readonly string[], kept: readonly boolean[]): Stretch[] {
  const found: Stretch[] = [];
  for (const [at, letter] of letters.entries()) {
    const differs = !kept[at];
    const last = found.at(-1);
    if (last && last.differs === differs) last.text += letter;
    else found.push({ text: letter, differs });
  }
  return found;
}

/** The letters both values have in common, in order, by the longest common sequence. */
function shared(a: readonly string[], b: readonly string[]): [boolean[], boolean[]] {
  const length = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number): number => length[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) for (let j = b.length - 1; j >= 0; j--) (length[i] as number[])[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const [left, right] = [a.map(() => false), b.map(() => false)];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) [left[i++], right[j++]] = [true, true];
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return [left, right];
}

/** Letters from the start and from the end that agree; everything between counts as different. */
function ends(a: readonly string[], b: readonly string[]): [boolean[], boolean[]] {
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const kept = (all: readonly string[]): boolean[] => all.map((_one, at) => at < start || at >= all.length - end);
  return [kept(a), kept(b)];
}

/** Two values with the letters that differ marked. What a person sees as one letter (a Devanagari syllable with its sign) stays together. */
export function lettersThatDiffer(a: string, b: string): [Stretch[], Stretch[]] {
  const parts = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const [left, right] = [a, b].map((text) => [...parts.segment(text)].map((one) => one.segment)) as [string[], string[]];
  const [keptLeft, keptRight] = Math.max(left.length, right.length) > LONG ? ends(left, right) : shared(left, right);
  return [join(left, keptLeft), join(right, keptRight)];
}
