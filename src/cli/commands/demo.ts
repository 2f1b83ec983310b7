import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { putDown, type Company, type Output } from '#app';
import { Refusal } from '#base';
import { z } from 'zod';
import type { CliCommand, Session } from '../command.ts';
import { counted, findingsText, lines } from '../findingText.ts';
import { makeFolder } from '../output.ts';
import { withSession } from '../session.ts';
import { requireStorefront } from './storefronts.ts';

const STOREFRONT = 'alibaba';
const LANGUAGES = ['en', 'hi'];

type Checked = Output<'checks.run'>;
type Made = { company: Company; state: Output<'workspace.state'>; checks: Checked; report: string; listing: { file: string; products: number; images: number; held: string[] }; sheets: { folder: string; files: string[] } };

/** The demo's own companies, apart from the person's: made anew at every run. */
async function freshState(out: string): Promise<string> {
  const state = join(out, 'companies-of-the-demo');
  if (existsSync(state) && !existsSync(join(state, 'companies.json'))) throw new Refusal('already-exists', `${state} is there and was not made by the demo. Choose another folder with --out.`);
  await rm(state, { recursive: true, force: true });
  return state;
}

async function report(session: Session, company: string, out: string): Promise<{ checks: Checked; file: string }> {
  const checks = await session.call('checks.run', { destinations: [] }, company);
  const draft = join(session.app.files.folder, 'check-report.txt');
  const packs = checks.packs.map((one) => `${one.id} ${one.version}`).join(', ');
  await writeFile(draft, `${lines(`Check report of ${checks.on}, rule packs ${packs}. Decision support, not legal advice.`, findingsText(checks.findings))}\n`);
  const file = join(out, 'check-report.txt');
  await putDown(draft, file);
  return { checks, file };
}

/** Packages what is ready; the firm has two items with faults on purpose, and the gate holds those back. */
async function listing(session: Session, company: string, out: string): Promise<Made['listing']> {
  await requireStorefront(session, STOREFRONT);
  const { rows } = await session.call('listing.readiness', { storefront: STOREFRONT }, company);
  const ids = rows.filter((one) => one.ready).map((one) => one.id);
  if (ids.length === 0) throw new Refusal('sample-empty', 'No item of the sample firm is ready to be listed.');
  const made = await session.call('listing.build', { storefront: STOREFRONT, ids }, company);
  const file = join(out, 'listing-package.zip');
  await putDown(session.app.files.path(made.file.token), file);
  return { file, products: made.products, images: made.images, held: rows.filter((one) => !one.ready).map((one) => one.sku) };
}

async function sheets(session: Session, company: string, out: string): Promise<Made['sheets']> {
  const folder = join(out, 'spec-sheets');
  await makeFolder(folder);
  const made = await session.call('sheet.build', { languages: LANGUAGES }, company);
  for (const one of made.files) await putDown(session.app.files.path(one.token), join(folder, one.name));
  return { folder, files: made.files.map((one) => one.name) };
}

async function play(session: Session, out: string): Promise<Made> {
  const company = await session.call('workspace.sample', {});
  const { checks, file } = await report(session, company.id, out);
  const packed = await listing(session, company.id, out);
  const printed = await sheets(session, company.id, out);
  return { company, state: await session.call('workspace.state', {}, company.id), checks, report: file, listing: packed, sheets: printed };
}

function told(session: Session, made: Made): string {
  const short = (path: string): string => relative(session.io.cwd, path) || path;
  const { pass, fail, unknown } = made.checks.outcomes;
  return lines(
    `${made.company.name}: ${counted(made.state.products, 'product')}, ${counted(made.state.variants, 'variant')}`,
    `  company       ${short(made.company.folder)}`,
    `  check report  ${short(made.report)}  (${pass} pass, ${fail} fail, ${unknown} with details missing)`,
    `  package       ${short(made.listing.file)}  (${counted(made.listing.products, 'product')}, ${counted(made.listing.images, 'image')}; held back: ${made.listing.held.join(', ') || 'none'})`,
    `  spec sheets   ${short(made.sheets.folder)}  (${counted(made.sheets.files.length, 'file')})`,
    `Next: npx niryat verify ${short(made.listing.file)}`,
  );
}

export const demo: CliCommand = {
  name: 'demo',
  summary: 'do the main job on the bundled sample exporter: import, check, package, spec sheets',
  arguments: [],
  options: [{ flags: '--out <dir>', about: 'folder for the results', default: 'demo' }],
  value: z.object({
    company: z.string(), folder: z.string(), products: z.number().int(), variants: z.number().int(),
    checks: z.object({ file: z.string(), pass: z.number().int(), fail: z.number().int(), unknown: z.number().int(), notApplicable: z.number().int(), waived: z.number().int() }),
    package: z.object({ file: z.string(), products: z.number().int(), images: z.number().int(), held: z.array(z.string()) }),
    sheets: z.object({ folder: z.string(), files: z.array(z.string()) }),
  }),
  async run(session, _args, options) {
    const out = session.path(String(options.out));
    await makeFolder(out);
    const stateFolder = await freshState(out);
    const made = await withSession({ ...session.io, stateFolder }, session.json, (own) => play(own, out));
    return {
      value: { company: made.company.name, folder: made.company.folder, products: made.state.products, variants: made.state.variants, checks: { file: made.report, ...made.checks.outcomes }, package: made.listing, sheets: made.sheets },
      text: told(session, made),
    };
  },
};
