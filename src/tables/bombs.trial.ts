/**
 * Program that reads files made to fill memory or time, one after the other, and says of each how it ended and what it cost. Argument:
 * a folder. `--make` first makes them there, which costs more than reading them; `--control` unpacks one of them without any limit,
 * to show that the measure would see it.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { Refusal } from '#base';
import { BOMBS } from './bombs.fixture.ts';
import { openTable, packRows } from './index.ts';

export type BombReport = { name: string; code: string; ms: number; /** Of the process until here. */ peakMiB: number };

const [folder = '.', how = ''] = process.argv.slice(2);
const used = (): number => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
const peak = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

async function readAll(path: string, name: string): Promise<string> {
  try {
    const table = await openTable(path, name);
    try {
      // Packed as for the core, where a text that many cells share would be written out as often.
      for await (const batch of table.rows()) packRows(batch);
    } finally {
      await table.close();
    }
    return 'read';
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error);
  }
}

async function all(): Promise<void> {
  const reports: BombReport[] = [];
  for (const { name, file } of BOMBS) {
    const from = used();
    const code = await readAll(join(folder, file), file);
    reports.push({ name, code, ms: Math.round(used() - from), peakMiB: peak() });
    // Outside of this test every file has a process of its own.
    globalThis.gc?.();
  }
  console.info(JSON.stringify({ reports, peakMiB: peak() }));
}

/** The first bomb's sheet, unpacked as a reader without limits would. */
async function control(): Promise<void> {
  const bytes = await readFile(join(folder, BOMBS[0]?.file ?? ''));
  const name = 'xl/worksheets/sheet1.xml';
  const at = bytes.indexOf(name) - 30;
  const text = inflateRawSync(bytes.subarray(at + 30 + name.length + bytes.readUInt16LE(at + 28))).toString('utf8').split('<').join('< ');
  console.info(JSON.stringify({ reports: [{ name: 'control', code: `read ${text.length}`, ms: Math.round(used()), peakMiB: peak() }], peakMiB: peak() }));
}

if (how === '--make') for (const { file, make } of BOMBS) await writeFile(join(folder, file), await make());
else await (how === '--control' ? control() : all());
