import { existsSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { contract } from '#app';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { OUTSIDE, ROOMS } from './rooms.ts';
import { roomOf, whyForbidden } from './roomRules.ts';
import { allFiles, importsOf, programs, root, textOf } from './sourceFiles.ts';

const isTest = (file: string): boolean => /\.(test|trial|fixture|bench)\.tsx?$/.test(file);
const inRooms = programs.filter((file) => roomOf(file));

describe('rooms', () => {
  it('hold every program: a file in no room has no rules and is an error', () => {
    const configuration = /^[^/]+\.config\.ts$/;
    const homeless = programs.filter((file) => !roomOf(file) && !OUTSIDE.includes(file.split('/')[0]!) && !configuration.test(file));
    expect(homeless).toEqual([]);
  });

  it('import what the table allows and nothing else', () => {
    const broken = inRooms.flatMap((file) => importsOf(file).map((one) => ({ ...one, why: whyForbidden(one) }))).filter((one) => one.why !== undefined);
    expect(broken.map((one) => `${one.file} imports ${one.specifier}: ${one.why}`)).toEqual([]);
  });

  const forbidden: [string, string][] = [
    ['src/base/money.ts', "import { product } from '#catalogue/nouns';"], ['src/base/money.ts', "import { join } from 'node:path';"], ['src/tradeids/gstin.ts', "import { readFile } from 'node:fs/promises';"],
    ['src/listing/readiness.ts', "import { runRules } from '#rules';"], ['src/listing/readiness.ts', "import type { Outcome } from '#rules';"], ['src/catalogue/edit.ts', "import { exporter } from '#exporter';"],
    ['src/catalogue/edit.ts', "import { openWorkspace } from '#store';"], ['src/catalogue/edit.ts', "import { a } from '../exporter/nouns.ts';"], ['src/app/catalogue/deep/a.ts', "import { a } from '../../port.ts';"],
    ['src/catalogue/edit.ts', "import { a } from './product';"], ['src/catalogue/edit.ts', "import { a } from '#catalogue/nouns';"], ['renderer/App.tsx', "import { contract } from '#app/contract';"],
    ['renderer/App.tsx', "import { type Input, contract } from '#app/contract';"], ['renderer/App.tsx', "export { contract } from '#app/contract';"], ['renderer/App.tsx', "const a = await import('#app');"],
    ['src/cli/run.ts', "import { app } from 'electron';"], ['src/app/app.ts', "import { request } from 'node:https';"], ['src/cli/run.ts', "import { a } from '#catalogue/nouns';"], ['renderer/a.ts', "import fs from 'node:fs';"],
  ];
  it.each(forbidden)('do not allow in %s: %s', (file, text) => {
    expect(importsOf(file, text).map(whyForbidden)).toEqual([expect.any(String)]);
  });

  const allowed: [string, string][] = [
    ['src/catalogue/storage.ts', "import { openWorkspace } from '#store';"], ['src/catalogue/edit.ts', "import type { ReadDb } from '#store';"], ['src/catalogue/edit.ts', "import { exporter } from '#exporter/nouns';"],
    ['renderer/App.tsx', "import { type Input, type Output } from '#app/contract';"], ['renderer/App.tsx', "import type { Output } from '#app/contract';"], ['src/app/catalogue/a.ts', "import { a } from '../port.ts';"],
    ['main/main.ts', "import { app } from 'electron';"], ['src/http/server.ts', "import { createServer } from 'node:http';"],
  ];
  it.each(allowed)('allow in %s: %s (control)', (file, text) => {
    expect(importsOf(file, text).map(whyForbidden)).toEqual([undefined]);
  });

  it('form a graph without circles: who is known does not know back', () => {
    const reached = (name: string, seen: readonly string[]): string[] => {
      if (seen.includes(name)) throw new Error(`circle: ${[...seen, name].join(' > ')}`);
      const room = ROOMS[name];
      if (!room) throw new Error(`the table names ${name}, which is no room`);
      return [...room.doors, ...(room.nouns ?? []), ...(room.typesOnly ?? [])].flatMap((other) => [other, ...reached(other, [...seen, name])]);
    };
    for (const name of Object.keys(ROOMS)) expect(reached(name, [])).not.toContain(name);
  });

  it('have a door that opens with a paragraph: what enters, what leaves, what it may not do', () => {
    for (const [name, room] of Object.entries(ROOMS)) {
      const door = ['index.ts', 'main.ts', 'main.tsx'].map((one) => `${room.folder}/${one}`).find((one) => allFiles.includes(one));
      expect(door, `${name} has no door`).toBeDefined();
      if (name === 'renderer') continue;
      const words = /^\/\*\*([\s\S]*?)\*\//.exec(textOf(door!))?.[1] ?? '';
      expect(words, `${door} says what enters`).toMatch(/[Ee]nters?/);
      expect(words, `${door} says what leaves`).toMatch(/[Ll]eaves?/);
      expect(words, `${door} says what it may not do`).toMatch(/may not|[Nn]ever|no /);
    }
  });
});

describe('use cases', () => {
  const paths = Object.fromEntries([...textOf('src/app/useCases.ts').matchAll(/'([\w.]+)': \(\) => import\('(.+?)'\)/g)].map(([, name, path]) => [name!, posix.join('src/app', path!)]));

  it('are as many as the contract names, each in a file of its own', () => {
    expect(Object.keys(paths).sort()).toEqual(Object.keys(contract).sort());
    expect(new Set(Object.values(paths)).size).toBe(Object.keys(paths).length);
  });

  it.each(Object.keys(contract))('%s is built', (name) => {
    expect(textOf(paths[name]!).includes('not-built')).toBe(false);
  });
});

describe('rules', () => {
  type RuleFile = { id?: string; source?: { key?: string; title?: string }; examples?: Record<string, unknown> };
  /** A rule about presence alone is always decided; it says why instead of showing an unknown case. */
  const isShown = (shown: unknown): boolean => (Array.isArray(shown) ? shown.length > 0 : typeof (shown as { never?: unknown } | undefined)?.never === 'string');
  const rules = allFiles.filter((file) => /^src\/rules\/packs\/[^/]+\/[A-Z][A-Z0-9]*(-[A-Z0-9]+)+\.yaml$/.test(file));

  it('are at least the sixty that were promised', () => {
    expect(rules.length).toBeGreaterThanOrEqual(60);
  });

  it('are each in a file of their own name, with a source, four examples and a page', () => {
    const wrong = rules.flatMap((file) => {
      const rule = parse(textOf(file)) as RuleFile;
      const id = basename(file, '.yaml');
      return [
        rule.id !== id && `${file}: its id is ${rule.id}`,
        (!rule.source?.key || !rule.source.title) && `${file}: no source`,
        ...['pass', 'fail', 'unknown', 'notApplicable'].map((outcome) => !isShown(rule.examples?.[outcome]) && `${file}: no example of ${outcome}`),
        !existsSync(join(root, 'docs', 'rules', basename(dirname(file)), `${id}.md`)) && `${file}: no page in docs/rules (npm run docs writes it)`,
      ].filter((one) => one !== false && one !== undefined);
    });
    expect(wrong).toEqual([]);
  });
});

describe('files', () => {
  /** Longer than 300 lines, with the reason why it is one thing. */
  const LONG: Readonly<Record<string, string>> = {};

  it('are short enough to be read in one go', () => {
    const long = inRooms.filter((file) => textOf(file).split('\n').length > 300 && !(file in LONG));
    expect(long.map((file) => `${file}: ${textOf(file).split('\n').length} lines`)).toEqual([]);
  });

  it('are called by what they are, not by what nobody could name', () => {
    const nameless = programs.filter((file) => /^(helpers?|utils?|misc|common|types|shared|stuff|models?|schemas?|constants?)(\.|$)/i.test(basename(file)) || /\/(helpers?|utils?|misc|common|models|schemas)\//i.test(file));
    expect(nameless).toEqual([]);
  });

  it('switch no check off and leave nothing for later', () => {
    // The words looked for, in pieces, so that this line does not find itself.
    const marks = new RegExp(['@ts-' + '(ignore|nocheck|expect-error)', 'eslint' + '-disable', 'biome' + '-ignore', '\\b(TO' + 'DO|FIX' + 'ME|XXX)\\b', '\\bas ' + 'any\\b', ': ' + 'any\\b', 'debug' + 'ger;'].join('|'));
    const marked = programs.flatMap((file) => textOf(file).split('\n').map((line, i) => [`${file}:${i + 1}`, line] as const)).filter(([place, line]) => marks.test(line.replace(/^\s*(\/?\*|\/\/).*\bany\b.*$/, '')) && !place.startsWith('test/architecture.test.ts:'));
    expect(marked.map(([place, line]) => `${place} ${line.trim()}`)).toEqual([]);
  });

  it('talk to a network in the loopback shell only; the window asks its own address and no other', () => {
    const calls = /\bnew (XMLHttpRequest|WebSocket|EventSource)\b|\bsendBeacon\(|\b(window|globalThis|self)\.fetch\b|\bawait fetch\(|= fetch\(|return fetch\(/;
    const found = inRooms.filter((file) => !isTest(file) && !file.startsWith('src/http/') && calls.test(textOf(file)));
    const elsewhere = found.filter((file) => !file.startsWith('renderer/') || /['"`](https?|wss?):\/\//.test(textOf(file)));
    expect(elsewhere).toEqual([]);
  });

  it('of the domain read no wall clock, no process and no chance', () => {
    const domain = Object.entries(ROOMS).filter(([name]) => !['app', 'cli', 'http', 'main', 'renderer', 'store'].includes(name)).map(([, room]) => `${room.folder}/`);
    const impure = /\bDate\.now\(\)|\bnew Date\(\)|\bprocess\.(env|argv|cwd|exit)|\bMath\.random\(\)/;
    const found = inRooms.filter((file) => !isTest(file) && domain.some((folder) => file.startsWith(folder))).flatMap((file) => textOf(file).split('\n').map((line, i) => [`${file}:${i + 1}`, line] as const)).filter(([place, line]) => impure.test(line) && !place.startsWith('src/base/clock.ts'));
    expect(found.map(([place, line]) => `${place} ${line.trim()}`)).toEqual([]);
  });
});

describe('PDFs of others', () => {
  it('are painted in the window, and no part of pdf.js that runs their scripts or lets their links and forms act is in it', () => {
    const acting = /pdfjs-dist\/web|pdf_viewer|pdf\.sandbox|ScriptingManager|AnnotationLayer|XfaLayer|enableScripting/;
    const window = programs.filter((file) => file.startsWith('renderer/') && !isTest(file));
    expect(window.filter((file) => acting.test(textOf(file)))).toEqual([]);
    expect(window.filter((file) => /from 'pdfjs-dist/.test(textOf(file))), 'control: pdf.js is looked for').toEqual(['renderer/ui/pages.ts']);
    expect(acting.test("import { PDFScriptingManager } from 'pdfjs-dist/web/pdf_viewer.mjs';"), 'control').toBe(true);
  });
});
