import { stringify } from 'yaml';
import type { CompiledRule } from './compile.ts';
import type { LoadedPack } from './loader.ts';
import { paperName } from '#documents/nouns';
import type { Example, RetiredRule, Rule, SleepingRule } from './rule.ts';

/** What a confidence code means for a reader. */
const CONFIDENCE: Readonly<Record<Rule['confidence'], string>> = {
  A: 'arithmetic or consistency; makes no legal claim',
  C: 'certain: the official text, or a published standard, was read',
  C2: 'a named, dated instrument read through a secondary summary; warns at most until a reviewer opens the instrument',
  K: 'well established, the instrument is named but was not reopened; warns at most',
  N: 'unclear, conflicting or possibly superseded; warns at most, verify before relying on it',
};
const DISCLAIMER = 'Decision support, not legal advice.';
/** At the foot of each rule: where a reader who meets CEL for the first time goes on. */
const FOOT = `[How a rule is written and read](../../../src/rules/packs/README.md), [what the letters of confidence mean](../README.md#confidence). ${DISCLAIMER}`;
const GENERATED = '<!-- Generated from the rule packs by `npm run docs`. Do not edit. -->';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (name: string, value: string | undefined): string[] => (value ? [`| ${name} | ${cell(value)} |`] : []);
const code = (language: string, text: string): string => `\`\`\`${language}\n${text.trim()}\n\`\`\``;

const sourceText = ({ source }: Pick<Rule, 'source'>): string => `${source.url ? `[${source.title}](${source.url})` : source.title} (${[source.key, source.date].filter(Boolean).join(', ')})`;
const severityText = ({ rule, effectiveSeverity }: CompiledRule): string => (rule.severity === effectiveSeverity ? rule.severity : `${effectiveSeverity} (aims at ${rule.severity}, capped while its confidence is ${rule.confidence})`);

/** What a rule is asked of: a paper by its name, all else by its own word. */
const subjectText = (subject: string): string => paperName(subject, 'en');

function facts(one: CompiledRule): string {
  const { rule } = one;
  return ['| | |', '|---|---|', ...row('Subject', subjectText(rule.subject)), ...row('Severity', severityText(one)), ...row('Confidence', `${rule.confidence}: ${CONFIDENCE[rule.confidence]}`), ...row('Source', sourceText(rule)), ...row('Checked on', rule.checkedOn),
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
    GENERATED, `# ${rule.id}: ${rule.title}`, ...(rule.titleHi ? [`*${rule.titleHi}*`] : []), ...(rule.off ? [`**Switched off.** ${rule.off.reason}`] : []), rule.why, facts(one),
    '## When it applies', code('cel', rule.appliesWhen), ...(rule.each ? [`Asked of each element of \`${rule.each}\`, which expressions call \`each\`.`] : []), '## What must hold', code('cel', rule.check),
    '## What it says', `> ${rule.message}\n>\n> ${rule.fix}`, ...(rule.messageHi ? [`> ${rule.messageHi}\n>\n> ${rule.fixHi ?? ''}`] : []),
    '## Examples', cases('Pass', examples.pass), cases('Fail', examples.fail), cases('Details missing', examples.unknown), cases('Not applicable', examples.notApplicable), FOOT, '',
  ].join('\n\n').replace(/\n{3,}/g, '\n\n').trimEnd().concat('\n');
}

/** The page of a rule that cannot be asked. */
function sleepingPage(rule: SleepingRule): string {
  const rows = ['| | |', '|---|---|', ...row('Subject', subjectText(rule.subject)), ...row('Severity', rule.severity), ...row('Confidence', `${rule.confidence}: ${CONFIDENCE[rule.confidence]}`), ...row('Source', sourceText(rule)), ...row('Checked on', rule.checkedOn)];
  return [GENERATED, `# ${rule.id}: ${rule.title}`, ...(rule.titleHi ? [`*${rule.titleHi}*`] : []), `**Not checked yet.** ${rule.off.reason}`, rule.why, rows.join('\n'), DISCLAIMER].join('\n\n').concat('\n');
}

type Listed = Pick<Rule, 'id' | 'title' | 'subject' | 'severity' | 'confidence' | 'off'>;
/** Every rule of a pack, on or off, in order of their ids. */
const listed = ({ rules, off, sleeping }: LoadedPack): { rule: Listed; severity: Rule['severity'] }[] =>
  [...[...rules, ...off].map((one) => ({ rule: one.rule as Listed, severity: one.effectiveSeverity })), ...sleeping.map((rule) => ({ rule: rule as Listed, severity: rule.severity }))].sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1));

