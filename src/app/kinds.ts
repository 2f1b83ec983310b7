import { buyerKinds } from '#buyers';
import { attributeKind, costSheetKind, familyKind, productKind, rateKind } from '#catalogue';
import { paperKind, shipmentKind } from '#documents';
import { certificateKind, exporterKind } from '#exporter';
import { waitingPhotoKind } from '#media';
import type { RecordKind } from '#store';

/** Everything a company's file journals: what undo takes back and the canonical dump holds. */
export const kinds: readonly RecordKind[] = [
  productKind,
  attributeKind,
  familyKind,
  exporterKind,
  certificateKind,
  ...buyerKinds,
  costSheetKind,
  rateKind,
  { kind: 'mapping', maps: [] },
  { kind: 'waiver', maps: [] },
  { kind: 'tariff', maps: [] },
  waitingPhotoKind,
  shipmentKind,
  paperKind,
  { kind: 'setting', maps: [] },
];
