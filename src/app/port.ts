import type { Artifact, Clock } from '#base';
import type { Agree } from '#disclosure';
import type { Workspace } from '#store';
import type { Curtain } from './curtain/curtain.ts';
import type { Answer } from './disclosure/agreement.ts';
import type { AppEvent, Company, MadeFile, Output, Parsed, UseCaseName } from './contract.ts';

/** Work that touches untrusted bytes runs in a process of its own that can be killed. Inputs and outputs are structured clones. */
export type WorkerPort = {
  /** Starts a task; yields what it sends. Throws Refusal('too-large' | 'too-slow' | 'unreadable' | …). Ending the loop early kills the process. `warm`: a process that finished this task before may serve it again (many small pictures). `answer`: what the task asks meanwhile. `window`: items it may be ahead of its reader, eight unless said. `again`: the same task is soon asked for once more, so a process that has loaded it waits for that meanwhile. */
  run(task: string, input: unknown, options?: { signal?: AbortSignal; deadlineMs?: number; memoryBytes?: number; warm?: boolean; again?: boolean; answer?: (question: unknown) => Promise<unknown>; window?: number }): AsyncIterable<unknown>;
};

/** Files handed in and made. Shells grant paths and take saved files; use cases see tokens only. */
export type FileDesk = {
  /** A file or folder the person chose, or an upload that was stored; returns its token. */
  grant(path: string, name?: string): string;
  /** The path behind a token. Throws Refusal('no-such-file'). */
  path(token: string): string;
  name(token: string): string;
  /** Forgets a file; one that was handed in as bytes is deleted, so that two thousand uploads do not lie on the disk twice. */
  letGo(token: string): Promise<void>;
  /** Keeps bytes that were released, for a shell to save. `show`: bytes that were not, to be looked at in the window and nowhere else: a preview. */
  keep(artifact: Pick<Artifact, 'name' | 'bytes' | 'mediaType'>, use?: 'save' | 'show'): Promise<MadeFile>;
  /** The path behind a token whose file may be put where a person wants it. Throws Refusal('no-such-file'), Refusal('preview-only') for what passed no gate. */
  savable(token: string): string;
};

/** What a use case has at hand. */
export type Context = {
  clock: Clock;
  /** Language of the person who reads the answer. */
  language: string;
  person: string;
  /** The company this call is about; opens it if need be. Throws Refusal('no-such-workspace' | 'workspace-busy' | …). */
  workspace(): Promise<Workspace>;
  company(): Company;
  /** `share`: how much of the work is done, 0 to 1, where that is known though the total is not. */
  progress(done: number, total: number | null, label: string, share?: number | null): void;
  signal: AbortSignal;
  files: FileDesk;
  worker: WorkerPort;
  /** The list of known companies and how to open one. */
  companies: Companies;
  emit(event: AppEvent): void;
  /** Asks the person before this window whether a file may leave; hand it to `release`. Where nobody sits before a window, the command is the answer. */
  agree: Agree;
  /** A person's answer to such a question. False when nobody waits for it any more. */
  answerLeaving(id: string, answer: Answer): boolean;
  /** Whether a buyer is in the room; see curtain/hides.ts. */
  curtain: Curtain;
};

export type Companies = {
  list(): Promise<Company[]>;
  create(folder: string | undefined, name: string): Promise<Company>;
  /** Opens by id or by folder path. `knownOnly`: an id from the list, as windows must; `remember` false: for this run only. */
  open(idOrFolder: string, more?: { knownOnly?: boolean; remember?: boolean }): Promise<{ company: Company; workspace: Workspace }>;
  /** Default folder in which new companies are made. */
  home(): string;
  /** Says in the list that this company is the sample. */
  markSample(id: string): void;
  closeAll(): Promise<void>;
};

export type UseCase<K extends UseCaseName> = (input: Parsed<K>, context: Context) => Promise<Output<K>>;
