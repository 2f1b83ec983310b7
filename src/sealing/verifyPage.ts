import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, 'verifyPage');
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
/** The policy names script and style by their hash: a page in which somebody changed either does nothing. */
const hashSource = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** One page out of a frame with {style}, {script}, {styleHash} and {scriptHash}. Works from file://, asks no network, runs nothing else. */
export function standalonePage(frame: string, style: string, script: string): string {
  const filled: Readonly<Record<string, string>> = { style, script, styleHash: hashSource(style), scriptHash: hashSource(script) };
  return frame.replace(/\{(style|script|styleHash|scriptHash)\}/gu, (_match, key: string) => filled[key] ?? '');
}

let made: Uint8Array | undefined;

/** The program of the page that checks packages, without its screen: for tests that run it by itself. */
export const verifyPageProgram = (): string => read('check.js');

/** A page that verifies a package in any browser, offline: the same bytes in every package of one version of Niryat. */
export function verifyPage(): Uint8Array {
  made ??= new TextEncoder().encode(standalonePage(read('page.html'), read('page.css'), `${verifyPageProgram()}\n${read('screen.js')}`));
  return made;
}
