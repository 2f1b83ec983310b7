import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';
import type { Import } from './roomRules.ts';

export const root = join(import.meta.dirname, '..');
/** Folders that git does not keep, or that hold no program. */
const NOT_OURS = new Set(['node_modules', 'dist', '.git', 'demo', '.cache', 'coverage', 'test-results', 'playwright-report']);

const below = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((one) => (NOT_OURS.has(one.name) ? [] : one.isDirectory() ? below(join(folder, one.name)) : [join(folder, one.name)]));

/** Every file of the repository, relative to the root, with `/`. */
export const allFiles: readonly string[] = below(root).map((file) => relative(root, file).split(sep).join('/')).sort();
export const programs: readonly string[] = allFiles.filter((file) => /\.(ts|tsx|mjs)$/.test(file));
export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

const named = (node: ts.ImportDeclaration | ts.ExportDeclaration): readonly { isTypeOnly: boolean }[] => {
  const bindings = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause;
  return bindings && (ts.isNamedImports(bindings) || ts.isNamedExports(bindings)) ? bindings.elements : [];
};

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly || (named(node).length > 0 && named(node).every((one) => one.isTypeOnly));
  if (!node.importClause) return false;
  return node.importClause.phaseModifier === ts.SyntaxKind.TypeKeyword || (!node.importClause.name && named(node).length > 0 && named(node).every((one) => one.isTypeOnly));
}

/** Imports of a text: what TypeScript's own pre-processor finds, dynamic ones too; a declaration tells whether it is for types alone. */
export function importsOf(file: string, text: string = textOf(file)): Import[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const types = new Map<string, boolean>();
  for (const node of source.statements) {
    if (!(ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) || !node.moduleSpecifier || !ts.isStringLiteral(node.moduleSpecifier)) continue;
    types.set(node.moduleSpecifier.text, (types.get(node.moduleSpecifier.text) ?? true) && isTypeOnly(node));
  }
  return ts.preProcessFile(text, true, true).importedFiles.map((one) => ({ file, specifier: one.fileName, typeOnly: types.get(one.fileName) ?? false }));
}
