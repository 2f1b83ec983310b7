import { createHash } from 'node:crypto';
import { type Artifact, type Clock, type FieldUse, type Finding, Refusal } from '#base';
import { type Audience, disclosureKey } from './nouns.ts';
import { decide } from './review.ts';
import { type EgressLedger, logEgress } from './storage.ts';

declare const released: unique symbol;

/** An artifact that passed the gate and stands in the egress log. Only `release` makes one. */
export type ReleasedArtifact = Readonly<Artifact> & { readonly sha256: string; readonly [released]: true };

export type ReleaseOptions = {
  clock: Clock;
  /** What kind of thing leaves: listing-package, spec-sheet, catalogue-export… */
  what: string;
  audience: Audience;
  /** Who gets it, as far as the person said; may be empty. */
  recipient: string;
  /** The person who let it go. */
  approver: string;
  /** A copy for oneself: the only one that may carry party and secret fields. Only with audience `self`. */
  private?: boolean;
  /** Keys (`product.markets`) of internal fields that this person lets go in this artifact. */
  released: readonly string[];
};

const passed = new WeakSet<object>();

/** True for an object that `release` returned in this process; a copy of one is not. */
export const isReleased = (artifact: object): artifact is ReleasedArtifact => passed.has(artifact);

/**
 * The one gate. Looks at every field the artifact says it carries, writes the egress log, and hands back the artifact
 * as one that may be kept or written. The log entry is durable before this resolves: a file without an entry cannot be.
 * Throws Refusal('gate-refused') with one finding per field that may not leave; then nothing is logged.
 */
export async function release(ledger: EgressLedger, artifact: Artifact, options: ReleaseOptions): Promise<ReleasedArtifact> {
  const findings = refusals(artifact, options);
  if (findings.length > 0) throw refused(artifact, findings);
  const bytes = Uint8Array.from(artifact.bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await logEgress(ledger, entryOf({ ...artifact, bytes }, sha256, options));
  const done = Object.freeze({ ...artifact, bytes, sha256 }) as ReleasedArtifact;
  passed.add(done);
  return done;
}

/** A private copy is one made for oneself, said out loud; without the word, `self` opens no more than a buyer's copy. */
function effectiveAudience(options: ReleaseOptions): Audience {
  if (options.private && options.audience !== 'self') throw new TypeError('only a copy for oneself is private');
  return options.audience === 'self' && !options.private ? 'buyer' : options.audience;
}

function refusals(artifact: Artifact, options: ReleaseOptions): Finding[] {
  const audience = effectiveAudience(options);
  const open = new Set(options.released);
  return artifact.fields.filter((use) => decide(use, audience, open) !== 'goes').map((use) => refusalOf(use, artifact.name, options.audience));
}

const RULES = { public: 'OUT-BUYER', buyer: 'OUT-BUYER', party: 'OUT-PARTY', internal: 'OUT-INTERNAL', secret: 'OUT-SECRET' } as const;

/** The value is left out on purpose: a finding is shown, logged and printed. */
function refusalOf(use: FieldUse, name: string, audience: Audience): Finding {
  const rule = RULES[use.class];
  return {
    rule, severity: 'error', status: 'fail', messageId: rule,
    data: { label: use.label, field: disclosureKey(use), records: use.records, file: name, audience },
    where: { ...(use.kind === 'product' || use.kind === 'exporter' || use.kind === 'certificate' ? { kind: use.kind } : {}), field: use.field, file: name },
    source: { key: 'engine', title: 'Niryat: what may leave' },
  };
}

const refused = (artifact: Artifact, findings: Finding[]): Refusal => {
  const labels = findings.map((one) => String(one.data.label)).join(', ');
  return new Refusal('gate-refused', `${artifact.name} was not made: ${labels} cannot leave this computer. Leave these fields out, or release those that may be released.`, { findings });
};

function entryOf(artifact: Artifact, sha256: string, options: ReleaseOptions) {
  const keys = [...new Set(artifact.fields.map(disclosureKey))].sort();
  const open = new Set(options.released);
  const opened = artifact.fields.filter((use) => use.class !== 'public' && open.has(disclosureKey(use)) && decide(use, effectiveAudience(options), new Set()) === 'ask');
  return {
    at: options.clock.now(), what: options.what, name: artifact.name, sha256, bytes: artifact.bytes.byteLength, mediaType: artifact.mediaType,
    audience: options.audience, recipient: options.recipient, approver: options.approver, private: options.private ?? false,
    fields: keys, released: [...new Set(opened.map(disclosureKey))].sort(),
  };
}
