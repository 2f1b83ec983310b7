/** Words for the digits in the languages sellers write in; spoken Hindi in Latin letters too. */
const DIGIT_WORDS: Readonly<Record<string, string>> = {
  zero: '0', oh: '0', one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9',
  o: '0', nil: '0', nought: '0', naught: '0', won: '1', too: '2', tree: '3', fore: '4', fife: '5', ate: '8', niner: '9',
  // Said in pairs: ninety eight, twenty five.
  twenty: '2', thirty: '3', forty: '4', fourty: '4', fifty: '5', sixty: '6', seventy: '7', eighty: '8', ninety: '9',
  cero: '0', uno: '1', dos: '2', tres: '3', cuatro: '4', cinco: '5', seis: '6', siete: '7', ocho: '8', nueve: '9',
  null: '0', eins: '1', zwei: '2', drei: '3', vier: '4', sechs: '6', sieben: '7', acht: '8', neun: '9',
  un: '1', deux: '2', trois: '3', quatre: '4', cinq: '5', sept: '7', huit: '8', neuf: '9',
  ling: '0', yi: '1', yao: '1', er: '2', san: '3', si: '4', wu: '5', liu: '6', qi: '7', ba: '8', jiu: '9',
  onnu: '1', rendu: '2', moonu: '3', naalu: '4', anju: '5', aaru: '6', ezhu: '7', ettu: '8', onbathu: '9', poojyam: '0',
  okati: '1', moodu: '3', naalugu: '4', aidu: '5', edu: '7', enimidi: '8', tommidi: '9', sunna: '0',
  ಸೊನ್ನೆ: '0', ಒಂದು: '1', ಎರಡು: '2', ಮೂರು: '3', ನಾಲ್ಕು: '4', ಐದು: '5', ಆರು: '6', ಏಳು: '7', ಎಂಟು: '8', ಒಂಬತ್ತು: '9',
  ਸਿਫ਼ਰ: '0', ਇੱਕ: '1', ਦੋ: '2', ਤਿੰਨ: '3', ਚਾਰ: '4', ਪੰਜ: '5', ਛੇ: '6', ਸੱਤ: '7', ਅੱਠ: '8', ਨੌਂ: '9',
  പൂജ്യം: '0', ഒന്ന്: '1', രണ്ട്: '2', മൂന്ന്: '3', നാല്: '4', അഞ്ച്: '5', ആറ്: '6', ഏഴ്: '7', എട്ട്: '8', ഒമ്പത്: '9',
  be: '2', tran: '3', chha: '6', nav: '9',
  shunya: '0', sunya: '0', ek: '1', do: '2', teen: '3', tin: '3', char: '4', chaar: '4', paanch: '5', panch: '5', chhe: '6', chhah: '6', chah: '6', che: '6', saat: '7', sat: '7', aath: '8', ath: '8', nau: '9',
  शून्य: '0', ज़ीरो: '0', जीरो: '0', एक: '1', दो: '2', तीन: '3', चार: '4', पाँच: '5', पांच: '5', छह: '6', छः: '6', छे: '6', सात: '7', आठ: '8', नौ: '9',
  दोन: '2', पाच: '5', सहा: '6', नऊ: '9',
  পাঁচ: '5', ছয়: '6', আট: '8', নয়: '9', এক: '1', দুই: '2', তিন: '3', চার: '4', সাত: '7', শূন্য: '0',
  பூஜ்யம்: '0', ஒன்று: '1', இரண்டு: '2', மூன்று: '3', நான்கு: '4', ஐந்து: '5', ஆறு: '6', ஏழு: '7', எட்டு: '8', ஒன்பது: '9',
  శూన్యం: '0', ఒకటి: '1', రెండు: '2', మూడు: '3', నాలుగు: '4', ఐదు: '5', ఆరు: '6', ఏడు: '7', ఎనిమిది: '8', తొమ్మిది: '9',
  શૂન્ય: '0', એક: '1', બે: '2', ત્રણ: '3', ચાર: '4', પાંચ: '5', છ: '6', સાત: '7', આઠ: '8', નવ: '9',
};
/** Chinese digits stand beside each other without a space. */
const CHINESE = '〇零一二三四五六七八九';
const CHINESE_RUN = /^[〇零一二三四五六七八九]{1,20}$/u;
const ENGLISH = 'zero|one|two|three|four|five|six|seven|eight|nine|double|triple';
const RUN_TOGETHER = new RegExp(`^(?:${ENGLISH}){2,20}$`, 'u');

/** How many digits a word stands for, which (× where it repeats the next), and how many number words it is; undefined for any other word. */
export function worthOf(word: string): { digits: number; words: number; said: string } | undefined {
  if (/^\d+$/u.test(word)) return { digits: word.length, words: 0, said: word };
  if (word === 'double' || word === 'triple') return { digits: 1, words: 1, said: '×' };
  if (Object.hasOwn(DIGIT_WORDS, word)) return { digits: 1, words: 1, said: DIGIT_WORDS[word] ?? '' };
  if (CHINESE_RUN.test(word)) return { digits: [...word].length, words: [...word].length, said: [...word].map((one) => String(Math.max(0, CHINESE.indexOf(one) - 1))).join('') };
  if (!RUN_TOGETHER.test(word)) return undefined;
  const said = (word.match(new RegExp(ENGLISH, 'gu')) ?? []).map((one) => DIGIT_WORDS[one] ?? '×').join('');
  return { digits: said.length, words: said.length, said };
}
