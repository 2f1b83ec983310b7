import { randomUUID } from 'node:crypto';
import { Refusal } from '#base';
import { type Agree, disclosureKey, type GateView } from '#disclosure';
import type { AppEvent } from '../contract.ts';

/** What a person answered: let it go or not, and whether that holds for the other files of the same run that carry nothing else. */
export type Answer = { agreed: boolean; rest: boolean };

/** A question nobody answers (the window was closed) ends by itself after this, with nothing let out. */
const PATIENCE_MS = 30 * 60_000;

type Asked = { /** Window's job the question belongs to; absent where nobody sits before a window: a command is its own word. */ job: string | undefined; signal: AbortSignal; /** A buyer is in the room: what is agreed with any buyer is not shown. */ closed: () => boolean };

/** Questions that stand open in a window, whichever call asked them. */
export class Agreements {
  private readonly waiting = new Map<string, (answer: Answer) => void>();
  private readonly emit: (event: AppEvent) => void;

  constructor(emit: (event: AppEvent) => void) {
    this.emit = emit;
  }

  /** False when nobody waits for this answer any more. */
  answer(id: string, answer: Answer): boolean {
    const told = this.waiting.get(id);
    told?.(answer);
    return told !== undefined;
  }

  /** How one call asks. Files of one run that carry no more than what was agreed to are not asked about again. */
  forCall(asked: Asked): Agree {
    const agreed: Set<string>[] = [];
    return async (view) => {
      const goes = goingOf(view);
      if (asked.job === undefined || agreed.some((one) => goes.every((key) => one.has(key)))) return;
      const { agreed: yes, rest } = await this.ask(asked, asked.job, view);
      if (!yes) throw new Refusal('not-let-out', `${view.name} was not let out. Nothing was written.`, { hi: `${view.name} बाहर नहीं जाने दी गई। कुछ नहीं लिखा गया।` });
      if (rest) agreed.push(new Set(goes));
    };
  }

  private async ask({ signal, closed }: Asked, job: string, view: GateView): Promise<Answer> {
    signal.throwIfAborted();
    const id = randomUUID();
    const end = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
    try {
      return await new Promise<Answer>((resolve, reject) => {
        this.waiting.set(id, resolve);
        end.addEventListener('abort', () => (signal.aborted ? reject(new DOMException('stopped', 'AbortError')) : resolve({ agreed: false, rest: false })), { once: true });
        this.emit({ type: 'leaving', job, id, view: closed() ? withoutAgreed(view) : view });
      });
    } finally {
      this.waiting.delete(id);
    }
  }
}

const goingOf = ({ lines }: GateView): string[] => lines.filter((one) => one.decision === 'goes').map((one) => `${disclosureKey(one)} ${one.class}`);

/** What was agreed with a buyer is nothing for the eyes of another one. */
const withoutAgreed = (view: GateView): GateView => ({ ...view, lines: view.lines.filter((one) => one.class !== 'secret').map(({ example, ...one }) => (one.class === 'party' || example === undefined ? one : { ...one, example })) });
