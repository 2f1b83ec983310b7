import { dirname, posix } from 'node:path';
import { ROOMS, type Room } from './rooms.ts';

/** One import as it stands in a file; paths are relative to the root and written with `/`. */
export type Import = { file: string; specifier: string; typeOnly: boolean };

const isTest = (file: string): boolean => /\.(test|trial)\.tsx?$/.test(file) || file.startsWith('main/standIn/');

/** Modules that can talk to a network: the loopback shell's alone. */
const NETWORK = /^(node:)?(http|https|http2|net|tls|dgram|dns)$|^undici$/;

/** The longest folder wins, so that a room inside a room would be its own. */
export function roomOf(file: string): [string, Room] | undefined {
  return Object.entries(ROOMS).filter(([, room]) => file.startsWith(`${room.folder}/`)).sort(([, a], [, b]) => b.folder.length - a.folder.length)[0];
}

/** Why an import breaks the house rules, in one sentence; undefined when it is fine or its file is in no room. */
export function whyForbidden(one: Import): string | undefined {
  const found = roomOf(one.file);
  if (!found) return undefined;
  const [name, room] = found;
  if (one.specifier.startsWith('.')) return whyRelative(one, room);
  if (isTest(one.file)) return undefined;
  if (one.specifier.startsWith('#')) return whyDoor(one, name, room);
  return whyLibrary(one, name, room);
}

function whyRelative({ file, specifier }: Import, room: Room): string | undefined {
  if (specifier.startsWith('../../')) return 'no ../../: a thing that far away is behind a door';
  if (!`${posix.join(dirname(file), specifier)}/`.startsWith(`${room.folder}/`)) return 'another room is reached by its door, #room';
  return /\.(ts|tsx|css|json|svg|png)(\?\w+)?$/.test(specifier) ? undefined : 'a relative import names the file with its extension';
}

function whyDoor({ file, specifier, typeOnly }: Import, name: string, room: Room): string | undefined {
  const [other = '', inner] = specifier.slice(1).split('/');
  if (other === name) return 'inside a room imports are relative';
  if (other === 'store' && !typeOnly && name !== 'app' && !file.endsWith('/storage.ts')) return 'the store is used by storage.ts only; elsewhere its types';
  if (room.doors.includes(other)) return undefined;
  if (inner !== undefined && room.nouns?.includes(other)) return undefined;
  if (room.typesOnly?.includes(other)) return typeOnly ? undefined : `of #${other} only types may be imported here`;
  return room.nouns?.includes(other) ? `of #${other} only #${other}/nouns may be imported here` : `${name} may not know ${other}`;
}

function whyLibrary({ specifier }: Import, name: string, room: Room): string | undefined {
  if (specifier === 'electron') return name === 'main' ? undefined : 'electron is known in main only';
  if (NETWORK.test(specifier)) return name === 'http' ? undefined : 'nothing but the loopback shell talks to a network';
  return specifier.startsWith('node:') && !room.node ? `${name} runs without Node` : undefined;
}
