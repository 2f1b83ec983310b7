import { type FieldUse, fieldUse } from '#base';
import { productField } from '#catalogue';
import { EXPORTER_CLASSES } from '#exporter';

/** Fields of records that a report shows, with their class: what the gate is told and the log keeps. */
export function fieldsCarried(shown: Iterable<{ kind: 'product' | 'exporter'; field: string; records?: number }>): FieldUse[] {
  const found = new Map<string, FieldUse>();
  for (const { kind, field, records = 1 } of shown) {
    const [head = field] = field.split('.');
    const known = found.get(`${kind}.${head}`);
    if (known) known.records += records;
    else found.set(`${kind}.${head}`, fieldUse.parse({ kind, field: head, label: (kind === 'product' ? productField(head)?.heading : undefined) ?? head, class: (kind === 'product' ? productField(head)?.class : EXPORTER_CLASSES[head]) ?? 'internal', records }));
  }
  return [...found.values()];
}
