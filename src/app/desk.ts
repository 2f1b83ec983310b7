import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { Refusal } from '#base';
import type { FileDesk } from './port.ts';

type Held = { path: string; name: string; /** Passed no gate: shown in the window, never saved. */ isPreview?: boolean };

/** A file name that every system takes: no path, no device names, no control characters. */
export const safeFileName = (name: string): string => {
  const plain = basename(name.replaceAll('\\', '/')).replace(/[\u0000-\u001f<>:"/\\|?*]/gu, '_').replace(/[. ]+$/u, '').slice(0, 200);
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu.test(plain) || plain === '' ? `_${plain}` : plain;
};

/** The file desk of one running app: tokens instead of paths, and a folder for files that were made, removed at the end. */
export function openDesk(): FileDesk & { folder: string; close(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'niryat-'));
  const held = new Map<string, Held>();
  const grant = (path: string, name = basename(path)): string => {
    const token = randomBytes(18).toString('base64url');
    held.set(token, { path, name: safeFileName(name) });
    return token;
  };
  const take = (token: string): Held => {
    const found = held.get(token);
    if (!found) throw new Refusal('no-such-file', 'This file is no longer at hand. Choose it again.', { hi: 'यह फ़ाइल अब हाथ में नहीं है। फिर से चुनें।' });
    return found;
  };
  return {
    folder,
    grant,
    path: (token) => take(token).path,
    savable(token) {
      const { path, name, isPreview } = take(token);
      if (isPreview) throw new Refusal('preview-only', `${name} is a preview and went through no review of what leaves. Save or print it with its own button: that makes the file and asks.`, { hi: `${name} सिर्फ़ प्रीव्यू है; बाहर क्या जाता है, यह इसमें नहीं देखा गया। इसे इसके अपने बटन से सहेजें या छापें: वही फ़ाइल बनाता है और पूछता है।` });
      return path;
    },
    name: (token) => take(token).name,
    async letGo(token) {
      const path = held.get(token)?.path;
      held.delete(token);
      // What lies elsewhere on the computer is the person's own file.
      if (path !== undefined && dirname(dirname(path)) === folder) await rm(dirname(path), { recursive: true, force: true });
    },
    async keep({ name, bytes, mediaType }, use = 'save') {
      const own = join(folder, randomBytes(9).toString('base64url'));
      mkdirSync(own);
      const path = join(own, safeFileName(name));
      const file = await open(path, 'wx');
      try {
        await file.writeFile(bytes);
      } finally {
        await file.close();
      }
      const token = grant(path, name);
      if (use === 'show') held.set(token, { path, name: safeFileName(name), isPreview: true });
      return { token, name: safeFileName(name), mediaType, bytes: bytes.byteLength };
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
