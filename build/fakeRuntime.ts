import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How Electron marks its fuses in the executable: this text, a version, a count, one digit each. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES = 9;

/**
 * A folder that looks like an unpacked Electron runtime to the packager, for machines that cannot fetch the real one: it proves what goes
 * into app.asar and which fuses are set, not that the app starts.
 */
export function layOutFakeRuntime(folder: string): void {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'), { recursive: true });
  const wire = Buffer.concat([Buffer.from(`#!/bin/sh\nexit 1\n${SENTINEL}`), Buffer.from([1, FUSES]), Buffer.from('1'.repeat(FUSES)), Buffer.from('\n')]);
  writeFileSync(join(folder, 'electron'), wire, { mode: 0o755 });
  writeFileSync(join(folder, 'version'), '45.4.1');
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox']) writeFileSync(join(folder, name), '');
  writeFileSync(join(folder, 'locales', 'en-US.pak'), '');
}
