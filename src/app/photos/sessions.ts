import { randomUUID } from 'node:crypto';
import { type Finding, Refusal } from '#base';
import { type BlobHash, type ImageFacts, openStaged, type Staged } from '#media';
import type { Workspace } from '#store';

/** A photo that lies in the store and stands on no list yet. */
export type StagedPhoto = { path: string; blob: BlobHash; facts: ImageFacts; slip?: string };
/** Photos read for one taking: they are put on the list together, or not at all. */
export type StageSession = { id: string; staged: Staged; photos: StagedPhoto[]; refused: Finding[]; passedOver: number };

const open = new WeakMap<Workspace, Map<string, StageSession>>();

const sessionsOf = (workspace: Workspace): Map<string, StageSession> => {
  const found = open.get(workspace) ?? new Map<string, StageSession>();
  open.set(workspace, found);
  return found;
};

/** The session of this id, or a new one. Throws Refusal('no-such-session'). */
export async function sessionOf(workspace: Workspace, id: string | null): Promise<StageSession> {
  const sessions = sessionsOf(workspace);
  if (id !== null) return sessions.get(id) ?? gone();
  const made: StageSession = { id: randomUUID(), staged: await openStaged(workspace.folder), photos: [], refused: [], passedOver: 0 };
  sessions.set(made.id, made);
  return made;
}

/** Ends a session and gives what it held. Throws Refusal('no-such-session'). */
export function endSession(workspace: Workspace, id: string): StageSession {
  const session = sessionsOf(workspace).get(id) ?? gone();
  sessionsOf(workspace).delete(id);
  return session;
}

function gone(): never {
  throw new Refusal('no-such-session', 'These photos are no longer at hand, since Niryat was closed meanwhile. Choose them again.', { hi: 'ये फ़ोटो अब उपलब्ध नहीं हैं, क्योंकि इस बीच Niryat बंद हुआ। इन्हें फिर से चुनें।' });
}
