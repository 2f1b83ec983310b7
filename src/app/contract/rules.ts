import { day, outcome, severity } from '#base';
import { overlayEntry } from '#rules/nouns';
import { z } from 'zod';
import { ruleShown } from './checks.ts';
import { entry } from './entry.ts';
import { changeSetShown, fileToken, nothing } from './shown.ts';

/** A problem of a pack or rule file: where it stands and what is wrong. */
export const packProblem = z.object({ file: z.string(), line: z.number().int().nullable(), rule: z.string().nullable(), field: z.string().nullable(), reason: z.string() });

export const packShown = z.object({
  id: z.string(), version: z.string(), published: z.string(), title: z.string(), about: z.string(), jurisdictions: z.array(z.string()), expires: z.string().nullable(),
  rules: z.number().int(), off: z.number().int(),
  /** bundled: came with this Niryat; installed: from a file; own: this company's own rules. */
  origin: z.enum(['bundled', 'installed', 'own']),
  installedOn: z.string().nullable(), signedBy: z.string().nullable(),
  /** The version that came with this Niryat, which removing an installed one brings back; null when none did. */
  bundledVersion: z.string().nullable(),
  changelog: z.array(z.object({ version: z.string(), on: z.string(), what: z.string() })),
  /** Installed but not in force, and why: its signature no longer fits, or a newer one came with Niryat. */
  setAside: z.string().nullable(),
});

/** How many subjects would get another answer from one rule, with a few of them. */
export const outcomeShift = z.object({
  rule: z.string(), title: z.string(), severity, from: outcome.nullable(), to: outcome.nullable(), count: z.number().int(),
  examples: z.array(z.object({ kind: z.string(), record: z.string(), sku: z.string().nullable(), name: z.string(), destination: z.string().nullable() })),
});

export const packPreview = z.object({
  pack: packShown,
  /** The version in force now; null when no pack of this id is. */
  replaces: z.object({ version: z.string(), origin: z.enum(['bundled', 'installed']) }).nullable(),
  added: z.array(z.object({ id: z.string(), title: z.string() })), removed: z.array(z.object({ id: z.string(), title: z.string() })), changed: z.array(z.object({ id: z.string(), title: z.string(), fields: z.array(z.string()) })),
  on: z.string(), subjects: z.number().int(), shifts: z.array(outcomeShift),
  /** Subjects for which at least one answer changes. */
  touched: z.number().int(),
});
export type PackPreview = z.infer<typeof packPreview>;

export const trustedKeyShown = z.object({ id: z.string(), name: z.string(), from: z.string(), to: z.string().nullable(), origin: z.enum(['release', 'company']) });

export const rulesEntries = {
  /** The rule browser: every rule of the packs in force with what this company changed about it. */
  'rules.browse': entry(z.object({ query: z.string().default(''), pack: z.string().optional(), ids: z.array(z.string()).optional() }), z.object({ packs: z.array(packShown), items: z.array(ruleShown), retired: z.array(z.object({ id: z.string(), on: z.string(), reason: z.string(), successor: z.string().nullable() })) })),
  'rules.packs': entry(nothing, z.object({ packs: z.array(packShown), keys: z.array(trustedKeyShown) })),
  'rules.overlay': entry(nothing, z.object({ entries: z.array(overlayEntry), ownRules: z.array(z.object({ id: z.string(), title: z.string(), text: z.string() })) })),
  'rules.saveOverlay': entry(z.object({ entries: z.array(overlayEntry).max(500) }), z.object({ changeSet: changeSetShown.nullable() }), { kind: 'write' }),
  /** One rule switched or given another severity by the rule browser; null takes that change back. */
  'rules.adjust': entry(z.object({ rule: z.string(), off: z.boolean().nullable().optional(), severity: severity.nullable().optional(), note: z.string().trim().min(3).max(400) }), z.object({ rule: ruleShown, changeSet: changeSetShown.nullable() }), { kind: 'write' }),
  /** Adds or replaces one rule of this company's own, as YAML; its id begins with FIRM-. Problems are located and nothing is saved. */
  'rules.saveOwnRule': entry(z.object({ text: z.string().max(100_000) }), z.object({ rule: ruleShown.nullable(), problems: z.array(packProblem), changeSet: changeSetShown.nullable() }), { kind: 'write' }),
  'rules.removeOwnRule': entry(z.object({ id: z.string() }), z.object({ changeSet: changeSetShown.nullable() }), { kind: 'write' }),
  /** Verifies a pack file and works out what it would change for this company. Changes nothing. */
  'rules.previewPack': entry(z.object({ file: fileToken, on: day.optional() }), packPreview, { kind: 'job' }),
  /** One text out of a folder with pack.yaml and a file for each rule; for whoever writes packs. */
  'rules.buildPack': entry(z.object({ folder: fileToken }), z.object({ id: z.string(), version: z.string(), rules: z.number().int(), text: z.string() }), { kind: 'job', workspace: false }),
  /** The sealed bytes, in base64, of a built pack or of a key list (.json). */
  'rules.signPack': entry(z.object({ file: fileToken, key: fileToken }), z.object({ key: z.string(), sealed: z.string() }), { workspace: false }),
  'rules.verifyPack': entry(z.object({ file: fileToken, keys: z.array(fileToken).max(20).default([]) }), z.object({ pack: packShown, key: z.string(), items: z.array(ruleShown) }), { kind: 'job', workspace: false }),
  'rules.installPack': entry(z.object({ file: fileToken }), z.object({ pack: packShown, changeSet: changeSetShown.nullable() }), { kind: 'write' }),
  /** Takes an installed pack off; the one that came with Niryat is in force again. */
  'rules.removePack': entry(z.object({ id: z.string() }), z.object({ changeSet: changeSetShown.nullable() }), { kind: 'write' }),
  /** Trusts a signer for this company alone. `file` holds a public key, or a key list signed by a key that is trusted already. */
  'rules.trustKey': entry(z.object({ file: fileToken, name: z.string().trim().min(2).max(80) }), z.object({ keys: z.array(trustedKeyShown), changeSet: changeSetShown.nullable() }), { kind: 'write' }),
  'rules.distrustKey': entry(z.object({ id: z.string() }), z.object({ changeSet: changeSetShown.nullable() }), { kind: 'write' }),
};
export type PackShown = z.infer<typeof packShown>;
export type OutcomeShift = z.infer<typeof outcomeShift>;
export type PackProblem = z.infer<typeof packProblem>;
