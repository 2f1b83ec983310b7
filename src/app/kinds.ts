import { buyerKinds } from '#buyers';
import { attributeKind, familyKind, productKind } from '#catalogue';
import { certificateKind, exporterKind } from '#exporter';
import type { RecordKind } from '#store';

/** Everything a company's file journals: what undo takes back and the canonical dump holds. */
export const kinds: readonly RecordKind[] = [
  productKind,
  attributeKind,
  familyKind,
  exporterKind,
  certificateKind,
  ...buyerKinds,
  { kind: 'cost_sheet', maps: [] },
  { kind: 'rate', maps: [] },
  { kind: 'mapping', maps: [] },
  { kind: 'waiver', maps: [] },
  { kind: 'setting', maps: [] },
];
