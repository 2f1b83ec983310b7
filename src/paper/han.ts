/** Signs that no line of Chinese or Japanese begins with, and those that none ends with (JIS X 4051 and GB/T 15834, the common part). */
const NO_START = /^[、。，．・：；？！゛゜ヽヾゝゞ々ー’”）〕］｝〉》」』】°′″℃％ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ…‥〜～)\]}!?,.:;%»]/u;
const NO_END = /[‘“（〔［｛〈《「『【([{«￥＄$¥]$/u;

/** May a line end between these two, of which one at least is Chinese or Japanese? A space ends a line by itself. */
export const isHanBreak = (before: string, after: string): boolean => !before.endsWith(' ') && !NO_END.test(before) && !NO_START.test(after);
