import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '#base';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CURTAIN_FILE, openCurtain } from './curtain.ts';
import { pinDigits } from './pin.ts';

let folder: string;
let now: number;
let told: boolean[];
const clock = { now: () => now };
const curtain = () => openCurtain({ stateFolder: folder, clock, onChange: (closed) => told.push(closed) });
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'done';
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'niryat-curtain-'));
  now = 1_000_000;
  told = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a buyer in the room', () => {
  test('nothing is closed at the start, and the first closing needs a PIN', () => {
    const one = curtain();
    expect(one.state()).toEqual({ closed: false, pinSet: false, waitSeconds: 0 });
    expect(codeOf(() => one.close())).toBe('pin-needed');
    expect(one.closed()).toBe(false);
    expect(one.close('2468')).toEqual({ closed: true, pinSet: true, waitSeconds: 0 });
    expect(told).toEqual([true]);
  });

  test('closing again asks for no PIN, opening always does', () => {
    const one = curtain();
    one.close('2468');
    expect(one.open('2468').closed).toBe(false);
    expect(one.close().closed).toBe(true);
    expect(codeOf(() => one.open('1111'))).toBe('pin-wrong');
    expect(one.closed()).toBe(true);
    expect(told).toEqual([true, false, true]);
  });

  test('stays closed over a restart and is seen by every process of this computer', () => {
    const [one, other] = [curtain(), curtain()];
    one.close('2468');
    expect(other.closed()).toBe(true);
    expect(curtain().closed()).toBe(true);
    other.open('2468');
    expect(one.closed()).toBe(false);
  });

  test('the PIN stands nowhere in the file', () => {
    curtain().close('86420');
    expect(readFileSync(join(folder, CURTAIN_FILE), 'utf8')).not.toContain('86420');
  });

  test('wrong PINs make the next try wait, longer each time, over a restart too, and a clock set back cannot make it longer', () => {
    curtain().close('2468');
    const waits: number[] = [];
    for (let tries = 0; tries < 6; tries++) {
      expect(codeOf(() => curtain().open('0000'))).toBe('pin-wrong');
      const { waitSeconds } = curtain().state();
      waits.push(waitSeconds);
      if (waitSeconds > 0) expect(codeOf(() => curtain().open('2468'))).toBe('pin-wait');
      now += waitSeconds * 1000;
    }
    expect(waits).toEqual([0, 0, 5, 10, 20, 40]);
    now -= 10_000_000;
    expect(curtain().state().waitSeconds).toBeLessThanOrEqual(900);
    now += 10_000_000;
    expect(curtain().open('2468')).toEqual({ closed: false, pinSet: true, waitSeconds: 0 });
  });

  test('a PIN is changed only by who knows the old one', () => {
    const one = curtain();
    one.close('2468');
    expect(codeOf(() => one.change('1111', '13579'))).toBe('pin-wrong');
    one.change('2468', '13579');
    expect(codeOf(() => one.open('2468'))).toBe('pin-wrong');
    expect(one.open('13579').closed).toBe(false);
  });

  test('a damaged file closes rather than opens; without the file it is as at the start', () => {
    curtain().close('2468');
    writeFileSync(join(folder, CURTAIN_FILE), '{"closed":false');
    const one = curtain();
    expect(one.closed()).toBe(true);
    expect(codeOf(() => one.open('2468'))).toBe('pin-wrong');
    rmSync(join(folder, CURTAIN_FILE));
    expect(one.state()).toEqual({ closed: false, pinSet: false, waitSeconds: 0 });
  });

  test.each([['1234', '1234'], [' 12345678 ', '12345678'], ['१२३४', '1234'], ['123', undefined], ['123456789', undefined], ['12a4', undefined], ['', undefined]])('PIN %s', (typed, read) => expect(pinDigits(typed)).toBe(read));
});
