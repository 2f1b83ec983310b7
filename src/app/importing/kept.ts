import { randomBytes } from 'node:crypto';
import { Refusal } from '#base';
import type { Mapping } from '#importing';
import type { Workspace } from '#store';
import { readingOf } from '../catalogue/orders.ts';
import type { Context } from '../port.ts';
import type { Missing } from './missing.ts';
import type { PlannedFile } from './planFile.ts';

/** A file as it was planned for a person to look at: turning pages, filtering and saving rejected rows plan nothing again. */
export type KeptPreview = { id: string; key: string; state: string; /** Where the data stood in its history. */ point: string; planned: PlannedFile; missing: Missing | null; /** Places in the list of findings, by row. */ byRow: ReadonlyMap<number, number[]> };
type KeptHeld = { id: string; planned: readonly PlannedFile[] };

/** The last previews and the rejected rows of the last imports of each open company. Each takes at most some 110 MB for the largest files. */
const previews = new WeakMap<Workspace, KeptPreview[]>();
const imports = new WeakMap<Workspace, KeptHeld[]>();
const HOW_MANY = 2;

const newName = (): string => randomBytes(12).toString('base64url');
const again = (): Refusal => new Refusal('preview-again', 'This preview is no longer at hand, or the catalogue changed after it was made. Nothing was changed. Preview again.', { hi: 'यह प्रीव्यू अब उपलब्ध नहीं है, या इसके बनने के बाद कैटलॉग बदल गया। कुछ नहीं बदला गया। प्रीव्यू फिर से देखें।' });

export const standOf = async (workspace: Workspace): Promise<{ state: string; point: string }> => readingOf(workspace);
const stateOf = async (workspace: Workspace): Promise<string> => (await standOf(workspace)).state;

/** What an import of a list is worked out from. A copy of a company brings records of all kinds: there only what is no data of the goods or papers leaves it alone. */
const READ: readonly string[] = ['product', 'attribute', 'family'];
const NEVER_READ: readonly string[] = ['mapping', 'setting'];

/** What was seen is what is written: throws Refusal('preview-again') when another window or other work changed since then what the import is worked out from. Asked within the change set, so that nothing can come between. */
export async function sameAsSeen(workspace: Workspace, { comparedWith, mapping }: { comparedWith?: string | undefined; mapping?: Mapping | undefined }): Promise<void> {
  if (comparedWith === undefined) return;
  const touched = await workspace.asOf.touched(comparedWith, 'now');
  const matters = ({ kind }: { kind: string }): boolean => (mapping?.layout === 'own' ? !NEVER_READ.includes(kind) : READ.includes(kind));
  if (touched && !touched.some(matters)) return;
  throw new Refusal('preview-again', 'The catalogue was changed after this preview was made, in another window or by other work. Nothing was imported. Look at the preview again.', { hi: 'यह प्रीव्यू बनने के बाद कैटलॉग किसी दूसरी विंडो में या किसी और काम से बदल गया। कुछ इम्पोर्ट नहीं हुआ। प्रीव्यू फिर से देखें।' });
}

export function keepPreview(workspace: Workspace, made: Omit<KeptPreview, 'id'>): KeptPreview {
  const kept = { ...made, id: newName() };
  previews.set(workspace, [kept, ...(previews.get(workspace) ?? []).filter((one) => one.key !== made.key && one.state === made.state)].slice(0, HOW_MANY));
  return kept;
}

/** A preview of the same file, mapping and decisions over the same catalogue. */
export const samePreview = (workspace: Workspace, key: string, state: string): KeptPreview | undefined => previews.get(workspace)?.find((one) => one.key === key && one.state === state);

/** A preview that still tells what would happen. Throws Refusal('preview-again'), also while a buyer is in the room: then only a preview made for him is shown. */
export async function previewOf(context: Context, workspace: Workspace, id: string): Promise<KeptPreview> {
  const kept = previews.get(workspace)?.find((one) => one.id === id);
  if (!kept || context.curtain.closed() || kept.state !== (await stateOf(workspace))) throw again();
  return kept;
}

/** Rows of this file as they were counted when somebody looked at it; null when nobody did. */
export const rowsSeen = (workspace: Workspace, sha256: string | undefined): number | null => (sha256 === undefined ? null : (previews.get(workspace)?.find((one) => one.planned.sha256 === sha256)?.planned.result.rows ?? null));

/** Keeps the rejected rows of an import for saving them; null when it had none. */
export function keepHeld(workspace: Workspace, planned: readonly PlannedFile[]): string | null {
  if (planned.every((one) => one.result.rejects.length === 0)) return null;
  const kept = { id: newName(), planned };
  imports.set(workspace, [kept, ...(imports.get(workspace) ?? [])].slice(0, HOW_MANY));
  return kept.id;
}

/** Files whose rejected rows are asked for, by the name of a preview or of an import. Throws Refusal('preview-again'). */
export async function heldOf(context: Context, workspace: Workspace, id: string): Promise<readonly PlannedFile[]> {
  const kept = context.curtain.closed() ? undefined : imports.get(workspace)?.find((one) => one.id === id);
  return kept ? kept.planned : [(await previewOf(context, workspace, id)).planned];
}
