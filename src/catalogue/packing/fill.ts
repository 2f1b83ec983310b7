import { Decimal } from '#base';
import type { PackingLevel } from '../product.ts';
import type { CartonPlan } from './cartons.ts';
import type { Container } from './containers.ts';
import { cubicMetres, kilograms, sidesOf } from './levels.ts';

type Limit = 'volume' | 'weight' | 'stacking';

/** How much of one container an order takes, and how many of its cartons would go in. An estimate: real stowing leaves gaps or fills them. */
export type Fill = {
  container: Container;
  /** Share of the room and of the payload that the order takes, in percent, two digits. Undefined: not enough is said. */
  volumePercent?: Decimal;
  weightPercent?: Decimal;
  /** Cartons that go in by each limit alone. */
  byVolume?: number;
  byWeight?: number;
  byStacking?: number;
  /** The least of them, and which one it is. */
  most?: number;
  binds?: Limit;
};

export const payload = ({ ratingKg, tareKg }: Container): Decimal => new Decimal(ratingKg).minus(tareKg);
export const room = ({ length, width, height }: Container): Decimal => new Decimal(length).times(width).times(height);

const percent = (part: Decimal, whole: Decimal): Decimal => part.times(100).div(whole).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);

/** The order in this container, and the full carton against its limits. `carton` absent: several kinds of cartons, only shares are told. */
export function fillOf(container: Container, plan: CartonPlan | undefined, carton: PackingLevel | undefined): Fill {
  const limits = carton ? limitsOf(container, carton) : {};
  const told = (Object.entries({ volume: limits.byVolume, weight: limits.byWeight, stacking: limits.byStacking }) as [Limit, number | undefined][]).filter((one): one is [Limit, number] => one[1] !== undefined);
  const least = told.reduce<[Limit, number] | undefined>((found, one) => (found && found[1] <= one[1] ? found : one), undefined);
  // Without a size nothing says that the cartons fit; without a weight nothing says that they may go.
  const known = limits.byWeight !== undefined && (limits.byStacking ?? limits.byVolume) !== undefined;
  return {
    container, ...limits,
    ...(plan?.volume ? { volumePercent: percent(plan.volume, room(container)) } : {}), ...(plan?.gross ? { weightPercent: percent(plan.gross, payload(container)) } : {}),
    ...(known && least ? { most: least[1], binds: least[0] } : {}),
  };
}

function limitsOf(container: Container, carton: PackingLevel): Pick<Fill, 'byVolume' | 'byWeight' | 'byStacking'> {
  const [volume, gross, sides] = [cubicMetres(carton), kilograms(carton.grossWeight), sidesOf(carton)];
  return {
    ...(volume?.gt(0) ? { byVolume: room(container).div(volume).floor().toNumber() } : {}),
    ...(gross?.gt(0) ? { byWeight: payload(container).div(gross).floor().toNumber() } : {}),
    ...(sides?.every((one) => one.gt(0)) ? { byStacking: stacked(container, sides, carton) } : {}),
  };
}

/** Cartons that stand in rows, all the same way round, the best of the ways they may be turned: six, or two when this side is up. */
export function stacked(container: Container, [length, width, height]: readonly [Decimal, Decimal, Decimal], { upright = false, stack }: Pick<PackingLevel, 'upright' | 'stack'>): number {
  const flat: [Decimal, Decimal, Decimal][] = [[length, width, height], [width, length, height]];
  const tipped: [Decimal, Decimal, Decimal][] = [[length, height, width], [height, length, width], [width, height, length], [height, width, length]];
  const inside = [new Decimal(container.length), new Decimal(container.width), new Decimal(container.height)] as const;
  return Math.max(...(upright ? flat : [...flat, ...tipped]).map((sides) => {
    const [along, across, up] = sides.map((one, at) => (inside[at] ?? one).div(one).floor().toNumber());
    return (along ?? 0) * (across ?? 0) * Math.min(up ?? 0, stack ?? Number.POSITIVE_INFINITY);
  }));
}
