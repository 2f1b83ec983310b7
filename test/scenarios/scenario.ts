/** A story as read from its file: what is laid out, what is run, what must come of it. */
export type Expectation =
  | { kind: 'exit'; code: number }
  | { kind: 'out' | 'err'; pattern: string }
  | { kind: 'value'; path: string; json: string }
  | { kind: 'keeps' | 'has' | 'no'; name: string };

export type Step =
  | { kind: 'file'; line: number; name: string; text: string }
  | { kind: 'make'; line: number; what: string; name: string }
  | { kind: 'run'; line: number; argv: string[]; expected: Expectation[] };

/** Words of a command line; double quotes hold words together. */
export const wordsOf = (line: string): string[] => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

function expectationOf(text: string): Expectation | undefined {
  const [, mark = '', rest = ''] = /^(=|>|!|~|keeps|has|no)\s+(.*)$/.exec(text) ?? [];
  if (mark === '=') return { kind: 'exit', code: Number(rest) };
  if (mark === '>' || mark === '!') return { kind: mark === '>' ? 'out' : 'err', pattern: rest };
  if (mark === 'keeps' || mark === 'has' || mark === 'no') return { kind: mark, name: rest };
  if (mark !== '~') return undefined;
  const [, path = '', json = ''] = /^(\S*) = (.+)$/.exec(rest) ?? [];
  return { kind: 'value', path, json };
}

/** Reads a scenario; a line that means nothing, or a command without its exit code, is an error. */
export function parseScenario(text: string): Step[] {
  const steps: Step[] = [];
  text.split('\n').forEach((raw, i) => {
    const [line, last] = [i + 1, steps.at(-1)];
    const [word = '', ...rest] = raw.split(' ');
    if (raw.trim() === '' || raw.startsWith('#')) return;
    if (word === '|' && last?.kind === 'file') return void (last.text += `${raw.slice(2)}\n`);
    if (word === 'file') return void steps.push({ kind: 'file', line, name: rest.join(' '), text: '' });
    if (word === 'make') return void steps.push({ kind: 'make', line, what: rest[0] ?? '', name: rest.slice(1).join(' ') });
    if (raw.startsWith('$ niryat')) return void steps.push({ kind: 'run', line, argv: wordsOf(raw.slice('$ niryat'.length)), expected: [] });
    const expectation = expectationOf(raw);
    if (!expectation || last?.kind !== 'run') throw new Error(`line ${line} means nothing: ${raw}`);
    last.expected.push(expectation);
  });
  const open = steps.find((one) => one.kind === 'run' && !one.expected.some((expected) => expected.kind === 'exit'));
  if (open) throw new Error(`line ${open.line}: which exit code?`);
  return steps;
}

/** `*` stands for anything within a line. */
export const patternOf = (pattern: string): RegExp => new RegExp(`^${pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`);

/** Whether the patterns match lines of the text, one after the other; the first that does not. */
export function firstMissing(text: string, patterns: readonly string[]): string | undefined {
  const lines = text.split('\n').map((line) => line.trimEnd());
  let at = 0;
  for (const pattern of patterns) {
    const found = lines.findIndex((line, i) => i >= at && patternOf(pattern).test(line));
    if (found < 0) return pattern;
    at = found + 1;
  }
  return undefined;
}

/** The value at a dotted path; `#` is the length of a list. */
export function valueAt(value: unknown, path: string): unknown {
  return path.split('.').filter((one) => one !== '').reduce<unknown>((at, key) => {
    if (key === '#' && Array.isArray(at)) return at.length;
    return at !== null && typeof at === 'object' ? (at as Record<string, unknown>)[key] : undefined;
  }, value);
}
