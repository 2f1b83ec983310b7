import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import { westernDigits } from '#base';
import { z } from 'zod';

/** What is kept of a PIN: salt and scrypt hash, hex. The PIN itself is nowhere. */
export const pinHash = z.object({ salt: z.string().regex(/^[0-9a-f]{32}$/), hash: z.string().regex(/^[0-9a-f]{64}$/), cost: z.number().int().min(1_024).max(131_072) });
export type PinHash = z.infer<typeof pinHash>;

/** 2^14 with r = 8, p = 1: about 50 ms and 16 MB on a small laptop, so that a copied state folder is no quick guess even for eight digits. */
const COST = 16_384;

/** The PIN's digits as western ones: १२३४ and 1234 are the same PIN on every keyboard. Undefined when it is not 4 to 8 digits. */
export function pinDigits(typed: string): string | undefined {
  const plain = westernDigits(typed.trim());
  return /^\d{4,8}$/.test(plain) ? plain : undefined;
}

const hashed = (digits: string, salt: string, cost: number): Buffer => scryptSync(digits, Buffer.from(salt, 'hex'), 32, { N: cost, r: 8, p: 1, maxmem: 256 * cost * 8 });

export function hashPin(digits: string): PinHash {
  const salt = randomBytes(16).toString('hex');
  return { salt, hash: hashed(digits, salt, COST).toString('hex'), cost: COST };
}

export const isPin = (digits: string, kept: PinHash): boolean => timingSafeEqual(hashed(digits, kept.salt, kept.cost), Buffer.from(kept.hash, 'hex'));
