import { type Clock, problemIn, Refusal, type Result } from '#base';
import { openCompanies } from './companies.ts';
import { type AppEvent, contract, type Input, isUseCase, type Output, type UseCaseName } from './contract.ts';
import { type Curtain, openCurtain } from './curtain/curtain.ts';
import type { Gate } from './curtain/gate.ts';
import { openDesk } from './desk.ts';
import { Agreements } from './disclosure/agreement.ts';
import type { Companies, Context, FileDesk, UseCase, WorkerPort } from './port.ts';
import { diskRefusal } from './putDown.ts';
import { useCases } from './useCases.ts';

export type AppOptions = { clock: Clock; stateFolder: string; person: string; worker: WorkerPort };
/** `company` is an id of the list; a shell that has a folder opens it through `companies.open` first. */
export type CallOptions = { company?: string | null; language?: string; job?: string | null; /** A person sits before the window this comes from and can be asked before a file leaves; with `job`. */ asks?: boolean; signal?: AbortSignal; onProgress?: Context['progress'] };

/** The core with everything it needs: what every shell drives. */
export type App = {
  /** Parses the input once, runs the use case, answers with the envelope. Refusals become problems; bugs are thrown. */
  call<K extends UseCaseName>(name: K, input: Input<K>, options?: CallOptions): Promise<Result<Output<K>>>;
  /** The same for a shell that has only words: unknown names and wrong input are problems. */
  callUntyped(name: string, input: unknown, options?: CallOptions): Promise<Result<unknown>>;
  cancel(job: string): boolean;
  readonly files: FileDesk & { folder: string };
  readonly companies: Companies;
  readonly events: { subscribe(listener: (event: AppEvent) => void): () => void };
  close(): Promise<void>;
};

const usage = (message: string): Result<never> => ({ ok: false, problem: { code: 'wrong-usage', message } });

class Core implements App {
  readonly files: ReturnType<typeof openDesk>;
  readonly companies: ReturnType<typeof openCompanies>;
  readonly events: App['events'];
  private readonly curtain: Curtain;
  private readonly options: AppOptions;
  private readonly listeners = new Set<(event: AppEvent) => void>();
  private readonly jobs = new Map<string, AbortController>();
  private readonly agreements = new Agreements((event) => this.emit(event));

  constructor(options: AppOptions) {
    this.options = options;
    this.files = openDesk();
    this.curtain = openCurtain({ ...options, onChange: (closed) => this.emit({ type: 'curtain', closed }) });
    this.companies = openCompanies({ ...options, emit: (event) => this.emit(event) });
    this.events = {
      subscribe: (listener) => {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
      },
    };
  }

  private emit(event: AppEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  call<K extends UseCaseName>(name: K, input: Input<K>, options: CallOptions = {}): Promise<Result<Output<K>>> {
    return this.callUntyped(name, input, options) as Promise<Result<Output<K>>>;
  }

  async callUntyped(name: string, input: unknown, options: CallOptions = {}): Promise<Result<unknown>> {
    if (!isUseCase(name)) return usage(`There is no use case called ${name.slice(0, 80)}.`);
    const parsed = contract[name].input.safeParse(input);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      return usage(`${name}: ${issue?.path.join('.') || 'input'}: ${issue?.message ?? 'not understood'}`);
    }
    if (contract[name].workspace && !options.company) return { ok: false, problem: { code: 'no-such-workspace', message: 'No company is open. Open or create one first.' } };
    return this.run(name, parsed.data, options);
  }

  private async run(name: UseCaseName, input: unknown, options: CallOptions): Promise<Result<unknown>> {
    const control = this.controlOf(options);
    try {
      const loaded = await useCases[name]();
      const useCase = loaded.default as unknown as UseCase<never>;
      const context = await this.contextOf(name, options, control.signal);
      return { ok: true, value: await this.behindCurtain(name, input, context, (asked) => useCase(asked as never, context)) };
    } catch (error) {
      const refusal = error instanceof Refusal ? error : diskRefusal(error);
      if (refusal) return { ok: false, problem: problemIn(refusal.toProblem(), options.language ?? 'en') };
      if (control.signal.aborted) return { ok: false, problem: { code: 'cancelled', message: 'Stopped. Nothing was changed.' } };
      throw error;
    } finally {
      if (options.job) this.jobs.delete(options.job);
    }
  }

  /** While a buyer is in the room every question and every answer passes the curtain's gate; also one that was on its way when it closed. */
  private async behindCurtain(name: UseCaseName, input: unknown, context: Context, work: (asked: unknown) => Promise<unknown>): Promise<unknown> {
    if (name.startsWith('curtain.')) return work(input);
    const gate = async (): Promise<Gate> => (await import('./curtain/gate.ts')).gateOf(contract[name].workspace ? await context.workspace() : undefined);
    const answer = await work(this.curtain.closed() ? await (await gate()).input(name, input) : input);
    return this.curtain.closed() ? (await gate()).output(name, input, answer) : answer;
  }

  private controlOf(options: CallOptions): AbortController {
    const control = new AbortController();
    if (options.signal?.aborted) control.abort();
    options.signal?.addEventListener('abort', () => control.abort(), { once: true });
    if (options.job) this.jobs.set(options.job, control);
    return control;
  }

  private async contextOf(name: UseCaseName, options: CallOptions, signal: AbortSignal): Promise<Context> {
    const opened = contract[name].workspace && options.company ? await this.companies.open(options.company, { knownOnly: true }) : undefined;
    const missing = (): never => {
      throw new Refusal('no-such-workspace', 'No company is open. Open or create one first.', { hi: 'कोई कंपनी खुली नहीं है। पहले एक खोलें या बनाएँ।' });
    };
    return {
      clock: this.options.clock, person: this.options.person, worker: this.options.worker, language: options.language ?? 'en', signal,
      files: this.files, companies: this.companies, curtain: this.curtain, emit: (event) => this.emit(event),
      agree: this.agreements.forCall({ job: options.asks ? (options.job ?? undefined) : undefined, signal, closed: () => this.curtain.closed() }),
      answerLeaving: (id, answer) => this.agreements.answer(id, answer),
      workspace: async () => opened?.workspace ?? missing(),
      company: () => opened?.company ?? missing(),
      progress: (done, total, label, share) => {
        options.onProgress?.(done, total, label, share);
        if (options.job) this.emit({ type: 'progress', job: options.job, done, total, label, ...(share === undefined || share === null ? {} : { share }) });
      },
    };
  }

  cancel(job: string): boolean {
    const control = this.jobs.get(job);
    control?.abort();
    return control !== undefined;
  }

  async close(): Promise<void> {
    for (const control of this.jobs.values()) control.abort();
    await this.companies.closeAll();
    this.files.close();
  }
}

/** Joins the rooms into one app. */
export const createApp = (options: AppOptions): App => new Core(options);
