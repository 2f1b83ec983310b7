import { randomBytes, timingSafeEqual } from 'node:crypto';

const same = (a: string, b: string): boolean => {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
};

/** Who may talk to this server: whoever brings the start token first, and after that only the holder of the cookie it was exchanged for. */
export type Session = {
  startToken: string;
  /** The cookie to set, once; undefined for a wrong or spent token. */
  exchange(token: string): string | undefined;
  /** True once the start token was used. */
  isOpen(): boolean;
  admits(cookieHeader: string | undefined): boolean;
};

export function openSession(port: number): Session {
  const startToken = randomBytes(32).toString('base64url');
  const secret = randomBytes(32).toString('base64url');
  // Cookies are not kept apart by port: the name keeps two running windows apart.
  const name = `niryat-${port}`;
  let spent = false;
  return {
    startToken,
    exchange(token) {
      if (spent || !same(token, startToken)) return undefined;
      spent = true;
      return `${name}=${secret}; Path=/; HttpOnly; SameSite=Strict`;
    },
    isOpen: () => spent,
    admits(cookieHeader = '') {
      const held = cookieHeader.split(';').map((one) => one.trim().split('=')).filter(([key]) => key === name);
      return held.length === 1 && same(held[0]?.[1] ?? '', secret);
    },
  };
}
