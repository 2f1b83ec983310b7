/** Words for the digits in the languages sellers write in; spoken Hindi in Latin letters too. */
const DIGIT_WORDS: Readonly<Record<string, string>> = {
  zero: '0', oh: '0', one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9',
  o: '0', nil: '0', nought: '0', naught: '0', won: '1', too: '2', tree: '3', fore: '4', fife: '5', ate: '8', niner: '9',
  // Said in pairs: ninety eight, twenty five.
  twenty: '2', thirty: '3', forty: '4', fourty: '4', fifty: '5', sixty: '6', seventy: '7', eighty: '8', ninety: '9',
  be: '2', tran: '3', chha: '6', nav: '9',
  shunya: '0', sunya: '0', ek: '1', do: '2', teen: '3', tin: '3', char: '4', chaar: '4', paanch: '5', panch: '5', chhe: '6', chhah: '6', chah: '6', che: '6', saat: '7', sat: '7', aath: '8', ath: '8', nau: '9',
  शून्य: '0', ज़ीरो: '0', जीरो: '0', एक: '1', दो: '2', तीन: '3', चार: '4', पाँच: '5', पांच: '5', छह: '6', छः: '6', छे: '6', सात: '7', आठ: '8', नौ: '9',
  दोन: '2', पाच: '5', सहा: '6', नऊ: '9',
  পাঁচ: '5', ছয়: '6', আট: '8', নয়: '9', এক: '1', দুই: '2', তিন: '3', চার: '4', সাত: '7', শূন্য: '0',
  பூஜ்யம்: '0', ஒன்று: '1', இரண்டு: '2', மூன்று: '3', நான்கு: '4', ஐந்து: '5', ஆறு: '6', ஏழு: '7', எட்டு: '8', ஒன்பது: '9',
  శూన్యం: '0', ఒకటి: '1', రెండు: '2', మూడు: '3', నాలుగు: '4', ఐదు: '5', ఆరు: '6', ఏడు: '7', ఎనిమిది: '8', తొమ్మిది: '9',
  શૂન્ય: '0', એક: '1', બે: '2', ત્રણ: '3', ચાર: '4', પાંચ: '5', છ: '6', સાત: '7', આઠ: '8', નવ: '9',
};
const ENGLISH = 'zero|one|two|three|four|five|six|seven|eight|nine|double|triple';
const RUN_TOGETHER = new RegExp(`^(?:${ENGLISH}){2,20}$`, 'u');

/** How many digits a word stands for, which (× where it repeats the next), and how many number words it is; undefined for any other word. */
export function worthOf(word: string): { digits: number; words: number; said: string } | undefined {
  if (/^\d+$/u.test(word)) return { digits: word.length, words: 0, said: word };
  if (word === 'double' || word === 'triple') return { digits: 1, words: 1, said: '×' };
  if (Object.hasOwn(DIGIT_WORDS, word)) return { digits: 1, words: 1, said: DIGIT_WORDS[word] ?? '' };
  if (!RUN_TOGETHER.test(word)) return undefined;
  const said = (word.match(new RegExp(ENGLISH, 'gu')) ?? []).map((one) => DIGIT_WORDS[one] ?? '×').join('');
  return { digits: said.length, words: said.length, said };
}
