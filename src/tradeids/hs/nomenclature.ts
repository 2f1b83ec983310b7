import { CHAPTERS_01_TO_08 } from './chapters01to08.ts';
import { CHAPTERS_09_TO_14 } from './chapters09to14.ts';
import { CHAPTERS_15_TO_24 } from './chapters15to24.ts';
import { CHAPTERS_25_TO_27 } from './chapters25to27.ts';
import { CHAPTERS_28_TO_29 } from './chapters28to29.ts';
import { CHAPTERS_30_TO_37 } from './chapters30to37.ts';
import { CHAPTERS_38_TO_43 } from './chapters38to43.ts';
import { CHAPTERS_44_TO_49 } from './chapters44to49.ts';
import { CHAPTERS_50_TO_56 } from './chapters50to56.ts';
import { CHAPTERS_57_TO_63 } from './chapters57to63.ts';
import { CHAPTERS_64_TO_71 } from './chapters64to71.ts';
import { CHAPTERS_72_TO_76 } from './chapters72to76.ts';
import { CHAPTERS_78_TO_83 } from './chapters78to83.ts';
import { CHAPTER_84 } from './chapter84.ts';
import { CHAPTER_85 } from './chapter85.ts';
import { CHAPTERS_86_TO_92 } from './chapters86to92.ts';
import { CHAPTERS_93_TO_97 } from './chapters93to97.ts';
import { type Said, say } from '../kind.ts';

/**
 * HS 2022: 96 chapters, 1,228 headings, 5,612 subheadings. The numbers are facts, compared on 2026-11-26 over two lists that agree on every one of
 * them: the reference list of UN Comtrade (through datasets/harmonized-system) and the first column of the HS 2022 to HS 2017 correlation table of the UN
 * Statistics Division; India's own list has all but 9701.21. The World Customs Organization's edition was not opened. The titles are short words of our
 * own to find a heading by: they classify nothing, and the legal text with its notes decides. Subheadings have no titles here; a tariff file brings texts.
 *
 * One line a chapter or heading: number, last two digits of its subheadings, English title, Hindi title where there is one (all chapters, and the
 * headings of the eleven sectors that rules speak of).
 */
const LINES = [CHAPTERS_01_TO_08, CHAPTERS_09_TO_14, CHAPTERS_15_TO_24, CHAPTERS_25_TO_27, CHAPTERS_28_TO_29, CHAPTERS_30_TO_37, CHAPTERS_38_TO_43, CHAPTERS_44_TO_49, CHAPTERS_50_TO_56, CHAPTERS_57_TO_63, CHAPTERS_64_TO_71, CHAPTERS_72_TO_76, CHAPTERS_78_TO_83, CHAPTER_84, CHAPTER_85, CHAPTERS_86_TO_92, CHAPTERS_93_TO_97];

export type HsHeading = Readonly<{ code: string; title: Said; /** Its subheadings, six digits each. */ subheadings: readonly string[] }>;
export type HsChapter = Readonly<{ code: string; title: Said; headings: readonly HsHeading[] }>;

const ofLine = (line: string): HsHeading => {
  const [numbers = '', en = '', hi] = line.split('|');
  const [code = '', ...ends] = numbers.split(' ');
  return { code, title: say(en, hi ?? en), subheadings: ends.map((end) => `${code}${end}`) };
};

const read = (): readonly HsChapter[] => {
  const chapters: { code: string; title: Said; headings: HsHeading[] }[] = [];
  for (const line of LINES.flatMap((one) => one.trim().split('\n'))) {
    const one = ofLine(line);
    if (one.code.length === 2) chapters.push({ code: one.code, title: one.title, headings: [] });
    else chapters.at(-1)?.headings.push(one);
  }
  return chapters;
};

type Read = { chapters: readonly HsChapter[]; chapter: ReadonlyMap<string, HsChapter>; heading: ReadonlyMap<string, HsHeading>; subheading: ReadonlySet<string> };
let known: Read | undefined;
/** Read when first asked for: most of the program never needs it. */
function all(): Read {
  if (known) return known;
  const chapters = read();
  const headings = chapters.flatMap((one) => one.headings);
  known = { chapters, chapter: new Map(chapters.map((one) => [one.code, one])), heading: new Map(headings.map((one) => [one.code, one])), subheading: new Set(headings.flatMap((one) => one.subheadings)) };
  return known;
}

export const hsChapters = (): readonly HsChapter[] => all().chapters;
export const hsChapter = (code: string): HsChapter | undefined => all().chapter.get(code.slice(0, 2));
/** The heading a code of four digits or more lies in; undefined when HS 2022 has none. */
export const hsHeading = (code: string): HsHeading | undefined => (code.length < 4 ? undefined : all().heading.get(code.slice(0, 4)));
export const hsExists = (hs6: string): boolean => all().subheading.has(hs6);
/** First and last day of the edition this list is of: HS 2028 follows. */
export const HS_2022 = { from: '2022-01-01', to: '2027-12-31' } as const;
