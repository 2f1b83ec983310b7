import type { Verified } from '#sealing';
import type { UseCase } from '../port.ts';
import { shownFindings } from '../report/render.ts';
import { storefrontTitle } from './storefrontTitle.ts';

/** Long enough for a package of 4 GB on a slow disk, short enough that a hostile zip cannot hold the machine. */
const DEADLINE_MS = 300_000;
const MEMORY_BYTES = 512 << 20;

/** Verifies a package against its own manifest. A changed one is findings, something else is refused by its code. */
const verify: UseCase<'packages.verify'> = async ({ file }, context) => {
  const run = context.worker.run('verify-package', { path: context.files.path(file) }, { signal: context.signal, deadlineMs: DEADLINE_MS, memoryBytes: MEMORY_BYTES });
  for await (const answer of run) {
    const { manifest, files, findings } = answer as Verified;
    return {
      ok: findings.length === 0, files, on: manifest?.on ?? null, storefront: storefrontTitle(manifest?.about.storefront),
      findings: shownFindings(findings.map((one) => ({ ...one, where: { ...one.where, file: context.files.name(file) } })), context.language),
    };
  }
  throw new Error('the verifying task ended without an answer');
};
export default verify;
