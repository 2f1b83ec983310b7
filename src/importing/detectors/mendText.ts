/**
 * Text whose UTF-8 bytes were read as another encoding, put right. A run of such characters is taken back to its bytes and read as UTF-8,
 * strictly: what is no UTF-8 stays as it is. Tables: WHATWG windows-1252 (with the C1 controls that ISO 8859-1 leaves), Apple's Mac Roman, IBM's 437 and 850.
 */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const MAC_ROMAN = 'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';

/** What a command window of an old Windows makes of UTF-8: the code page of America, and the one of the other countries that write Latin letters. */
const DOS_437 = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';
const DOS_850 = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

const table = (upper: string, from: number): Map<string, number> => new Map([...upper].map((char, at) => [char, from + at]));
const WINDOWS = table(WINDOWS_1252, 0x80);
const MAC = table(MAC_ROMAN, 0x80);

const windowsByte = (char: string): number | undefined => {
  const code = char.charCodeAt(0);
  return WINDOWS.get(char) ?? (char.length === 1 && code >= 0x80 && code <= 0xff ? code : undefined);
};
const byteIn = (bytes: ReadonlyMap<string, number>) => (char: string): number | undefined => bytes.get(char);

/** First characters of what letters become: Ã Â Ä… (two bytes), à¤ â€ ã (three), ð (four); in Mac Roman √ ¬ and ‚Ä ‡§ ‡•. */
const WINDOWS_DAMAGE = /[Â-ßà-ô][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;
const MAC_DAMAGE = /[√¬≈ƒ][Ä-ÿ†-≥¡-¿∂-∫Ω√≈∆…ƒ]|‚[Äàâ]|‡[§•¶®™´¨≠]/;

const DOS_DAMAGE = /[├┬┼─][^\u0000-\u007f]|α[ñÑ]|Γ[Çäé]|Ó[ñÑ]|ÔÇ/;

/** Ways in which the bytes may have been read, the commonest first: signs that show it, and the byte of each sign. */
const WAYS: readonly { shows: RegExp; byteOf: (char: string) => number | undefined }[] = [
  { shows: WINDOWS_DAMAGE, byteOf: windowsByte }, { shows: MAC_DAMAGE, byteOf: byteIn(MAC) },
  { shows: DOS_DAMAGE, byteOf: byteIn(table(DOS_437, 0x80)) }, { shows: DOS_DAMAGE, byteOf: byteIn(table(DOS_850, 0x80)) },
];

/** Letters that goods are described with. A lucky pair of signs gives Samaritan or private use: that was no damage. */
const TRADE_TEXT = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}\p{Script=Devanagari}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]*$/u;
/** A French closing mark after its hard space is no part of a letter. */
const FRENCH = /\u00a0[»!?:;]|«\u00a0/;

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decoded(run: string, byteOf: (char: string) => number | undefined): string {
  if (FRENCH.test(run)) return run;
  const bytes = [...run].map((char) => byteOf(char) ?? 0);
  try {
    const text = strict.decode(Uint8Array.from(bytes));
    return TRADE_TEXT.test(text) && !/[\u0080-\u009f]/.test(text) ? text : run;
  } catch {
    return run;
  }
}

/** Every longest run of characters that stand for bytes, decoded where that gives text. */
function once(text: string, byteOf: (char: string) => number | undefined): string {
  let made = '';
  let run = '';
  for (const char of text) {
    if (char > '\u007f' && byteOf(char) !== undefined) {
      run += char;
      continue;
    }
    made += run === '' ? char : decoded(run, byteOf) + char;
    run = '';
  }
  return made + (run === '' ? '' : decoded(run, byteOf));
}

/** Damage may have been done twice or three times over, each time a file was saved and opened. */
const TIMES = 4;

/** The text as it was before it was damaged; undefined when it is not damaged, or not so that it can be undone. */
export function mendedText(text: string): string | undefined {
  let now = text;
  for (let time = 0; time < TIMES; time += 1) {
    const before = now;
    const next = WAYS.map(({ shows, byteOf }) => (shows.test(before) ? once(before, byteOf) : before)).find((one) => one !== before);
    if (next === undefined) break;
    now = next;
  }
  return now === text ? undefined : now.normalize('NFC');
}
