import { stringify } from 'yaml';
import type { CompiledRule } from './compile.ts';
import type { LoadedPack } from './loader.ts';
import type { Example, Rule } from './rule.ts';

/** What a confidence code means for a reader. */
const CONFIDENCE: Readonly<Record<Rule['confidence'], string>> = {
  A: 'arithmetic or consistency; makes no legal claim',
  C: 'certain: the official text, or a published standard, was read',
  C2: 'a named, dated instrument read through a secondary summary; warns at most until a reviewer opens the instrument',
  K: 'well established, the instrument is named but was not reopened; warns at most',
  N: 'unclear, conflicting or possibly superseded; warns at most, verify before relying on it',
};
const DISCLAIMER = 'Decision support, not legal advice.';
const GENERATED = '<!-- Generated from the rule packs by `npm run docs`. Do not edit. -->';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (name: string, value: string | undefined): string[] => (value ? [`| ${name} | ${cell(value)} |`] : []);
const code = (language: string, text: string): string => `\`\`\`${language}\n${text.trim()}\n\`\`\``;

const sourceText = ({ source }: Rule): string => `${source.url ? `[${source.title}](${source.url})` : source.title} (${[source.key, source.date].filter(Boolean).join(', ')})`;
const severityText = ({ rule, effectiveSeverity }: CompiledRule): string => (rule.severity === effectiveSeverity ? rule.severity : `${effectiveSeverity} (aims at ${rule.severity}, capped while its confidence is ${rule.confidence})`);

function facts(one: CompiledRule): string {
  const { rule } = one;
  return ['| | |', '|---|---|', ...row('Subject', rule.subject), ...row('Severity', severityText(one)), ...row('Confidence', `${rule.confidence}: ${CONFIDENCE[rule.confidence]}`), ...row('Source', sourceText(rule)), ...row('Checked on', rule.checkedOn),
    ...row('Reviewed', rule.reviewed && `${rule.reviewed.by}, ${rule.reviewed.on}: ${rule.reviewed.note}`), ...row('In force from', rule.validFrom), ...row('In force until', rule.validTo), ...row('Takes the place of', rule.supersedes?.join(', ')), ...row('Reads', one.inputs.map((input) => `\`${input.path}\``).join(', '))].join('\n');
}

function exampleText(one: Example): string {
  const { name, ...given } = one;
  return `${name ? `${name.charAt(0).toUpperCase()}${name.slice(1)}:\n\n` : ''}${code('yaml', stringify(given, { lineWidth: 140, aliasDuplicateObjects: false }))}`;
}

const cases = (title: string, given: Rule['examples']['unknown']): string =>
  `### ${title}\n\n${Array.isArray(given) ? given.map(exampleText).join('\n\n') : `Never: ${given.never}.`}`;

/** The page of one rule, Markdown. */
export function rulePage(one: CompiledRule): string {
  const { rule } = one;
  const { examples } = rule;
  return [
    GENERATED, `# ${rule.id}: ${rule.title}`, ...(rule.titleHi ? [`*${rule.titleHi}*`] : []), rule.why, facts(one),
    '## When it applies', code('cel', rule.appliesWhen), ...(rule.each ? [`Asked of each element of \`${rule.each}\`, which expressions call \`each\`.`] : []), '## What must hold', code('cel', rule.check),
    '## What it says', `> ${rule.message}\n>\n> ${rule.fix}`, ...(rule.messageHi ? [`> ${rule.messageHi}\n>\n> ${rule.fixHi ?? ''}`] : []),
    '## Examples', cases('Pass', examples.pass), cases('Fail', examples.fail), cases('Details missing', examples.unknown), cases('Not applicable', examples.notApplicable), DISCLAIMER, '',
  ].join('\n\n').replace(/\n{3,}/g, '\n\n').trimEnd().concat('\n');
}

function packPage({ rulePack, rules }: LoadedPack): string {
  const head = `${GENERATED}\n\n# ${rulePack.title}\n\n${rulePack.about}\n\nVersion ${rulePack.version}, published ${rulePack.published}, ${rules.length} rules. ${DISCLAIMER}`;
  const table = rules.map((one) => `| [${one.rule.id}](${one.rule.id}.md) | ${cell(one.rule.title)} | ${one.rule.subject} | ${one.effectiveSeverity}${one.effectiveSeverity === one.rule.severity ? '' : ` (aims at ${one.rule.severity})`} | ${one.rule.confidence} |`);
  const changes = rulePack.changelog.map((one) => `- ${one.version} (${one.on}): ${one.what}`);
  return [head, ['| Rule | What must be so | Subject | Severity | Confidence |', '|---|---|---|---|---|', ...table].join('\n'), `## Changes\n\n${changes.join('\n')}`].join('\n\n').concat('\n');
}

function indexPage(packs: readonly LoadedPack[]): string {
  const levels = (['A', 'C', 'C2', 'K', 'N'] as const);
  const count = (pack: LoadedPack, level: Rule['confidence']): number => pack.rules.filter((one) => one.rule.confidence === level).length;
  const rows = packs.map((pack) => `| [${pack.rulePack.title}](${pack.rulePack.id}/README.md) | ${pack.rulePack.version} | ${pack.rules.length} | ${levels.map((level) => count(pack, level)).join(' | ')} |`);
  const total = `| **All** | | ${packs.reduce((sum, one) => sum + one.rules.length, 0)} | ${levels.map((level) => packs.reduce((sum, one) => sum + count(one, level), 0)).join(' | ')} |`;
  const meanings = levels.map((level) => `- **${level}** ${CONFIDENCE[level]}.`);
  return [GENERATED, '# Rules', `What Niryat checks, on whose authority, with worked examples that the tests run. ${DISCLAIMER}`, ['| Pack | Version | Rules | A | C | C2 | K | N |', '|---|---|---|---|---|---|---|---|', ...rows, total].join('\n'), `## Confidence\n\n${meanings.join('\n')}`].join('\n\n').concat('\n');
}

/** Every page of docs/rules by its path there. */
export function rulePages(packs: readonly LoadedPack[]): Map<string, string> {
  const pages = new Map([['README.md', indexPage(packs)]]);
  for (const pack of packs) {
    pages.set(`${pack.rulePack.id}/README.md`, packPage(pack));
    for (const one of pack.rules) pages.set(`${pack.rulePack.id}/${one.rule.id}.md`, rulePage(one));
  }
  return pages;
}
