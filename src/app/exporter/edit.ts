import type { Finding } from '#base';
import { type Exporter, exporter as schema, isStored, theExporter } from '#exporter';
import type { UseCase } from '../port.ts';
import { shownFindings } from '../report/render.ts';
import { shownOrNull } from '../workspace/labels.ts';

type Tree = Record<string, unknown>;

/** The tree with one dotted key set; null, undefined and "" take it away. Siblings are untouched. */
function withKey(tree: Tree, path: readonly string[], value: unknown): Tree {
  const [head = '', ...rest] = path;
  const next = { ...tree };
  if (rest.length > 0) next[head] = withKey((next[head] ?? {}) as Tree, rest, value);
  else if (value === null || value === undefined || value === '') delete next[head];
  else next[head] = value;
  return next;
}

const refusal = (field: string, why: string): Finding => ({
  rule: 'EDIT-SHAPE', severity: 'error', status: 'fail', messageId: 'EDIT-SHAPE', data: { field, why }, where: { kind: 'exporter', field },
});

/** Applies edits one by one; an edit that does not fit the schema is refused alone, the others go in. */
function apply(before: Exporter, edits: readonly { field: string; value?: unknown }[]): { after: Exporter; refused: Finding[] } {
  let after = before;
  const refused: Finding[] = [];
  for (const { field, value } of edits) {
    const known = Object.hasOwn(schema.shape, field.split('.')[0] ?? '') && field !== 'id';
    const parsed = known ? schema.safeParse(withKey(after as unknown as Tree, field.split('.'), value)) : undefined;
    if (parsed?.success) after = parsed.data;
    else refused.push(refusal(field, parsed?.error.issues[0]?.message ?? 'unknown field'));
  }
  return { after, refused };
}

const edit: UseCase<'exporter.edit'> = async ({ edits }, context) => {
  const workspace = await context.workspace();
  const before = await theExporter(workspace.read);
  const { after, refused } = apply(before, edits);
  const label = { id: 'exporter', data: { field: edits[0]?.field ?? '' } };
  const { changeSet } = await workspace.change({ label }, async (db) => {
    if (isStored(before)) await db.update('exporter', after);
    else await db.create('exporter', { ...after, id: db.newId() });
  });
  return { changeSet: shownOrNull(changeSet, context.language), refused: shownFindings(refused, context.language) };
};
export default edit;
