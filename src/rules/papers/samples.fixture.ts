import type { Facts } from '../facts.ts';
import { AT_SEA, BY_AIR, HINT, type Mistake } from './sampleMistakes.fixture.ts';
import { airShipment, seaShipment } from './sampleShipment.fixture.ts';
import { MISTAKES } from './spiceMistakes.fixture.ts';
import { spiceShipment } from './spiceShipment.fixture.ts';

type Sample = { name: string; clean: Facts; hints: readonly string[]; mistakes: readonly Mistake[] };

/** The consistent shipments, what may be said of each although nothing is wrong, and the mistakes that are tried on it one at a time. */
export const SAMPLES: readonly [Sample, Sample, Sample] = [
  { name: 'by sea under a credit', clean: seaShipment(), mistakes: AT_SEA, hints: [HINT] },
  { name: 'by air under an LUT', clean: airShipment(), mistakes: BY_AIR, hints: [] },
  // Screened against no list and sold CIF in a container: asked for by rules outside the packs it was made for.
  { name: 'spices by sea', clean: { destination: 'AE', ...spiceShipment } as Facts, mistakes: MISTAKES, hints: [HINT, 'POL-025'] },
];

type Tree = { [key: string]: Tree } & Tree[];
/** The facts with one value changed; undefined takes it away. Steps: documents.shippingBill.0.customs.portCode. */
export function changed(given: Facts, path: string, value: unknown): Facts {
  // Through text, so that parties which papers share are no longer one object.
  const whole = JSON.parse(JSON.stringify(given)) as Facts;
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const at = steps.reduce((tree, step) => tree[step] ?? ({} as Tree), whole as unknown as Tree) as unknown as Record<string, unknown>;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return whole;
}
