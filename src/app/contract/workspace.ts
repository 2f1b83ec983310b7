import { z } from 'zod';
import { entry } from './entry.ts';
import { changeSetShown, fileToken, nothing } from './shown.ts';

/** One company in the list of known ones. `id` is what a shell names it by. */
export const company = z.object({ id: z.string(), name: z.string(), folder: z.string(), lastOpenedAt: z.number().nullable(), sample: z.boolean() });
export type Company = z.infer<typeof company>;

const undoState = z.object({
  company, sequence: z.number().int(), lastSavedAt: z.number().nullable(),
  undo: changeSetShown.nullable(), redo: changeSetShown.nullable(),
  products: z.number().int(), variants: z.number().int(),
});

export const workspaceEntries = {
  'workspace.list': entry(nothing, z.object({ items: z.array(company) }), { workspace: false }),
  'workspace.create': entry(z.object({ name: z.string().min(1).max(120), folder: fileToken.optional() }), company, { kind: 'write', workspace: false }),
  'workspace.open': entry(z.object({ id: z.string() }), company, { kind: 'write', workspace: false }),
  'workspace.sample': entry(nothing, company, { kind: 'job', workspace: false }),
  'workspace.state': entry(nothing, undoState),
  /** With `step`: only while that is still the last one, else refused, `changed-since`. */
  'workspace.undo': entry(z.object({ step: z.string().max(40).optional() }), z.object({ changeSet: changeSetShown.nullable() }), { kind: 'write' }),
  'workspace.redo': entry(nothing, z.object({ changeSet: changeSetShown.nullable() }), { kind: 'write' }),
  'workspace.history': entry(
    z.object({ record: z.string().optional(), limit: z.number().int().min(1).max(500).default(100), before: z.number().int().optional() }),
    z.object({ items: z.array(changeSetShown) }),
  ),
  'workspace.entries': entry(
    z.object({ changeSet: z.string().optional(), record: z.string().optional(), field: z.string().optional(), limit: z.number().int().min(1).max(1000).default(200) }),
    z.object({ items: z.array(z.object({ changeSet: z.string(), at: z.number(), person: z.string(), kind: z.string(), record: z.string(), change: z.enum(['create', 'update', 'remove']), field: z.string(), before: z.unknown(), after: z.unknown() })) }),
  ),
};
