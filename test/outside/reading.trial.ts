/**
 * Program that reads documents which ask for another file, for a test that watches its system calls. Arguments: a folder, the path they
 * ask for, and `control` to really open that path and a connection, which the test must see.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { Refusal } from '#base';
import { openTable } from '#tables';
import { pointingOutside } from '../../src/tables/pointingOutside.fixture.ts';

const [folder = '.', outside = '', how = ''] = process.argv.slice(2);

async function codeOf(path: string, name: string): Promise<string> {
  try {
    const table = await openTable(path, name);
    for await (const _ of table.rows()) ;
    await table.close();
    return 'read';
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error);
  }
}

const codes: string[] = [];
for (const [at, [, name, make]] of pointingOutside(outside).entries()) {
  const path = join(folder, `${at}-${name}`);
  await writeFile(path, await make());
  codes.push(await codeOf(path, name));
}
if (how === 'control') {
  await readFile(outside);
  await new Promise<void>((done) => connect(9, '127.0.0.1').on('error', () => done()).on('connect', () => done()));
}
console.info(JSON.stringify(codes));
