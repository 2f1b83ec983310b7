import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { type Clock, Refusal } from '#base';
import { namedBlobs, sweepStagedBlobs, sweepUnfinishedBlobs } from '#media';
import { createWorkspace, openWorkspace, type Workspace } from '#store';
import { z } from 'zod';
import { keepCompleteness, keeperOf } from './completeness/keeper.ts';
import { keepFresh } from './checks/keepFresh.ts';
import type { AppEvent, Company } from './contract.ts';
import { safeFileName } from './desk.ts';
import { kinds } from './kinds.ts';
import type { Companies, WorkerPort } from './port.ts';

const known = z.object({ items: z.array(z.object({ folder: z.string(), name: z.string(), lastOpenedAt: z.number().nullable(), sample: z.boolean().default(false) })) });
type Known = z.infer<typeof known>['items'][number];

export type CompaniesOptions = { clock: Clock; person: string; stateFolder: string; emit: (event: AppEvent) => void; worker: WorkerPort };

/** Where the operating system keeps application data: never a synced Documents folder. */
export function applicationFolder(environment: Readonly<Record<string, string | undefined>>, platform: string): string {
  if (environment.NIRYAT_HOME) return resolve(environment.NIRYAT_HOME);
  if (platform === 'win32') return join(environment.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Niryat');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Niryat');
  return join(environment.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'niryat');
}

/** A company's id in lists and calls: made from its folder, so that a copied folder is another company. */
const idOf = (folder: string): string => createHash('sha256').update(folder).digest('hex').slice(0, 16);

const shown = (one: Known): Company => ({ id: idOf(one.folder), name: one.name, folder: one.folder, lastOpenedAt: one.lastOpenedAt, sample: one.sample });

/** The list of known companies; a damaged list is put aside, not trusted and not lost. */
class CompanyList {
  readonly file: string;
  items: Known[];

  constructor(stateFolder: string) {
    mkdirSync(stateFolder, { recursive: true });
    this.file = join(stateFolder, 'companies.json');
    this.items = this.load();
  }

  private load(): Known[] {
    if (!existsSync(this.file)) return [];
    try {
      return known.parse(JSON.parse(readFileSync(this.file, 'utf8'))).items;
    } catch {
      renameSync(this.file, `${this.file}.damaged`);
      return [];
    }
  }

  /** Puts a company first; `keep` false holds it for this run only, as command line calls do. */
  remember(one: Known, keep = true): void {
    this.items = [one, ...this.items.filter((other) => other.folder !== one.folder)];
    if (!keep) return;
    const next = `${this.file}.next`;
    writeFileSync(next, JSON.stringify({ items: this.items }, null, 1), { flush: true });
    renameSync(next, this.file);
  }
}

/** Opens and remembers companies; each is opened once and shared by all windows. */
export function openCompanies(options: CompaniesOptions): Companies {
  const list = new CompanyList(options.stateFolder);
  const opened = new Map<string, Promise<Workspace>>();
  const store = { clock: options.clock, person: options.person, kinds, backupFolder: join(options.stateFolder, 'backups'), stateFolder: options.stateFolder };

  const watch = (company: Company, workspace: Workspace): Workspace => {
    keepFresh(workspace, options.clock);
    keepCompleteness(workspace, { clock: options.clock, worker: options.worker, onJudged: () => options.emit({ type: 'completeness', company: company.id }) });
    workspace.onChange((changeSet, records) => options.emit({ type: 'changed', company: company.id, changeSet: changeSet.id, records, sequence: changeSet.sequence }));
    return workspace;
  };
  const remember = (folder: string, name: string, keep = true): Company => {
    const before = list.items.find((one) => one.folder === folder);
    const one = { folder, name, lastOpenedAt: options.clock.now(), sample: before?.sample ?? false };
    list.remember(one, keep);
    return shown(one);
  };
  const find = (idOrFolder: string): string => list.items.find((one) => idOf(one.folder) === idOrFolder)?.folder ?? resolve(idOrFolder);

  return {
    list: async () => list.items.filter((one) => existsSync(join(one.folder, 'workspace.sqlite'))).map(shown),
    home: () => join(options.stateFolder, 'companies'),
    async create(folder, name) {
      const path = folder ? resolve(folder) : join(options.stateFolder, 'companies', `${safeFileName(name)}.niryat`);
      const workspace = await createWorkspace(path, name, store);
      const company = remember(path, name);
      opened.set(path, Promise.resolve(watch(company, workspace)));
      return company;
    },
    async open(idOrFolder, more = {}) {
      const folder = find(idOrFolder);
      if (more.knownOnly && !list.items.some((one) => one.folder === folder)) throw new Refusal('no-such-workspace', 'This company is not in the list. Open its folder first.', { hi: 'यह कंपनी सूची में नहीं है। पहले इसका फ़ोल्डर खोलें।' });
      let opening = opened.get(folder);
      if (!opening) {
        // What a killed import left half-written in the picture store goes first, while nothing is being stored.
        opening = openWorkspace(folder, store).then(async (workspace: Workspace) => {
          await sweepUnfinishedBlobs(workspace.folder);
          await sweepStagedBlobs(workspace.folder, (hashes) => namedBlobs(workspace.read, hashes));
          return workspace;
        }).then((workspace) => watch(remember(folder, workspace.name, more.remember ?? true), workspace));
        opened.set(folder, opening);
        opening.catch(() => opened.delete(folder));
      }
      const workspace = await opening;
      const item = list.items.find((one) => one.folder === folder);
      if (!item) throw new Refusal('no-such-workspace', `There is no company at ${basename(folder)}.`, { hi: `${basename(folder)} में कोई कंपनी नहीं है।` });
      return { company: shown(item), workspace };
    },
    async closeAll() {
      const all = await Promise.allSettled(opened.values());
      opened.clear();
      for (const one of all) {
        if (one.status !== 'fulfilled') continue;
        keeperOf(one.value).stop();
        await one.value.close();
      }
    },
    markSample(id) {
      const item = list.items.find((one) => idOf(one.folder) === id);
      if (item) list.remember({ ...item, sample: true });
    },
  };
}
