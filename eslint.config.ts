import { relative, sep } from 'node:path';
import parser from '@typescript-eslint/parser';
import type { Linter, Rule } from 'eslint';
import reactHooks from 'eslint-plugin-react-hooks';
import { ROOMS } from './test/rooms.ts';
import { whyForbidden } from './test/roomRules.ts';

type Named = { importKind?: string; exportKind?: string };
type Declaration = { source?: { value?: unknown } | null; importKind?: string; exportKind?: string; specifiers?: Named[] };

const isTypeOnly = (node: Declaration): boolean =>
  node.importKind === 'type' || node.exportKind === 'type' || ((node.specifiers?.length ?? 0) > 0 && node.specifiers!.every((one) => one.importKind === 'type' || one.exportKind === 'type'));

/** Who may import whom, read from the ROOMS table: the editor says it while one types, the architecture test says it for good. */
const rooms: Rule.RuleModule = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = relative(import.meta.dirname, context.filename).split(sep).join('/');
    const judge = (node: Rule.Node): void => {
      const declaration = node as unknown as Declaration;
      if (typeof declaration.source?.value !== 'string') return;
      const why = whyForbidden({ file, specifier: declaration.source.value, typeOnly: isTypeOnly(declaration) });
      if (why !== undefined) context.report({ node, message: `${declaration.source.value}: ${why}` });
    };
    return { ImportDeclaration: judge, ExportNamedDeclaration: judge, ExportAllDeclaration: judge, ImportExpression: judge };
  },
};

const plugins = { house: { rules: { rooms } }, 'react-hooks': reactHooks } as unknown as Linter.Config['plugins'];

export default [
  { ignores: ['dist/**', 'node_modules/**', 'test-results/**', 'playwright-report/**'] },
  {
    files: Object.values(ROOMS).map((room) => `${room.folder}/**/*.{ts,tsx}`),
    languageOptions: { parser: parser as Linter.Parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    linterOptions: { noInlineConfig: true },
    plugins,
    rules: { 'house/rooms': 'error' },
  },
  { files: ['renderer/**/*.tsx', 'renderer/**/use*.ts'], rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' } },
] satisfies Linter.Config[];
