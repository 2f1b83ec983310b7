import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import sharp from 'sharp';
import sqlite3 from 'sqlite3';
import { ZipFile } from 'yazl';

/** Lays out what text cannot say. What it returns is undone at the end of the story. */
export type Making = (folder: string, name: string) => Promise<(() => void | Promise<void>) | void>;

const run = (file: string, sql: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const db = new sqlite3.Database(file, (error) => error && reject(error));
    db.exec(sql, (error) => db.close(() => (error ? reject(error) : resolve())));
  });

async function zip(entries: Record<string, string | Uint8Array>): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, text] of Object.entries(entries)) file.addBuffer(Buffer.from(text), name, { compress: true });
  file.end();
  const chunks: Buffer[] = [];
  for await (const chunk of file.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const workbook = (rows: readonly string[][]): Promise<Buffer> => zip({
  '[Content_Types].xml': '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
  '_rels/.rels': '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  'xl/workbook.xml': '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Rates" sheetId="1" r:id="r1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.map((row, i) => `<row r="${i + 1}">${row.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`,
});

const ROWS = [['SKU', 'Name'], ['XL-1', 'Brass diya'], ['XL-2', 'Jute bag']];

/** Raises the size that the first entry claims in both of its headers to 2 GiB less one byte. */
function claimTwoGigabytes(bytes: Buffer, entry: string): Buffer {
  const claim = 0x7f_ff_ff_ff;
  for (let at = 0; at < bytes.length - 46; at++) {
    const signature = bytes.readUInt32LE(at);
    const [name, size] = signature === 0x04_03_4b_50 ? [at + 30, at + 22] : signature === 0x02_01_4b_50 ? [at + 46, at + 24] : [0, 0];
    if (name > 0 && bytes.toString('latin1', name, name + entry.length) === entry) bytes.writeUInt32LE(claim, size);
  }
  return bytes;
}

/** A process that holds the company open, as a window or another command does. One that ends instead is told at once, with its code, and not waited for. */
async function hold(folder: string, name: string): Promise<ChildProcess> {
  const program = `import('#app').then(async ({ createApp, createWorkerPort, forkWorker }) => { const app = createApp({ clock: { now: Date.now }, stateFolder: ${JSON.stringify(join(folder, 'other-state'))}, person: 'other', worker: createWorkerPort(forkWorker()) }); await app.companies.open(${JSON.stringify(join(folder, name))}); console.log('held'); setInterval(() => {}, 1000); })`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { cwd: join(import.meta.dirname, '..', '..'), stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit').then(([code]) => { throw new Error(`the process that was to hold ${name} ended with ${code}`); });
  await Promise.race([once(child.stdout, 'data'), ended]);
  ended.catch(() => undefined);
  return child;
}

/** A pack of one rule in a folder: what its check is, and text before it. */
function rulePack(folder: string, name: string, check = 'product.origin == "IN"', before = ''): void {
  mkdirSync(join(folder, name));
  const pack = 'id: brassware\nversion: 1.0.0\npublished: 2026-01-20\ntitle: Brassware\nabout: What buyers of brassware ask for.\nfacts: 1\nengine: 0.1.0\nchangelog: [{ version: 1.0.0, on: 2026-01-20, what: First. }]\n';
  const examples = '  pass: [{ facts: { product: { origin: IN } } }]\n  fail: [{ facts: { product: { origin: CN } } }]\n  unknown: [{ facts: { product: { sku: A } } }]\n  notApplicable: [{ facts: { exporter: { iec: X } } }]\n';
  const rule = `${before}id: BRW-001\ntitle: The goods are made in India\nwhy: The buyer asked for it.\nsubject: product\ncheck: '${check}'\nseverity: error\nconfidence: A\nsource: { key: practice, title: Agreed }\ncheckedOn: 2026-01-20\nmessage: Not made in India.\nfix: Choose other goods.\nexamples:\n${examples}`;
  writeFileSync(join(folder, name, 'pack.yaml'), pack);
  writeFileSync(join(folder, name, 'BRW-001.yaml'), rule);
}

export const makings: Readonly<Record<string, Making>> = {
  'rule-pack': async (folder, name) => rulePack(folder, name),
  'looping-pack': async (folder, name) => rulePack(folder, name, 'product.materials.all(a, product.materials.all(b, product.materials.all(c, a.name == b.name || b.name == c.name)))'),
  'yaml-bomb-pack': async (folder, name) => rulePack(folder, name, undefined, 'a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\n'),
  'altered-pack': async (folder, name) => writeFileSync(join(folder, name), readFileSync(join(folder, name), 'utf8').replace('severity: error', 'severity: info ')),
  'jpeg': async (folder, name) => writeFileSync(join(folder, name), await sharp({ create: { width: 800, height: 600, channels: 3, background: '#a33' } }).jpeg().toBuffer()),
  'workbook': async (folder, name) => writeFileSync(join(folder, name), await workbook(ROWS)),
  'truncated-workbook': async (folder, name) => {
    const whole = await workbook(ROWS);
    writeFileSync(join(folder, name), whole.subarray(0, Math.floor(whole.length * 0.6)));
  },
  'workbook-claiming-2GB': async (folder, name) => writeFileSync(join(folder, name), claimTwoGigabytes(await workbook(ROWS), 'xl/worksheets/sheet1.xml')),
  'zip-bomb': async (folder, name) => {
    const sheet = Buffer.concat([Buffer.from('<worksheet><sheetData>'), Buffer.alloc(600 * 1_048_576, 32)]);
    writeFileSync(join(folder, name), await zip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': sheet }));
  },
  'newer-workspace': async (folder, name) => run(join(folder, name, 'workspace.sqlite'), 'PRAGMA user_version = 900000'),
  'foreign-database': async (folder, name) => {
    mkdirSync(join(folder, name));
    await run(join(folder, name, 'workspace.sqlite'), 'CREATE TABLE songs (title TEXT); PRAGMA application_id = 7');
  },
  'held-workspace': async (folder, name) => {
    const child = await hold(folder, name);
    // Until it is gone it writes into the folder of the story, which is removed next.
    return async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    };
  },
  'folder': async (folder, name) => void mkdirSync(join(folder, name), { recursive: true }),
  'changed-byte': async (folder, name) => {
    const bytes = readFileSync(join(folder, name));
    const at = Math.floor(bytes.length / 3);
    bytes[at] = bytes[at]! ^ 1;
    writeFileSync(join(folder, name), bytes);
  },
  'noise': async (folder, name) => writeFileSync(join(folder, name), deflateRawSync(Buffer.from(Array.from({ length: 5000 }, (_, i) => `${(i * 7919) % 9973}`).join(' '))).subarray(1)),
};
