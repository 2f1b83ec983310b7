import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Artifact, type Clock, type FieldUse, type Finding, Refusal } from '#base';
import { gateViewOf } from './gateView.ts';
import { type Audience, disclosureKey, type Egress, type GateView, isReleasedUse } from './nouns.ts';
import { decide } from './review.ts';
import { plainName, writeWhole, type Written } from './save.ts';
import { egressLog, type EgressLedger, logEgress } from './storage.ts';

declare const released: unique symbol;

/** An artifact that passed the gate and stands in the egress log. Only `release` makes one. */
export type ReleasedArtifact = Readonly<Artifact> & { readonly sha256: string; readonly [released]: true };

/** An artifact too large to hold in memory: its bytes are made while they are written. */
export type StreamedArtifact = Omit<Artifact, 'bytes'> & { chunks: AsyncIterable<Uint8Array> };
export type ReleasedFile = Written & { path: string; name: string; mediaType: string };

/** Shows a person what would leave. Resolves when they let it go; throws Refusal('not-let-out') when they do not. */
export type Agree = (view: GateView) => Promise<void>;

export type ReleaseOptions = {
  clock: Clock;
  /** Asked last, when every class allows it, about whatever goes to somebody else; a copy for oneself is nobody's question. */
  agree: Agree;
  /** Fields that were left out of the file, for the person who is asked. */
  held?: readonly FieldUse[];
  /** What kind of thing leaves: listing-package, spec-sheet, catalogue-export… */
  what: string;
  audience: Audience;
  /** Who gets it, as far as the person said; may be empty. */
  recipient: string;
  /** The person who let it go. */
  approver: string;
  /** A copy for oneself: the only one that may carry party and secret fields. Only with audience `self`. */
  private?: boolean;
  /** ULID of the one buyer or visitor this is made for: data of class party leaves only to the party it is of. Only with audience `buyer`, and named in `recipient`. */
  party?: string;
  /** Keys (`product.markets`) of internal fields that this person lets go in this artifact. */
  released: readonly string[];
};

const passed = new WeakSet<object>();

/** True for an object that `release` returned in this process; a copy of one is not. */
export const isReleased = (artifact: object): artifact is ReleasedArtifact => passed.has(artifact);

/**
 * The one gate. Looks at every field the artifact says it carries, writes the egress log, and hands back the artifact
 * as one that may be kept or written. The log entry is durable before this resolves: a file without an entry cannot be.
 * Throws Refusal('gate-refused') with one finding per field that may not leave, Refusal('not-let-out') when the person says no; then nothing is logged.
 */
