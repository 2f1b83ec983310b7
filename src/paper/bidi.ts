/**
 * Direction of text by the Unicode bidirectional algorithm (UAX #9) without its explicit controls, which never reach paper: text of the
 * catalogue is plain, and a control typed into it must not turn a price around. Two levels are enough then: words, and numbers in them.
 */
type Class = 'L' | 'R' | 'AL' | 'EN' | 'AN' | 'ES' | 'ET' | 'CS' | 'NSM' | 'ON';

const RIGHT = /[\u0590-\u05ff\u07c0-\u085f\ufb1d-\ufb4f]/u;
const ARABIC = /[\u0600-\u07bf\u0860-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/u;
/** Any character that makes a line run from right to left. */
const TURNS = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

function classOf(char: string): Class {
  if (/\p{Mn}/u.test(char)) return 'NSM';
  if (/[0-9\u06f0-\u06f9²³¹⁰-⁹₀-₉]/u.test(char)) return 'EN';
  if (/[\u0660-\u0669\u066b\u066c]/u.test(char)) return 'AN';
  if (/[+-]/u.test(char)) return 'ES';
  if (/[#$%¢-¥°±‰₠-⃀\u066a]/u.test(char)) return 'ET';
  if (/[,./:\u00a0\u060c]/u.test(char)) return 'CS';
  if (ARABIC.test(char) && /\p{L}/u.test(char)) return 'AL';
  if (RIGHT.test(char)) return 'R';
  return /[\p{L}\p{Mc}\p{N}]/u.test(char) ? 'L' : 'ON';
}

export const turns = (text: string): boolean => TURNS.test(text);

/** True when the first letter of a paragraph is written from right to left (rules P2 and P3). */
export function startsRight(text: string): boolean {
  for (const char of text) {
    const cls = classOf(char);
    if (cls === 'L') return false;
    if (cls === 'R' || cls === 'AL') return true;
  }
  return false;
}

/** Text that what stands around it does not turn: a value in a language of its own, one of several things with a dot between them. */
export type Apart = { text: string; apart: boolean; /** In a language that runs to the right, whatever words of another stand in it. */ left?: boolean };

/** What an isolate counts as among its neighbours: something without a direction (rules X5a to X6a). */
const ISOLATE = '\ufffc';

/** Levels of a paragraph whose parts that stand apart are worked out by themselves and put in as one thing each. */
export function levelsOfParts(parts: readonly Apart[], base: 0 | 1): number[] {
  const around = levelsOf(parts.map((one) => (one.apart ? ISOLATE : one.text)).join(''), base);
  let at = 0;
  return parts.flatMap(({ text, apart, left }): number[] => {
    if (!apart) return around.slice(at, (at += [...text].length));
    at += 1;
    // Words and codes put together for a page that runs to the left begin at the right, though a code stands first: USD per piece.
    const own: 0 | 1 = (base === 1 && !left ? turns(text) : startsRight(text)) ? 1 : 0;
    return levelsOf(text, own).map((level) => level + (base === 1 || own === 0 ? 2 : 0));
  });
}

/** The embedding level of each character (code point) of one paragraph: even runs to the right, odd to the left. */
export function levelsOf(text: string, base: 0 | 1): number[] {
  const classes = [...text].map(classOf);
  const edge: Class = base === 1 ? 'R' : 'L';
  weak(classes, edge);
  neutral(classes, edge);
  return classes.map((one) => (base === 0 ? (one === 'R' ? 1 : one === 'AN' || one === 'EN' ? 2 : 0) : one === 'R' ? 1 : 2));
}

/** Rules W1 to W7. */
function weak(all: Class[], edge: Class): void {
  all.forEach((one, at) => { if (one === 'NSM') all[at] = all[at - 1] ?? edge; });
  let strong: Class = edge;
  all.forEach((one, at) => {
    if (one === 'EN' && strong === 'AL') all[at] = 'AN';
    if (one === 'L' || one === 'R' || one === 'AL') strong = one;
  });
  all.forEach((one, at) => { if (one === 'AL') all[at] = 'R'; });
  all.forEach((one, at) => {
    const before = all[at - 1];
    if (before !== all[at + 1] || before === undefined) return;
    if (before === 'EN' && (one === 'ES' || one === 'CS')) all[at] = 'EN';
    if (before === 'AN' && one === 'CS') all[at] = 'AN';
  });
  spreadTerminators(all);
  strong = edge;
  all.forEach((one, at) => {
    if (one === 'ES' || one === 'CS' || one === 'ET') all[at] = 'ON';
    if (one === 'L' || one === 'R') strong = one;
    if (one === 'EN' && strong === 'L') all[at] = 'L';
  });
}

/** Rule W5: signs beside a number belong to it. */
function spreadTerminators(all: Class[]): void {
  for (let at = 0; at < all.length; at++) {
    if (all[at] !== 'ET') continue;
    let to = at;
    while (all[to] === 'ET') to += 1;
    if (all[at - 1] === 'EN' || all[to] === 'EN') all.fill('EN', at, to);
    at = to;
  }
}

/** Rules N1 and N2: what is between two of one direction has it, else that of the paragraph. */
function neutral(all: Class[], edge: Class): void {
  const side = (one: Class | undefined): Class => (one === undefined ? edge : one === 'L' ? 'L' : 'R');
  for (let at = 0; at < all.length; at++) {
    if (all[at] !== 'ON') continue;
    let to = at;
    while (all[to] === 'ON') to += 1;
    const [before, after] = [side(all[at - 1]), side(all[to])];
    all.fill(before === after ? before : edge, at, to);
    at = to - 1;
  }
}

/** Things of a line in the order they stand on paper, left to right (rule L2). */
export function asSeen<T extends { level: number }>(line: readonly T[]): T[] {
  const seen = [...line];
  const highest = Math.max(0, ...seen.map((one) => one.level));
  for (let level = highest; level > 0; level--) {
    for (let from = 0; from < seen.length; from++) {
      if ((seen[from]?.level ?? 0) < level) continue;
      let to = from;
      while ((seen[to]?.level ?? 0) >= level) to += 1;
      seen.splice(from, to - from, ...seen.slice(from, to).reverse());
      from = to;
    }
  }
  return seen;
}

const MIRRORED: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[', '{': '}', '}': '{', '<': '>', '>': '<', '«': '»', '»': '«', '‹': '›', '›': '‹', '≤': '≥', '≥': '≤' };
/** Brackets as they look where text runs to the left (rule L4). */
export const mirrored = (text: string): string => [...text].map((char) => MIRRORED[char] ?? char).join('');
