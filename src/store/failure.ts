import { Refusal } from '#base';

/** What SQLite or the operating system said, by code. Message texts are never looked at. */
type Coded = { code?: unknown; primaryCode?: unknown };

const MEANING: Readonly<Record<string, { code: string; message: (subject: string) => string; hi: (subject: string) => string }>> = {
  full: { code: 'cannot-write', message: (subject) => `There is no room left on the disk to write ${subject}. Nothing was changed. Free some space and try again.`, hi: (subject) => `${subject} लिखने के लिए डिस्क पर जगह नहीं बची। कुछ नहीं बदला। थोड़ी जगह ख़ाली करें, फिर कोशिश करें।` },
  denied: { code: 'cannot-write', message: (subject) => `${subject} cannot be written. Nothing was changed. Check that the disk is writable and that you may write in this folder.`, hi: (subject) => `${subject} में लिखा नहीं जा सकता। कुछ नहीं बदला। देखें कि डिस्क पर लिखा जा सकता है और आपको इस फ़ोल्डर में लिखने की अनुमति है।` },
  damaged: { code: 'workspace-damaged', message: (subject) => `${subject} is damaged and was left as it is. Restore the newest backup into a new folder.`, hi: (subject) => `${subject} ख़राब है; उसे वैसा ही छोड़ा गया। सबसे नया बैकअप नए फ़ोल्डर में वापस लाएँ।` },
  foreign: { code: 'not-a-workspace', message: (subject) => `${subject} is not a Niryat company file.`, hi: (subject) => `${subject} Niryat की कंपनी फ़ाइल नहीं है।` },
  busy: { code: 'workspace-busy', message: (subject) => `${subject} is in use by another window or program. Close it there and try again.`, hi: (subject) => `${subject} किसी दूसरी विंडो या प्रोग्राम में चल रही है। वहाँ बंद करें, फिर कोशिश करें।` },
};

const BY_CODE: Readonly<Record<string, keyof typeof MEANING>> = {
  SQLITE_FULL: 'full', ENOSPC: 'full', EDQUOT: 'full', EFBIG: 'full',
  SQLITE_READONLY: 'denied', SQLITE_CANTOPEN: 'denied', SQLITE_IOERR: 'denied', SQLITE_PERM: 'denied', EACCES: 'denied', EPERM: 'denied', EROFS: 'denied', ENOTDIR: 'denied', EEXIST: 'denied', EISDIR: 'denied', EIO: 'denied', ENAMETOOLONG: 'denied', ENOENT: 'denied',
  SQLITE_CORRUPT: 'damaged', SQLITE_NOTADB: 'foreign', SQLITE_BUSY: 'busy', SQLITE_LOCKED: 'busy',
};

const codesOf = (error: unknown): string[] => {
  const { code, primaryCode } = (error ?? {}) as Coded;
  return [primaryCode, code].filter((one) => typeof one === 'string');
};

/** True when a uniqueness rule of a table was broken. */
export const isUniqueViolation = (error: unknown): boolean => codesOf(error).some((code) => code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY');

export const isReadOnly = (error: unknown): boolean => codesOf(error).includes('SQLITE_READONLY');

/** Turns an expected failure of the disk or the database into a refusal; anything else (a bug) comes back as it is. */
export function asRefusal(error: unknown, subject: string): unknown {
  if (error instanceof Refusal) return error;
  const code = codesOf(error).find((one) => BY_CODE[one]);
  const meaning = code === undefined ? undefined : MEANING[BY_CODE[code] ?? ''];
  if (!meaning) return error;
  const refusal = new Refusal(meaning.code, meaning.message(subject), { hi: meaning.hi(subject) });
  refusal.cause = error;
  return refusal;
}

/** Runs work on the disk; expected failures come out as refusals about `subject`. */
export async function refusing<T>(subject: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asRefusal(error, subject);
  }
}
