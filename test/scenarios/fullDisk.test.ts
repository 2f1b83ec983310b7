import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { niryat, program, type Ran } from './program.ts';

const base = mkdtempSync(join(tmpdir(), 'niryat-full-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** Whether this machine lets a test mount a small disk of its own. */
const mayMount = spawnSync('unshare', ['-rm', 'true']).status === 0;
if (!mayMount) console.warn('The full-disk stories are not run: this machine lets no test mount a disk of its own (unshare -rm).');

describe.runIf(mayMount)('on a full disk', () => {
  const disk = join(base, 'disk');
  /** Runs commands on one small disk of its own, filled up before the last one, and copies what is left of it out for a look. */
  const onFullDisk = (setup: string, last: string): Ran => {
    mkdirSync(disk, { recursive: true });
    const keep = join(base, 'left');
    rmSync(keep, { recursive: true, force: true });
    const script = `mount -t tmpfs -o size=6m tmpfs "${disk}" && cd "${disk}" && export NIRYAT_HOME="${join(base, 'full-home')}" && N="${process.execPath} ${program}" && ${setup} && (dd if=/dev/zero of=filler bs=4k 2>/dev/null; true) && ${last}; code=$?; rm -f filler; cp -r "${disk}" "${keep}"; exit $code`;
    const { status, stdout, stderr } = spawnSync('unshare', ['-rm', 'bash', '-c', script], { encoding: 'utf8', timeout: 120_000 });
    return { exit: status, out: stdout, err: stderr };
  };
  const catalogue = `{ echo SKU,Name; for i in $(seq 400); do echo "S-$i,Brass lamp number $i with a long name to fill pages"; done; } > list.csv`;

  it('an import says so, exits with 3, and the company is as before', () => {
    const ran = onFullDisk(`$N new a.niryat >/dev/null && ${catalogue}`, '$N import a.niryat list.csv --json');
    expect([ran.exit, ran.out], ran.err).toEqual([3, expect.stringContaining('"cannot-write"')]);
    expect(JSON.parse(niryat(join(base, 'left'), ['products', 'a.niryat', '--json']).out)).toEqual({ ok: true, value: { total: 0, items: [] } });
  });

  it('an export says so, and neither a part of it nor a changed older one is left', () => {
    const ran = onFullDisk(`$N new a.niryat >/dev/null && ${catalogue} && $N import a.niryat list.csv >/dev/null && echo old > out.csv`, '$N export a.niryat --out out.csv --json');
    expect([ran.exit, ran.out], ran.err).toEqual([3, expect.stringContaining('"cannot-write"')]);
    expect(readFileSync(join(base, 'left', 'out.csv'), 'utf8')).toBe('old\n');
    expect(readdirSync(join(base, 'left')).filter((name) => name.includes('.part'))).toEqual([]);
  });

  it('is the only reason: the same commands go through on a disk with room (control)', () => {
    const ran = onFullDisk(`$N new a.niryat >/dev/null && ${catalogue}`, 'rm -f filler && $N import a.niryat list.csv >/dev/null && $N export a.niryat --out out.csv --json');
    expect(ran.exit, ran.err).toBe(0);
  });
});
