import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { canonicalJson, type FieldUse, type Finding } from '#base';
import { mayLeave, releaseInto } from '#disclosure';
import { messages, templateMessages } from '#listing';
import { sealPackage } from '#sealing';
import { refuseClosed } from '../disclosure/releasable.ts';
import type { UseCase } from '../port.ts';
import { shownFindings } from '../report/render.ts';
import { type Assembled, assemble } from './assemble.ts';
import { blockersOf, notReady } from './blockers.ts';
import { onlyChanged } from './delta.ts';
import { gatherListings, type Gathered } from './gather.ts';
import { listingJson } from './openListing.ts';
import { askedTemplate, templatePart } from '../template/packagePart.ts';

/**
 * Builds a listing package into the company's packages folder, through both gates: readiness, which a person can go ahead of point by point,
 * and disclosure, which nobody can. The same company, selection and day give the same bytes.
 */
const build: UseCase<'listing.build'> = async (input, context) => {
  const all = await gatherListings(context, { ...input, look: true });
  const { gathered, delta } = input.delta ? await onlyChanged(context, { ...input, look: true }, all) : { gathered: all, delta: undefined };
  refuseClosed(input.release, [...gathered.offered, ...gathered.held], 'storefront');
  const blockers = blockersOf(gathered);
  if (blockers.length > 0) throw notReady(blockers, gathered, context.language);
  const file = await askedTemplate(context, gathered.workspace, input);
  const template = file === undefined ? undefined : await templatePart(context, gathered, file, input.release);
  const assembled = assemble(context, gathered, input.release, { delta, template });
  const folder = join(gathered.workspace.folder, 'packages');
  const made = await releaseInto(folder, gathered.workspace, {
    name: nameOf(gathered, assembled), mediaType: 'application/zip', fields: assembled.fields, chunks: sealPackage(assembled.parts, assembled.about, gathered.on),
  }, { clock: context.clock, agree: context.agree, what: 'listing-package', audience: 'storefront', held: heldOf(gathered, input.release), recipient: input.recipient || gathered.profile.title, approver: input.approver || context.person, released: input.release });
  return {
    file: { token: context.files.grant(made.path, made.name), name: made.name, mediaType: made.mediaType, bytes: made.bytes }, sha256: made.sha256,
    products: gathered.listed.length, images: assembled.planned.reduce((sum, one) => sum + one.images.length, 0),
    warnings: shownFindings([...(template?.findings.filter((one) => one.severity !== 'info') ?? []), ...warningsOf(gathered)], context.language, { ...messages, ...templateMessages }), folder,
  };
};
export default build;

/** What of these items stays: fields no listing asks for, and those whose class keeps them. */
const heldOf = ({ offered, held }: Gathered, released: readonly string[]): FieldUse[] => {
  const goes = mayLeave('storefront', released);
  return [...offered.filter((one) => !goes(one)), ...held];
};

/** Two packages of one day with different contents have different names; the same package has the same. */
function nameOf(gathered: Gathered, { about, planned }: Assembled): string {
  const same = createHash('sha256').update(canonicalJson([about, listingJson(gathered, planned, gathered.on)])).digest('hex').slice(0, 8);
  return `${gathered.profile.id}-${gathered.on}-${same}.zip`;
}

const warningsOf = ({ listed }: Gathered): Finding[] => listed.flatMap((one) => one.readiness.findings).filter((one) => one.status === 'fail' && one.severity !== 'info');
