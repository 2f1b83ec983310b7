import type { Finding } from '#base';
import { applyEdit, type Attribute, attributesOf, canonicalProduct, type EditContext, familiesOf, type Family, type Product, productsByIds, refusedFinding } from '#catalogue';
import { certificatesOf } from '#exporter';
import type { ChangeSetMeta, WriteDb } from '#store';
import type { FieldEdit } from '../contract.ts';
import type { UseCase } from '../port.ts';
import { judgedEdit } from '../pricing/judged.ts';
import { shownFinding } from '../report/render.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { settleSkus } from './skus.ts';

type Refused = { edit: FieldEdit; finding: Finding };
type Applied = { changed: Map<string, Product>; refused: Refused[]; /** Went in, and somebody should look at it. */ noticed: Finding[] };

const gone = (edit: FieldEdit): Finding => ({ rule: 'EDIT-GONE', severity: 'error', status: 'fail', messageId: 'EDIT-GONE', data: { field: edit.field }, where: { kind: 'product', record: edit.id, field: edit.field } });
/** Applies edits in order; a refused one is left out and told, the others go in. */
function applyAll(edits: readonly FieldEdit[], products: ReadonlyMap<string, Product>, contextOf: (product: Product) => EditContext): Applied {
  const changed = new Map<string, Product>();
  const refused: Refused[] = [];
  const noticed: Finding[] = [];
  for (const edit of edits) {
    const before = changed.get(edit.id) ?? products.get(edit.id);
    if (!before) {
      refused.push({ edit, finding: gone(edit) });
      continue;
    }
    const after = applyEdit(before, edit.field, edit.value, contextOf(before));
    if (!after.ok) refused.push({ edit, finding: refusedFinding(before, edit.field, after) });
    else {
      const judged = judgedEdit(before, after.product, edit, contextOf(before).parent);
      refused.push(...judged.refused.map((finding) => ({ edit, finding })));
      noticed.push(...judged.noticed);
      if (judged.refused.length === 0) changed.set(edit.id, after.product);
    }
  }
  return { changed, refused, noticed };
}

const labelOf = (edits: readonly FieldEdit[], products: ReadonlyMap<string, Product>): ChangeSetMeta['label'] => {
  const [first] = edits;
  if (first && edits.every((one) => one.field.startsWith('stillRight.'))) return { id: 'still-right', data: { count: edits.length, sku: products.get(first.id)?.sku ?? '' } };
  return edits.length === 1 && first ? { id: 'edit', data: { field: first.field, sku: products.get(first.id)?.sku ?? '' } } : { id: 'edit-many', data: { count: edits.length } };
};

async function around(db: WriteDb, edits: readonly FieldEdit[], attributes: readonly Attribute[], families: readonly Family[], certificates: EditContext['certificates'] = []) {
  // WriteDb reads inside the transaction: what another window wrote a moment ago is seen.
  const read = { ...db, brand: 'read' as const };
  const products = new Map((await productsByIds(read, [...new Set(edits.map((one) => one.id))])).map((one) => [one.id, one]));
  const parents = new Map((await productsByIds(read, [...new Set([...products.values()].flatMap((one) => one.parent ?? []))])).map((one) => [one.id, one]));
  const contextOf = (product: Product): EditContext => ({ newId: () => db.newId(), attributes, families, certificates, parent: product.parent ? parents.get(product.parent) : undefined });
  return { read, products, contextOf };
}

const edit: UseCase<'catalogue.edit'> = async ({ edits }, context) => {
  const workspace = await context.workspace();
  const [attributes, families, certificates] = await Promise.all([attributesOf(workspace.read), familiesOf(workspace.read), certificatesOf(workspace.read)]);
  const named = new Map((await productsByIds(workspace.read, edits.length === 1 ? edits.map((one) => one.id) : [])).map((one) => [one.id, one]));
  const { value, changeSet } = await workspace.change({ label: labelOf(edits, named) }, async (db) => {
    const { read, products, contextOf } = await around(db, edits, attributes, families, certificates);
    const applied = applyAll(edits, products, contextOf);
    for (const { id, finding } of await settleSkus(read, products, applied.changed)) {
      const edit = edits.findLast((one) => one.id === id && one.field === 'sku');
      if (edit) applied.refused.push({ edit, finding });
    }
    await db.updateMany('product', [...applied.changed.values()].map(canonicalProduct));
    return applied;
  });
  return {
    changeSet: shownOrNull(changeSet, context.language),
    refused: value.refused.map((one) => ({ edit: one.edit, finding: shownFinding(one.finding, context.language) })),
    noticed: value.noticed.map((one) => shownFinding(one, context.language)),
  };
};
export default edit;
