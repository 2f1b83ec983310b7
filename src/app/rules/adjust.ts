import { Refusal } from '#base';
import { capOf, type OverlayEntry, type RuleSet } from '#rules';
import type { Parsed } from '../contract.ts';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { activeRules } from './active.ts';
import { packRules } from './shown.ts';
import { keepOverlay, storedOverlay } from './storage.ts';

const RANK = { info: 0, warning: 1, error: 2 } as const;
const IN_HINDI = { info: 'सूचना', warning: 'चेतावनी', error: 'त्रुटि' } as const;

/** The entry that names this rule alone, with the change; none when nothing of it is left. */
function adjusted(before: OverlayEntry | undefined, { rule, off, severity, note }: Parsed<'rules.adjust'>): OverlayEntry[] {
  const nowOff = off === undefined ? before?.off : (off ?? undefined);
  const nowSeverity = severity === undefined ? before?.severity : (severity ?? undefined);
  if (nowOff === undefined && nowSeverity === undefined) return [];
  return [{ match: rule, ...(nowOff === undefined ? {} : { off: nowOff }), ...(nowSeverity === undefined ? {} : { severity: nowSeverity }), note }];
}

function requireAdjustable(active: RuleSet, { rule, severity }: Parsed<'rules.adjust'>): void {
  const compiled = active.byId.get(rule);
  if (active.packs.some((pack) => pack.sleeping.some((one) => one.id === rule))) throw new Refusal('rule-sleeps', `${rule} cannot be asked: no record holds what it would read. Nothing was changed.`, { hi: `${rule} नहीं पूछा जा सकता: यह जो पढ़ेगा, वह किसी रिकॉर्ड में नहीं है। कुछ नहीं बदला।` });
  if (!compiled) throw new Refusal('no-such-rule', `There is no rule ${rule.slice(0, 40)}. Nothing was changed.`, { hi: `${rule.slice(0, 40)} नंबर का कोई नियम नहीं है। कुछ नहीं बदला।` });
  const cap = capOf(compiled.rule);
  if (severity && RANK[severity] > RANK[cap]) throw new Refusal('above-cap', `${rule} is of confidence ${compiled.rule.confidence} and can be a ${cap} at most. Nothing was changed.`, { hi: `${rule} का भरोसा ${compiled.rule.confidence} है; यह ज़्यादा से ज़्यादा ${IN_HINDI[cap]} हो सकता है। कुछ नहीं बदला।` });
}

/** Switches one rule, or gives it another severity: the entry that names it goes to the end of the list, where it wins. */
const adjust: UseCase<'rules.adjust'> = async (input, context) => {
  const workspace = await context.workspace();
  requireAdjustable(await activeRules(workspace.read), input);
  const { changeSet } = await workspace.change({ label: { id: 'rule-adjusted', data: { rule: input.rule } } }, async (db) => {
    const before = await storedOverlay(db);
    const entries = [...before.entries.filter((one) => one.match !== input.rule), ...adjusted(before.entries.find((one) => one.match === input.rule), input)];
    await keepOverlay(db, { ...before, entries });
  });
  const active = await activeRules(workspace.read);
  const rule = active.packs.flatMap((pack) => packRules(pack, active, context.language)).find((one) => one.id === input.rule);
  if (!rule) throw new Error(`${input.rule} went while it was adjusted`);
  return { rule, changeSet: shownOrNull(changeSet, context.language) };
};
export default adjust;
