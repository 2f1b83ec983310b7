import type { RecordKind } from '#store';

export const buyerKinds: readonly RecordKind[] = [
  { kind: 'buyer', maps: [] },
  { kind: 'buyer_item', maps: [] },
  { kind: 'visit', maps: ['lines', 'lines.*'] },
];
