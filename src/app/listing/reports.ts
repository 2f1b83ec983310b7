import type { Gathered } from './gather.ts';
import { type OpenFinding, openFindings } from './openFindings.ts';
import { type PackageWords, packageWords } from './packageWords.ts';
import type { PlannedPart } from './partNames.ts';

/** checks.json: every rule's outcome in counts, every point with its source. For programs: always in English. */
export const checksJson = ({ profile, on, rulePacks }: Gathered, parts: readonly PlannedPart[]): object => ({
  format: 'niryat-checks', formatVersion: 1, on, note: packageWords('en').note(profile.title),
  storefront: { id: profile.id, version: profile.version, checkedOn: profile.checkedOn }, rulePacks,
  products: parts.map((part) => ({ sku: part.listed.content.sku || part.folder, ready: part.listed.readiness.ready, groups: part.listed.readiness.groups, findings: openFindings(part) })),
});

function line(one: OpenFinding, { checks: { marks } }: PackageWords): string[] {
  const mark = one.status === 'waived' || one.status === 'unknown' ? marks[one.status] : marks[one.severity as 'error' | 'warning' | 'info'];
  return [`  ${mark} ${one.text}`, ...(one.fix && one.status === 'fail' ? [`          ${one.fix}`] : []), `          ${one.rule} · ${one.source?.title ?? ''}`.trimEnd()];
}

/** checks.txt: the same for people. */
export function checksText({ profile, on, rulePacks, papers }: Gathered, parts: readonly PlannedPart[]): string {
  const words = packageWords(papers);
  const packs = rulePacks.map((one) => `${one.id} ${one.version}`).join(', ');
  const body = parts.flatMap((part) => {
    const counts = part.listed.readiness.groups.map((one) => `${words.checks.groups[one.group]} ${one.pass}/${one.pass + one.fail + one.unknown}`).join(', ');
    return ['', `${part.listed.content.sku || part.folder} · ${part.listed.content.title}`, `  ${words.checks.passed}: ${counts}`, ...openFindings(part, papers).flatMap((one) => line(one, words))];
  });
  return `${[words.checks.title(profile.title, on), words.checks.profile(`${profile.id} ${profile.version}`, packs), words.note(profile.title), ...body].join('\n')}\n`;
}
