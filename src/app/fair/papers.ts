import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Artifact, type Day, type FieldUse, today } from '#base';
import { type Visit, visitorName } from '#buyers';
import { release, saveReleased } from '#disclosure';
import { theExporter } from '#exporter';
import type { Workspace } from '#store';
import type { Output, Parsed } from '../contract.ts';
import { gently } from '../catalogue/gently.ts';
import { type Declared, heldSteps, stillHeld } from '../disclosure/heldFields.ts';
import { heldAfter } from '../disclosure/releasable.ts';
import type { Context, UseCase } from '../port.ts';
import { shownFindings } from '../report/render.ts';
import { sheetLogo } from '../sheet/photos.ts';
import { texts } from '../sheet/artifact.ts';
import { knownVisit } from './known.ts';
import { insideOf, wantedProducts } from './inside.ts';
import { type Letterhead, makePapers, type Paper, type PapersWanted } from './makePapers.ts';
import { offerOf } from './offer.ts';
import { numberedQuotation } from './quotationNumber.ts';

type Asked = Parsed<'fair.papers'>;
type Made = Output<'fair.papers'>['files'][number];
type HeldPaper = Paper & { held: readonly FieldUse[] };

/** Papers for one visitor or for all of a day, each released to its visitor alone. Stopping keeps what was done. */
const papers: UseCase<'fair.papers'> = async (asked, context) => {
  const workspace = await context.workspace();
  const folder = join(workspace.folder, 'exports');
  await mkdir(folder, { recursive: true });
  const exporter = await theExporter(workspace.read);
  const logo = await sheetLogo(context, workspace, exporter, TEMPLATE);
  const firm: Letterhead = { exporter, ...(logo ? { logo } : {}) };
  const inside = await insideOf(workspace.read);
  if (asked.release.length > 0) await heldAfter(asked.release, heldSteps(await wantedProducts(workspace.read, asked.visits), inside, 'buyer'), 'buyer', context.signal);
  const done: Output<'fair.papers'> = { files: [], visits: 0, empty: [], findings: [], folder };
  for (const [at, id] of asked.visits.entries()) {
    context.signal.throwIfAborted();
    const visit = await knownVisit(workspace.read, id);
    context.progress(at, asked.visits.length, visitorName(visit));
    if (Object.keys(visit.lines).length === 0) {
      done.empty.push(visitorName(visit));
      continue;
    }
    for (const paper of await papersOf(context, workspace, firm, id, asked, inside)) {
      done.files.push(await letOut(context, workspace, folder, paper, asked.release));
      done.findings.push(...shownFindings(paper.findings, context.language, texts));
    }
    done.visits += 1;
    // Printing is synchronous; other windows and the stop button want their turn.
    await new Promise((resolve) => setImmediate(resolve));
  }
  context.progress(asked.visits.length, asked.visits.length, 'papers');
  return done;
};
export default papers;

const TEMPLATE = 'a4';

/** The papers of one visitor, each with what of the items asked for stays. */
async function papersOf(context: Context, workspace: Workspace, firm: Letterhead, id: string, asked: Asked, inside: Declared): Promise<HeldPaper[]> {
  const day = asked.on ?? today(context.clock);
  const quoted = asked.kinds.some((kind) => kind !== 'line-sheet');
  const visit = quoted ? await numberedQuotation(workspace, id, day) : await knownVisit(workspace.read, id);
  const offer = await offerOf(workspace.read, visit, asked.on ?? visit.quotation?.day ?? day, asked.release);
  const products = offer.lines.flatMap((one) => one.product ?? []);
  const held = stillHeld(await gently(heldSteps(products, inside, 'buyer'), context.signal), 'buyer', asked.release);
  const papers = await makePapers(context, workspace, firm, offer, wantedFor(asked, visit, day));
  return papers.map((one) => ({ ...one, held }));
}

/** How the papers of a visitor are made: as asked, in their language, of the day they were quoted on. */
export const wantedFor = (asked: Omit<Asked, 'visits'>, visit: Visit, day: Day): PapersWanted =>
  ({ kinds: asked.kinds, prices: asked.prices, perPage: asked.perPage, template: TEMPLATE, language: asked.language ?? visit.language ?? 'en', paper: asked.paper, day: asked.on ?? visit.quotation?.day ?? day, released: asked.release });

async function letOut(context: Context, workspace: Workspace, folder: string, { artifact, kind, visit, party, recipient, held }: HeldPaper, released: readonly string[]): Promise<Made> {
  const done = await release(workspace, artifact, { clock: context.clock, agree: context.agree, what: kind, audience: 'buyer', party, recipient, approver: context.person, held, released });
  const path = await saveReleased(folder, done);
  return { token: context.files.grant(path, artifact.name), ...told(artifact), visit, kind };
}

const told = ({ name, mediaType, bytes }: Artifact): { name: string; mediaType: string; bytes: number } => ({ name, mediaType, bytes: bytes.byteLength });
