import { describe, expect, test } from 'vitest';
import sharp from 'sharp';
import { inOrderTaken, probeImage, slipOf, slipText, timeInName } from './index.ts';

describe('file names of telephones and cameras', () => {
  test.each([
    ['IMG-20261012-WA0007.jpg', { day: '2026-10-12', number: 7 }],
    ['IMG_20261012_101112.jpg', { day: '2026-10-12', time: '10:11:12' }],
    ['IMG_20261012_101112_2.jpg', { day: '2026-10-12', time: '10:11:12', number: 2 }],
    ['PXL_20261012_101112345.jpg', { day: '2026-10-12', time: '10:11:12.345' }],
    ['20261012_101112.jpg', { day: '2026-10-12', time: '10:11:12' }],
    ['WhatsApp Image 2026-10-12 at 10.11.12.jpeg', { day: '2026-10-12', time: '10:11:12' }],
    ['WhatsApp Image 2026-10-12 at 1.05.09 PM (2).jpeg', { day: '2026-10-12', time: '13:05:09', number: 2 }],
    ['WhatsApp Image 2026-10-12 at 12.05.09 AM.jpeg', { day: '2026-10-12', time: '00:05:09' }],
    ['photo_2026-10-12_10-11-12.jpg', { day: '2026-10-12', time: '10:11:12' }],
    ['DSC_0123.JPG', { number: 123 }],
    ['diya.jpg', {}],
  ])('%s', (name, wanted) => expect(timeInName(name)).toEqual(wanted));

  test('the camera\'s clock goes before the name, WhatsApp photos of a day stand by their number behind it, undated ones by name', () => {
    const photo = (fileName: string, takenAt?: string) => ({ fileName, path: fileName, ...(takenAt ? { takenAt } : {}) });
    const photos = [photo('IMG-20261012-WA0010.jpg'), photo('IMG-20261012-WA0009.jpg'), photo('b.jpg', '2026-10-12T09:00:00'), photo('a.jpg', '2026-10-12T09:00:01'), photo('lamp 10.jpg'), photo('lamp 9.jpg'), photo('IMG_20261013_080000.jpg')];
    expect(inOrderTaken(photos).map((one) => one.fileName)).toEqual(['lamp 9.jpg', 'lamp 10.jpg', 'b.jpg', 'a.jpg', 'IMG-20261012-WA0009.jpg', 'IMG-20261012-WA0010.jpg', 'IMG_20261013_080000.jpg']);
    expect(inOrderTaken([...photos].reverse()).map((one) => one.fileName), 'whatever order they came in').toEqual(inOrderTaken(photos).map((one) => one.fileName));
  });
});

test('when a photo was taken is read from the file, and a clock that was never set says nothing', async () => {
  const taken = (text: string) => sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } }).withExif({ IFD0: { DateTime: '2026:10:13 00:00:00' }, IFD2: { DateTimeOriginal: text } }).jpeg().toBuffer();
  expect((await probeImage(await taken('2026:10:12 10:11:12'))).facts?.takenAt).toBe('2026-10-12T10:11:12');
  expect((await probeImage(await taken('0000:00:00 00:00:00'))).facts?.takenAt).toBe('2026-10-13T00:00:00');
  expect((await probeImage(await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } }).jpeg().toBuffer())).facts).not.toHaveProperty('takenAt');
});

test('a slip holds the item number and nothing else is taken for a slip', () => {
  expect(slipOf(slipText('KB/1 "a"'))).toBe('KB/1 "a"');
  for (const other of ['KB-1', 'https://niryat.example/KB-1', 'niryat:KB-1', 'NIRYAT:', `NIRYAT:${'x'.repeat(200)}`]) expect(slipOf(other)).toBeUndefined();
});
