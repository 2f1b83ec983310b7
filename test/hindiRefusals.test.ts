import ts from 'typescript';
import { expect, test } from 'vitest';
import { programs, textOf } from './sourceFiles.ts';

/** Folders in which every refusal is said in Hindi too. */
const FOLDERS: readonly string[] = [
  'src/tables',
  'src/app/sheet',
  'src/app/rules',
  'src/app/checks',
  'src/app/shipments',
  'src/app/fair',
  'src/app/exporter',
  'src/app/papers',
  'src/app/buyers',
  'src/app/documents',
  'src/app/advisor',
  'src/app/world',
  'src/documents',
  'src/rules',
  'src/specsheet',
  'src/paper',
  'src/importing',
  'src/app/importing',
  'src/app/mapping',
  'src/app/template',
  'src/app/storefronts',
  'src/app/listing',
  'src/app/packages',
  'src/listing',
  'src/sealing',
  'src/disclosure',
  'src/app/disclosure',
  'src/media',
  'src/app/worker',
  'src/app/photos',
  'src/app/gallery',
  'src/app/catalogue',
  'src/app/bulk',
  'src/app/variants',
  'src/app/pricing',
  'src/app/journal',
  'src/app/families',
  'src/app/views',
  'src/app/duplicates',
  'src/app/packing',
  'src/app/workspace',
  'src/app/copies',
  'src/app/curtain',
  'src/app/completeness',
  'src/app/board',
  'src/app/ids',
  'src/app/tariff',
  'src/catalogue',
  'src/store',
];
/** Said to who writes a command or a program: those are in English. */
const OF_COMMANDS: ReadonlySet<string> = new Set(['wrong-usage']);

const textIn = (node: ts.Node | undefined): string => (node && ts.isStringLiteralLike(node) ? node.text : '');
const isHindi = (one: ts.ObjectLiteralElementLike): boolean => one.name?.getText() === 'hi';

/** Refusals of a program that are made without `hi`: their line and code. */
function silentIn(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'Refusal') {
      const [code, , more] = node.arguments ?? [];
      const said = more !== undefined && ts.isObjectLiteralExpression(more) && more.properties.some(isHindi);
      if (!said && !OF_COMMANDS.has(textIn(code))) found.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${textIn(code)}`);
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

test.each(FOLDERS)('every refusal of %s is said in Hindi too', (folder) => {
  const files = programs.filter((file) => file.startsWith(`${folder}/`) && !/\.(test|fixture|trial)\.ts$/.test(file));
  expect(files.flatMap((file) => silentIn(file, textOf(file)))).toEqual([]);
});

test('a refusal that is said in English alone is found (control)', () => {
  const said = "new Refusal('empty-file', `${name} is empty (no bytes).`, { hi: `${name} खाली है।`, where: { file: name } });";
  expect(silentIn('one.ts', `${said}\nnew Refusal('empty-file', \`\${name} is empty.\`, { where: { file: name } });\nnew Refusal('wrong-usage', 'Which file?');`)).toEqual(['one.ts:2 empty-file']);
});
