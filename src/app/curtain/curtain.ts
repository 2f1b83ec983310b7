import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Clock, Refusal } from '#base';
import { z } from 'zod';
import { hashPin, isPin, pinDigits, pinHash } from './pin.ts';

/** What this computer remembers: whether the curtain is closed, the PIN's hash, and how many wrong PINs came in a row. Never a company's data. */
const kept = z.object({ closed: z.boolean(), pin: pinHash.nullable(), wrong: z.number().int().min(0), waitUntil: z.number() });
type Kept = z.infer<typeof kept>;

const OPEN: Kept = { closed: false, pin: null, wrong: 0, waitUntil: 0 };
/** A file nobody can read any more counts as closed: no PIN opens it, deleting it does. */
const DAMAGED: Kept = { ...OPEN, closed: true };
/** Three free tries, then 5 s, doubling, at most a quarter of an hour. */
const FREE_TRIES = 3;
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 900_000;

export type CurtainState = { closed: boolean; pinSet: boolean; /** Whole seconds until a PIN is tried again. */ waitSeconds: number };

/** "Buyer in the room": one state per computer, for all windows, companies and the command line. */
export type Curtain = {
  state(): CurtainState;
  closed(): boolean;
  /** Closes; the first time with the PIN that will open it. Throws Refusal('pin-needed'). */
  close(pin?: string): CurtainState;
  /** Opens. Throws Refusal('pin-wrong' | 'pin-wait'). */
  open(pin: string): CurtainState;
  /** Sets another PIN; the old one is asked for when there is one. */
  change(old: string | undefined, next: string): CurtainState;
};

export type CurtainOptions = { stateFolder: string; clock: Clock; onChange: (closed: boolean) => void };

/** File of the state folder; deleting it while Niryat is closed is the way out when the PIN is forgotten. */
export const CURTAIN_FILE = 'curtain.json';

const refusedPin = (): Refusal => new Refusal('pin-needed', 'A PIN has 4 to 8 digits. Nothing was changed.', { hi: 'PIN में 4 से 8 अंक होते हैं। कुछ नहीं बदला।' });

/** The curtain of one application folder. The file is read again whenever it changed, so several processes agree. */
export function openCurtain({ stateFolder, clock, onChange }: CurtainOptions): Curtain {
  const file = join(stateFolder, CURTAIN_FILE);
  let cached: { stamp: string; value: Kept } | undefined;

  const stampOf = (): string => {
    const found = statSync(file, { throwIfNoEntry: false });
    return found ? `${found.mtimeMs} ${found.size} ${found.ino}` : '';
  };
  const read = (): Kept => {
    const stamp = stampOf();
    if (cached?.stamp !== stamp) cached = { stamp, value: stamp === '' ? OPEN : parsed() };
    return cached.value;
  };
  const parsed = (): Kept => {
    try {
      return kept.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      return DAMAGED;
    }
  };
  const write = (next: Kept): CurtainState => {
    const before = read().closed;
    mkdirSync(stateFolder, { recursive: true });
    writeFileSync(`${file}.next`, JSON.stringify(next), { flush: true, mode: 0o600 });
    renameSync(`${file}.next`, file);
    cached = undefined;
    if (before !== next.closed) onChange(next.closed);
    return state();
  };
  /** A clock that was set back cannot lengthen the wait. */
  const waitMs = ({ waitUntil }: Kept): number => Math.min(LONGEST_WAIT_MS, Math.max(0, waitUntil - clock.now()));
  const state = (): CurtainState => {
    const now = read();
    return { closed: now.closed, pinSet: now.pin !== null, waitSeconds: Math.ceil(waitMs(now) / 1000) };
  };
  /** Throws unless this is the PIN; a wrong one is counted, on disk, before the answer. */
  const prove = (typed: string): Kept => {
    const now = read();
    if (waitMs(now) > 0) throw new Refusal('pin-wait', `Too many wrong PINs. Wait ${Math.ceil(waitMs(now) / 1000)} seconds and try again.`, { hi: `कई बार ग़लत PIN डाला गया। ${Math.ceil(waitMs(now) / 1000)} सेकंड रुककर फिर से डालें।` });
    const digits = pinDigits(typed);
    if (now.pin && digits !== undefined && isPin(digits, now.pin)) return now;
    const wrong = now.wrong + 1;
    const wait = wrong < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(wrong - FREE_TRIES, 10));
    if (now.pin) write({ ...now, wrong, waitUntil: clock.now() + wait });
    throw new Refusal('pin-wrong', wait > 0 ? `This PIN is not right. The next try is possible in ${wait / 1000} seconds.` : 'This PIN is not right. Try again.', { hi: wait > 0 ? `यह PIN सही नहीं है। अगली कोशिश ${wait / 1000} सेकंड में।` : 'यह PIN सही नहीं है। फिर से डालें।' });
  };
  return {
    state,
    closed: () => read().closed,
    close(pin) {
      const now = read();
      if (now.closed || now.pin) return now.closed ? state() : write({ ...now, closed: true });
      const digits = pin === undefined ? undefined : pinDigits(pin);
      if (digits === undefined) throw refusedPin();
      return write({ ...OPEN, closed: true, pin: hashPin(digits) });
    },
    open(pin) {
      if (!read().closed) return state();
      return write({ ...prove(pin), closed: false, wrong: 0, waitUntil: 0 });
    },
    change(old, next) {
      const digits = pinDigits(next);
      if (digits === undefined) throw refusedPin();
      const now = read().pin || read().closed ? prove(old ?? '') : read();
      return write({ ...now, pin: hashPin(digits), wrong: 0, waitUntil: 0 });
    },
  };
}
