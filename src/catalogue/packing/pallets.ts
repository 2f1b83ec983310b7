import { Decimal } from '#base';
import type { CartonPlan } from './cartons.ts';
import { metres, type Packed } from './levels.ts';

/** Pallets for a number of cartons. `stackHeight`: of the cartons alone, metres, when a pallet is full. */
export type PalletPlan = { perPallet: number; perLayer?: number; layers?: number; full: number; rest: number; pallets: number; stackHeight?: Decimal };

/** Cartons on one pallet: a layer times the layers, else the count as said. */
export function perPallet({ pallet }: Packed): number | undefined {
  if (!pallet) return undefined;
  if (pallet.perLayer && pallet.layers) return pallet.perLayer * pallet.layers;
  const count = pallet.count === undefined ? undefined : new Decimal(pallet.count);
  return count?.isInteger() && count.gt(0) ? count.toNumber() : undefined;
}

export function planPallets(packed: Packed, plan: Pick<CartonPlan, 'cartons'>): PalletPlan | undefined {
  const most = perPallet(packed);
  if (!most) return undefined;
  const full = Math.floor(plan.cartons / most);
  const rest = plan.cartons - full * most;
  const { perLayer, layers } = packed.pallet ?? {};
  const height = metres(packed.carton?.height);
  return { perPallet: most, ...(perLayer ? { perLayer } : {}), ...(layers ? { layers } : {}), full, rest, pallets: full + (rest > 0 ? 1 : 0), ...(height && layers ? { stackHeight: height.times(layers) } : {}) };
}