export async function release(ledger: EgressLedger, artifact: Artifact, options: ReleaseOptions): Promise<ReleasedArtifact> {
  passGate(artifact, options);
  await askPerson(ledger, artifact, options);
  const bytes = Uint8Array.from(artifact.bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await logEgress(ledger, entryOf(artifact, { sha256, bytes: bytes.byteLength }, options));
  const done = Object.freeze({ ...artifact, bytes, sha256 }) as ReleasedArtifact;
  passed.add(done);
  return done;
}

/**
 * The same gate for an artifact that is written as it is made: asked before the first byte exists, logged when the file
 * is complete, named after that. Writes into `folder` under the artifact's own name.
 * Throws Refusal('gate-refused' | 'not-let-out' | 'cannot-write'); then there is neither file nor log entry.
 */
export async function releaseInto(folder: string, ledger: EgressLedger, artifact: StreamedArtifact, options: ReleaseOptions): Promise<ReleasedFile> {
  passGate(artifact, options);
  await askPerson(ledger, artifact, options);
  const path = join(folder, plainName(artifact.name));
  const written = await writeWhole(path, artifact.chunks, (done) => logEgress(ledger, entryOf(artifact, done, options)));
  return { ...written, path, name: artifact.name, mediaType: artifact.mediaType };
}

/** Writes an artifact that was released before. Returns the path. Throws Refusal('cannot-write'). */
export async function saveReleased(folder: string, artifact: ReleasedArtifact): Promise<string> {
  if (!isReleased(artifact)) throw new TypeError('saveReleased takes what release returned, nothing else');
  const path = join(folder, plainName(artifact.name));
  await writeWhole(path, once(artifact.bytes), async () => undefined);
  return path;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** A private copy is one made for oneself, said out loud; without the word, `self` opens no more than a buyer's copy. */
function effectiveAudience(options: ReleaseOptions): Audience {
  if (options.private && options.audience !== 'self') throw new TypeError('only a copy for oneself is private');
  if (options.party !== undefined && (options.audience !== 'buyer' || options.recipient.trim() === '')) throw new TypeError('what is made for one party is for a buyer and names them');
  return options.audience === 'self' && !options.private ? 'buyer' : options.audience;
}

type Carrying = Pick<Artifact, 'name' | 'fields' | 'mediaType'>;

function passGate(artifact: Carrying, options: ReleaseOptions): void {
  const audience = effectiveAudience(options);
  const open = new Set(options.released);
  const findings = artifact.fields.filter((use) => decide(use, audience, open, options.party) !== 'goes').map((use) => refusalOf(use, artifact.name, options.audience));
  if (findings.length === 0) return;
  const labels = findings.map((one) => String(one.data.label)).join(', ');
  throw new Refusal('gate-refused', `${artifact.name} was not made: ${labels} cannot leave this computer. Leave these fields out, or release those that may be released.`, { hi: `${artifact.name} नहीं बनी: ${labels} इस कंप्यूटर से बाहर नहीं जा सकते। ये फ़ील्ड छोड़ दें, या जिन्हें बाहर भेजा जा सकता है उनकी मंज़ूरी दें।`, findings });
}

/** Files looked back at for what went to this reader before. */
const LOOKED_BACK = 2_000;

async function askPerson(ledger: EgressLedger, { name, fields }: Carrying, { what, audience, recipient, held = [], agree }: ReleaseOptions): Promise<void> {
  if (audience === 'self') return;
  await agree(gateViewOf({ what, audience, recipient, name, fields, held }, await egressLog(ledger, LOOKED_BACK)));
}

const RULES = { public: 'OUT-BUYER', buyer: 'OUT-BUYER', party: 'OUT-PARTY', internal: 'OUT-INTERNAL', secret: 'OUT-SECRET' } as const;

/** The value is left out on purpose: a finding is shown, logged and printed. */
function refusalOf(use: FieldUse, name: string, audience: Audience): Finding {
  const rule = RULES[use.class];
  const kind = use.kind === 'product' || use.kind === 'exporter' || use.kind === 'certificate' ? use.kind : undefined;
  return {
    rule, severity: 'error', status: 'fail', messageId: rule,
    data: { label: use.label, field: disclosureKey(use), records: use.records, file: name, audience },
    where: { ...(kind ? { kind } : {}), field: use.field, file: name },
    source: { key: 'engine', title: 'Niryat: what may leave' },
  };
}

function entryOf(artifact: Carrying, written: Written, options: ReleaseOptions): Egress {
  const open = new Set(options.released);
  const needed = artifact.fields.filter((use) => isReleasedUse(use, open) && decide(use, effectiveAudience(options), new Set()) === 'ask');
  return {
    at: options.clock.now(), what: options.what, name: artifact.name, ...written, mediaType: artifact.mediaType,
    audience: options.audience, recipient: options.recipient, approver: options.approver, private: options.private ?? false,
    fields: [...new Set(artifact.fields.map(disclosureKey))].sort(), released: [...new Set(needed.map(disclosureKey))].sort(),
    ...(options.held ? { held: options.held.map((use) => ({ key: disclosureKey(use), label: use.label, class: use.class })) } : {}),
    uses: artifact.fields.map((use) => ({ key: disclosureKey(use), label: use.label, class: use.class, records: use.records })).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)),
  };
}
