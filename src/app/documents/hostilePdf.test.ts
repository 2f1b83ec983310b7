import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadFile } from '#documents';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { printedPdf } from '../papers/pdf.fixture.ts';
import { forkWorker } from '../worker/fork.ts';
import { createWorkerPort } from '../worker/process.ts';

const real = createWorkerPort(forkWorker(), 1);
const obeying = createWorkerPort(forkWorker(join(import.meta.dirname, 'hostilePdf.trial.ts')), 1);
let connections = 0;
const listening = createServer((socket) => { connections += 1; socket.destroy(); });
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'niryat-pdf-'));
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  real.close();
  obeying.close();
  listening.close();
  await rm(folder, { recursive: true, force: true });
});

const escaped = (text: string): string => text.replace(/[\\()]/gu, '\\$&');
const LINES = [[40, 40, 'COMMERCIAL INVOICE'], [40, 70, 'Invoice No.: KB/26-27/0118']] as const;

/** Everything a PDF can ask for by itself: scripts on opening, closing and by name, programs, addresses, files inside and outside. */
function hostilePdf(port: number, names: { script: string; launch: string }): { bytes: string; script: string; launch: readonly string[] } {
  const address = `http://127.0.0.1:${port}/`;
  const script = `process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(join(folder, names.script))}, ''); process.getBuiltinModule('node:net').connect(${port}, '127.0.0.1');`;
  const launched = join(folder, names.launch);
  const js = `<< /S /JavaScript /JS (${escaped(`${script} app.launchURL("${address}"); this.submitForm("${address}"); this.exportDataObject({ cName: "run.sh", nLaunch: 2 });`)}) >>`;
  const launch = `<< /S /Launch /F (/usr/bin/touch) /Unix << /F (/usr/bin/touch) /P (${escaped(launched)}) >> /Win << /F (cmd.exe) /P (${escaped(`/c type nul > ${launched}`)}) >> >>`;
  const uri = `<< /S /URI /URI (${address}) >>`;
  const bytes = printedPdf(LINES, {
    catalogue: `/OpenAction << /S /JavaScript /JS (${escaped(script)}) /Next [${launch} ${uri} << /S /SubmitForm /F << /FS /URL /F (${address}) >> >> << /S /GoToR /F << /FS /URL /F (${address}) >> /D [0 /Fit] >> << /S /ImportData /F (${address}) >>] >> /AA << /WC ${js} /WS ${js} /DP ${launch} >> /URI << /Base (${address}) >> /Names << /JavaScript << /Names [(on) ${js}] >> /EmbeddedFiles << /Names [(run.sh) 6 0 R] >> >> /AcroForm << /Fields [8 0 R] /XFA 9 0 R >>`,
    page: `/AA << /O ${launch} /C ${js} >> /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A ${uri} >> << /Type /Annot /Subtype /FileAttachment /Rect [0 0 20 20] /FS 6 0 R >> 8 0 R]`,
    font: `/FontMatrix [1 0 0 1 0 (0\\); ${escaped(script)}//)]`,
    objects: [
      '<< /Type /Filespec /F (run.sh) /UF (run.sh) /EF << /F 7 0 R >> >>', `<< /Type /EmbeddedFile /Length 28 >>\nstream\n#!/bin/sh\ntouch canary-files\n\nendstream`,
      `<< /Type /Annot /Subtype /Widget /FT /Tx /T (total) /Rect [0 0 90 20] /AA << /C ${js} /F ${js} /V ${js} >> /A ${launch} >>`, `<< /Length 90 >>\nstream\n<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template><subform/></template></xdp:xdp>\nendstream`,
    ],
  });
  return { bytes, script, launch: ['/usr/bin/touch', launched] };
}

async function answersOf(items: AsyncIterable<unknown>): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const one of items) found.push(one);
  return found;
}

test('a PDF full of scripts, programs, addresses and files is read as text in the worker process: nothing of it runs, connects or is written', async () => {
  const { port } = listening.address() as AddressInfo;
  const path = join(folder, 'invoice.pdf');
  const pdf = hostilePdf(port, { script: 'by-script', launch: 'by-launch' });
  await writeFile(path, pdf.bytes, 'latin1');
  const [read, ...more] = (await answersOf(real.run('read-document', { path, name: 'invoice.pdf' }, { deadlineMs: 20_000 }))) as ReadFile[];
  expect([read?.format, read?.documents, read?.findings, more]).toEqual(['pdf', [], [], []]);
  expect(read?.printed?.map((line) => line.pieces.map((piece) => piece.text).join(' ')), 'the printed text and nothing else').toEqual(['COMMERCIAL INVOICE', 'Invoice No.: KB/26-27/0118']);
  expect([existsSync(join(folder, 'by-script')), existsSync(join(folder, 'by-launch')), existsSync(join(folder, 'run.sh')), connections]).toEqual([false, false, false, 0]);

  const control = hostilePdf(port, { script: 'control-script', launch: 'control-launch' });
  expect(control.bytes).toContain(escaped(control.script));
  await answersOf(obeying.run('obey', control));
  await expect.poll(() => connections, { message: 'control: a connection would be noticed' }).toBeGreaterThan(0);
  expect([existsSync(join(folder, 'control-script')), existsSync(join(folder, 'control-launch'))], 'control: a file would be noticed').toEqual([true, true]);
});
