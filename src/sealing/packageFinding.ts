import type { Finding } from '#base';

/** Names and texts out of a foreign file go into findings short and without control or direction characters. */
export const printable = (text: string): string => text.toWellFormed().replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd').slice(0, 200);

/** A finding about a package: always an error, because a package is either the one that was made or it is not. */
export const packageFinding = (id: string, data: Finding['data'], part?: string): Finding => ({
  rule: id, severity: 'error', status: 'fail', messageId: id, data: { ...data, ...(part === undefined ? {} : { part: printable(part) }) },
  where: { kind: 'package', ...(part === undefined ? {} : { part: printable(part) }) },
  source: { key: 'arithmetic', title: 'Checksums and form of the package' },
});
