import type { Detector } from './detector.ts';

/** Replacement characters, and UTF-8 that was read as Windows-1252 (Ã©, â€™, à¤…): text that some program has damaged. */
const DAMAGED = /\ufffd|Ã[\u0080-\u00bf©¨¢¼¶¤±³º§]|â€[™œ\u009d“”˜¦]|à[¤¥ª«®¯²³°±][\u0080-\u00bf…‚ƒ„†‡•–—]/;
const PLAIN = /^[\x20-\x7e]*$/;

const isDamaged = (text: string): boolean => !PLAIN.test(text) && DAMAGED.test(text);

/** Names that some program damaged before they came here: told, they go in. */
export const damagedTexts = (): Detector => ({
  written: ({ merged }) => Object.values(merged.name ?? {}).filter((one) => isDamaged(one.text)).map((one) => ({ rule: 'IMP-ENCODING', severity: 'warning', holds: false, data: { value: one.text.slice(0, 80) } })),
});
