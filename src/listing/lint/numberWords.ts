/** Words for the digits in the languages sellers write in; spoken Hindi in Latin letters too. */
const DIGIT_WORDS: Readonly<Record<string, string>> = {
  zero: '0', oh: '0', one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9',
  shunya: '0', sunya: '0', ek: '1', do: '2', teen: '3', tin: '3', char: '4', chaar: '4', paanch: '5', panch: '5', chhe: '6', chhah: '6', chah: '6', che: '6', saat: '7', sat: '7', aath: '8', ath: '8', nau: '9',
  शून्य: '0', ज़ीरो: '0', जीरो: '0', एक: '1', दो: '2', तीन: '3', चार: '4', पाँच: '5', पांच: '5', छह: '6', छः: '6', छे: '6', सात: '7', आठ: '8', नौ: '9',
  दोन: '2', पाच: '5', सहा: '6', नऊ: '9',
  શૂન્ય: '0', એક: '1', બે: '2', ત્રણ: '3', ચાર: '4', પાંચ: '5', છ: '6', સાત: '7', આઠ: '8', નવ: '9',
};
const ENGLISH = 'zero|one|two|three|four|five|six|seven|eight|nine|double|triple';
const RUN_TOGETHER = new RegExp(`^(?:${ENGLISH}){2,20}$`, 'u');

/** How many digits a word stands for, and how many number words it is; undefined for any other word. */
export function worthOf(word: string): { digits: number; words: number } | undefined {
  if (/^\d+$/u.test(word)) return { digits: word.length, words: 0 };
  if (word === 'double' || word === 'triple') return { digits: 1, words: 1 };
  if (Object.hasOwn(DIGIT_WORDS, word)) return { digits: 1, words: 1 };
  if (!RUN_TOGETHER.test(word)) return undefined;
  const words = word.match(new RegExp(ENGLISH, 'gu'))?.length ?? 0;
  return { digits: words, words };
}
