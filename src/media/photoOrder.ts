import type { WaitingPhoto } from './nouns.ts';

/** When a photo was taken, as far as its name says: a day, a time of that day, a running number. */
export type NamedTime = { day?: string; time?: string; number?: number };

const DAY = String.raw`(20\d\d)[-_.]?([01]\d)[-_.]?([0-3]\d)`;
/** IMG-20261012-WA0007: WhatsApp keeps the day and counts; the time is gone. */
const WHATSAPP = new RegExp(`(?:^|[^0-9])${DAY}-WA(\\d{2,6})`, 'i');
/** WhatsApp Image 2026-10-12 at 10.11.12, with AM or PM on some telephones, and (1) for another of the same second. */
const WHATSAPP_WEB = new RegExp(`${DAY} at (\\d{1,2})[.:](\\d\\d)[.:](\\d\\d)\\s*([AP]\\.?M)?`, 'i');
/** IMG_20261012_101112, PXL_20261012_101112345, 20261012_101112, photo_2026-10-12_10-11-12, signal-2026-10-12-101112. */
const CAMERA = new RegExp(`(?:^|[^0-9])${DAY}[-_ T]([0-2]\\d)[-_.:]?([0-5]\\d)[-_.:]?([0-5]\\d)(\\d{1,3})?`);
/** The last number of a name counts: DSC_0123, IMG_0042, (2). */
const LAST_NUMBER = /(\d{1,9})\D*$/;

/** Reads a phone's or camera's file name. What it does not say is absent. */
export function timeInName(fileName: string): NamedTime {
  const name = fileName.replace(/\.[^.]*$/, '');
  const whatsapp = WHATSAPP.exec(name);
  if (whatsapp) return { day: dayOf(whatsapp), number: Number(whatsapp[4]) };
  const web = WHATSAPP_WEB.exec(name);
  if (web) return { day: dayOf(web), time: `${hourOf(web[4] ?? '', web[7])}:${web[5]}:${web[6]}`, ...numberAfter(name, web) };
  const camera = CAMERA.exec(name);
  if (camera) return { day: dayOf(camera), time: `${camera[4]}:${camera[5]}:${camera[6]}${camera[7] ? `.${camera[7]}` : ''}`, ...numberAfter(name, camera) };
  const last = LAST_NUMBER.exec(name);
  return last ? { number: Number(last[1]) } : {};
}

const dayOf = ([, year, month, day]: RegExpExecArray): string => `${year}-${month}-${day}`;

function hourOf(hour: string, half: string | undefined): string {
  const twelve = Number(hour) % 12;
  const whole = half ? (/^p/i.test(half) ? twelve + 12 : twelve) : Number(hour);
  return String(whole).padStart(2, '0');
}

/** The number behind the time: IMG_20261012_101112_1, … 10.11.12 (2). */
function numberAfter(name: string, found: RegExpExecArray): { number?: number } {
  const number = /(\d{1,6})\D*$/.exec(name.slice(found.index + found[0].length))?.[1];
  return number ? { number: Number(number) } : {};
}

type Orderable = Pick<WaitingPhoto, 'fileName' | 'path' | 'takenAt'>;
type Key = { day: string; time: string; number: number; path: string };

/** Behind every time of its day: a name that says the day only. */
const NO_TIME = '~';

function keyOf({ fileName, path, takenAt }: Orderable): Key {
  const named = timeInName(fileName);
  const day = takenAt?.slice(0, 10) ?? named.day ?? '';
  return { day, time: takenAt?.slice(11) ?? named.time ?? NO_TIME, number: named.number ?? 0, path };
}

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const natural = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
export const byPath = (a: { path: string }, b: { path: string }): number => natural.compare(a.path, b.path) || text(a.path, b.path);

/**
 * Photos in the order in which they were taken: by the camera's clock in the file, else by the time in the name, else by the day and the
 * running number in the name, else by name. Photos without any day come first, in the order of their names.
 */
export function inOrderTaken<T extends Orderable>(photos: readonly T[]): T[] {
  const keyed = photos.map((photo) => ({ photo, key: keyOf(photo) }));
  const compare = (a: Key, b: Key): number => text(a.day, b.day) || (a.day === '' ? byPath(a, b) : text(a.time, b.time) || a.number - b.number || byPath(a, b));
  return keyed.sort((a, b) => compare(a.key, b.key)).map((one) => one.photo);
}
