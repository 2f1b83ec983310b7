/**
 * Guards a text cell of a CSV against being run as a formula (OWASP ASVS 1.2.10), and takes the guard off again.
 * Both work on any leading quotes, so that every text comes back exactly as it was.
 */
const RISKY = /^'*[=+\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20]/;
const PLAIN_NUMBER = /^[-+]\d+(\.\d+)?$/;
const GUARDED = /^'+[=+\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20]/;

export const guardFormula = (text: string): string => (RISKY.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text);

export const unguardFormula = (text: string): string => (text.charCodeAt(0) === 39 && GUARDED.test(text) ? text.slice(1) : text);
