import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { company } from '#app';
import { Refusal } from '#base';
import { z } from 'zod';
import type { CliCommand, Session } from '../command.ts';

const profile = z.record(z.string(), z.unknown());

/** The profile's fields as edits of the exporter; the core says which of them it does not take. */
function readProfile(session: Session, given: string): { field: string; value: unknown }[] {
  const path = session.path(given);
  if (!existsSync(path)) throw new Refusal('no-such-file', `There is no file ${given}.`, { where: { file: given } });
  try {
    const fields = profile.parse(JSON.parse(readFileSync(path, 'utf8')));
    return Object.entries(fields).filter(([field]) => field !== 'id').map(([field, value]) => ({ field, value }));
  } catch {
    throw new Refusal('unreadable', `${given} is not a JSON object of exporter fields.`, { where: { file: given } });
  }
}

const nameOf = (edits: readonly { field: string; value: unknown }[], folder: string): string => {
  const told = edits.find((one) => one.field === 'tradeName') ?? edits.find((one) => one.field === 'legalName');
  return typeof told?.value === 'string' && told.value.trim() !== '' ? told.value.trim().slice(0, 120) : basename(folder).replace(/\.niryat$/i, '');
};

export const newWorkspace: CliCommand = {
  name: 'new',
  summary: 'create a workspace folder for one exporter',
  arguments: [{ name: '<workspace>', about: 'folder to create, usually ending in .niryat' }],
  options: [{ flags: '--exporter <profile.json>', about: "the exporter's profile: a JSON object of its fields" }],
  value: company,
  async run(session, [workspace = ''], options) {
    const edits = options.exporter ? readProfile(session, String(options.exporter)) : [];
    const folder = session.path(workspace);
    const made = await session.app.companies.create(folder, nameOf(edits, folder));
    if (edits.length > 0) {
      const { refused } = await session.call('exporter.edit', { edits }, made.id);
      if (refused.length > 0) throw new Refusal('bad-profile', `${made.folder} was created, but ${refused.length} fields of the profile were not taken.`, { findings: refused });
    }
    return { value: made, text: `Created "${made.name}" in ${made.folder}` };
  },
};