function packPage(pack: LoadedPack): string {
  const { rulePack, rules } = pack;
  const off = pack.off.length + pack.sleeping.length;
  const head = `${GENERATED}\n\n# ${rulePack.title}\n\n${rulePack.about}\n\nVersion ${rulePack.version}, published ${rulePack.published}, ${rules.length} rules${off > 0 ? `, ${off} more switched off` : ''}. ${DISCLAIMER}`;
  const table = listed(pack).map(({ rule, severity }) => `| [${rule.id}](${rule.id}.md) | ${cell(rule.title)} | ${subjectText(rule.subject)} | ${rule.off ? 'off: ' : ''}${severity}${severity === rule.severity ? '' : ` (aims at ${rule.severity})`} | ${rule.confidence} |`);
  const changes = rulePack.changelog.map((one) => `- ${one.version} (${one.on}): ${one.what}`);
  return [head, ['| Rule | What must be so | Subject | Severity | Confidence |', '|---|---|---|---|---|', ...table].join('\n'), `## Changes\n\n${changes.join('\n')}`].join('\n\n').concat('\n');
}

const LEVELS = ['A', 'C', 'C2', 'K', 'N'] as const;

/** Rules shipped on and off, and those on by confidence: one row a pack and the sum. */
export function coverageTable(packs: readonly LoadedPack[]): string {
  const figures = (some: readonly LoadedPack[]): number[] => [some.flatMap((one) => one.rules).length, some.flatMap((one) => [...one.off, ...one.sleeping]).length, ...LEVELS.map((level) => some.flatMap((one) => one.rules).filter((one) => one.rule.confidence === level).length)];
  const rows = packs.map((pack) => `| [${pack.rulePack.title}](${pack.rulePack.id}/README.md) | ${pack.rulePack.version} | ${figures([pack]).join(' | ')} |`);
  return ['| Pack | Version | On | Off | A | C | C2 | K | N |', '|---|---|---|---|---|---|---|---|---|', ...rows, `| **All** | | ${figures(packs).join(' | ')} |`].join('\n');
}

function offSection(packs: readonly LoadedPack[]): string[] {
  const all = packs.flatMap((pack) => listed(pack).filter(({ rule }) => rule.off).map(({ rule }) => `| [${rule.id}](${pack.rulePack.id}/${rule.id}.md) | ${cell(rule.title)} | ${cell(rule.off?.reason ?? '')} |`));
  return all.length === 0 ? [] : [`## Switched off\n\nShipped with their source, not asked, for the reason that stands here.\n\n${['| Rule | What must be so | Why it is off |', '|---|---|---|', ...all].join('\n')}`];
}

function retiredSection(retired: readonly RetiredRule[]): string[] {
  const rows = retired.map((one) => `| ${one.id} | ${one.on} | ${cell(one.reason)} | ${one.successor ?? ''} |`);
  return rows.length === 0 ? [] : [`## Retired\n\nIds that are no more and are never used again.\n\n${['| Rule | On | Why | Now |', '|---|---|---|---|', ...rows].join('\n')}`];
}

function indexPage(packs: readonly LoadedPack[], retired: readonly RetiredRule[]): string {
  const meanings = LEVELS.map((level) => `- **${level}** ${CONFIDENCE[level]}.`);
  return [GENERATED, '# Rules', `What Niryat checks, on whose authority, with worked examples that the tests run. [How a rule is written and read](../../src/rules/packs/README.md). ${DISCLAIMER}`, sums(packs), coverageTable(packs), `## Confidence\n\n${meanings.join('\n')}`, ...offSection(packs), ...retiredSection(retired)].join('\n\n').concat('\n');
}

/** Rules asked and worked examples, and how many rules can never be undecided. */
function sums(packs: readonly LoadedPack[]): string {
  const all = packs.flatMap((pack) => [...pack.rules, ...pack.off]).map((one) => one.rule.examples);
  const examples = all.flatMap(({ pass, fail, unknown, notApplicable }) => [pass, fail, unknown, notApplicable].flatMap((one) => (Array.isArray(one) ? one : [])));
  const never = all.filter(({ unknown }) => !Array.isArray(unknown));
  const off = packs.flatMap((pack) => [...pack.off, ...pack.sleeping]).length;
  return `${all.length} rules with ${examples.length} worked examples, at least one of each outcome; ${never.length} of them can never lack a detail and say why. ${off === 0 ? 'None is switched off.' : `${off} are switched off, for the reasons below.`}`;
}

/** Every page of docs/rules by its path there. */
export function rulePages(packs: readonly LoadedPack[], retired: readonly RetiredRule[]): Map<string, string> {
  const pages = new Map([['README.md', indexPage(packs, retired)]]);
  for (const pack of packs) {
    pages.set(`${pack.rulePack.id}/README.md`, packPage(pack));
    for (const one of [...pack.rules, ...pack.off]) pages.set(`${pack.rulePack.id}/${one.rule.id}.md`, rulePage(one));
    for (const one of pack.sleeping) pages.set(`${pack.rulePack.id}/${one.id}.md`, sleepingPage(one));
  }
  return pages;
}
