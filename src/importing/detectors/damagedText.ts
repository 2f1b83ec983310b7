/** Replacement characters, and UTF-8 that was read as Windows-1252 (Ã©, â€™, à¤…): text that some program has damaged. */
const DAMAGED = /\ufffd|Ã[\u0080-\u00bf©¨¢¼¶¤±³º§]|â€[™œ\u009d“”˜¦]|à[¤¥ª«®¯²³°±][\u0080-\u00bf…‚ƒ„†‡•–—]/;
const PLAIN = /^[\x20-\x7e]*$/;

export const isDamaged = (text: string): boolean => !PLAIN.test(text) && DAMAGED.test(text);
