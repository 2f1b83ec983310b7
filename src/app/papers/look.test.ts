import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { testFirm } from '../company.fixture.ts';
import { printedPdf } from './pdf.fixture.ts';

const firm = testFirm({ once: true });
const scan = (): Promise<Buffer> => sharp({ create: { width: 4_000, height: 3_000, channels: 3, background: '#fff' } }).jpeg().withExif({ IFD0: { Artist: 'Somebody' } }).toBuffer();
const bytesOf = async (token: string): Promise<Buffer> => readFile(firm.app.files.path(token));

test('a PDF is shown as it is, a picture as new pixels without what was written into it, handed in or kept with its paper', async () => {
  const pdf = printedPdf([[40, 40, 'PACKING LIST']]);
  const handed = await firm.value('papers.look', { file: await firm.file('pl.pdf', pdf) });
  expect([handed.picture, handed.file.mediaType, (await bytesOf(handed.file.token)).toString('latin1')]).toEqual([false, 'application/pdf', pdf]);
  const picture = await scan();
  const { id } = await firm.value('shipments.savePaper', { kind: 'packingList', shipments: [], document: {}, file: await firm.file('Scan 1.JPG', picture) });
  const kept = await firm.value('papers.look', { id });
  const shown = await bytesOf(kept.file.token);
  const { width, height } = await sharp(shown).metadata();
  expect([kept.picture, kept.file.mediaType, width, height, picture.includes('Somebody'), shown.includes('Somebody')]).toEqual([true, 'image/jpeg', 2_600, 1_950, true, false]);
  expect(await firm.value('disclosure.log', {})).toEqual({ items: [] });
});

test.each([['no picture at all', 'pl.jpg', 'not a picture', 'cannot-show'], ['a picture cut short', 'cut.png', '\u0089PNG\r\n', 'cannot-show'], ['an archive', 'pl.xlsx', 'PK\u0003\u0004', 'cannot-show']])('%s is one sentence and no crash', async (_what, name, content, code) =>
  expect(await firm.call('papers.look', { file: await firm.file(name, Buffer.from(content, 'latin1')) })).toMatchObject({ ok: false, problem: { code, message: expect.stringContaining(name) } }));

test('a paper without a file, and a file that is too large, are refused by name', async () => {
  const { id } = await firm.value('papers.add', { kind: 'inspection' });
  expect(await firm.call('papers.look', { id })).toMatchObject({ ok: false, problem: { code: 'no-such-file' } });
  expect(await firm.call('papers.look', { file: await firm.file('big.pdf', Buffer.alloc(51 * 1024 * 1024)) })).toMatchObject({ ok: false, problem: { code: 'too-large', message: expect.stringContaining('big.pdf') } });
});
