import { convert, Decimal, type Quantity } from '#base';
import { inOrder, type PackingLevel } from '../product.ts';

/** The levels of one product, told apart by what they are for. */
export type Packed = {
  item?: PackingLevel;
  inner?: PackingLevel;
  /** The carton that holds whole items and nothing else; the first one when there are several sizes. */
  carton?: PackingLevel;
  /** Cartons that share one item between them, in their order. */
  parts: PackingLevel[];
  /** Cartons with more than one item number in them. */
  mixed: PackingLevel[];
  pallet?: PackingLevel;
};

export function packedOf(levels: Readonly<Record<string, PackingLevel>>): Packed {
  const all = inOrder(levels);
  const of = (level: PackingLevel['level']) => all.filter((one) => one.level === level);
  const cartons = of('carton');
  const parts = cartons.filter((one) => one.part !== undefined).sort((a, b) => (a.part ?? 0) - (b.part ?? 0));
  const mixed = cartons.filter((one) => one.part === undefined && (one.contents?.length ?? 0) > 0);
  const plain = cartons.filter((one) => one.part === undefined && !one.contents?.length);
  const [item] = of('item');
  const [inner] = of('inner');
  const [pallet] = of('pallet');
  return { ...(item ? { item } : {}), ...(inner ? { inner } : {}), ...(plain[0] ? { carton: plain[0] } : {}), parts, mixed, ...(pallet ? { pallet } : {}) };
}

/** Kilograms, exact; undefined when it is not said or is no weight. */
export const kilograms = (one: Quantity | undefined): Decimal | undefined => {
  const found = one && convert(one, 'KGS');
  return found && new Decimal(found.value);
};

/** Metres, exact; undefined when it is not said or is no length. */
export const metres = (one: Quantity | undefined): Decimal | undefined => {
  const found = one && convert(one, 'MTR');
  return found && new Decimal(found.value);
};

/** Length, width and height in metres, when all three are said. */
export function sidesOf(level: PackingLevel | undefined): [Decimal, Decimal, Decimal] | undefined {
  const [length, width, height] = [metres(level?.length), metres(level?.width), metres(level?.height)];
  return length && width && height ? [length, width, height] : undefined;
}

/** Cubic metres of one of this level: as its outer sizes give them, exact, else as declared. */
export function cubicMetres(level: PackingLevel | undefined): Decimal | undefined {
  const sides = sidesOf(level);
  if (sides) return sides[0].times(sides[1]).times(sides[2]);
  const declared = level?.volume && convert(level.volume, 'CBM');
  return declared && new Decimal(declared.value);
}

const count = (level: PackingLevel | undefined): Decimal | undefined => (level?.count !== undefined && new Decimal(level.count).gt(0) ? new Decimal(level.count) : undefined);

/** Items in one inner pack. */
export const perInner = ({ inner }: Packed): Decimal | undefined => count(inner);

/** Items in one full carton: its count times what an inner pack holds, when there are inner packs. */
export function perCarton(packed: Packed): Decimal | undefined {
  const cartons = count(packed.carton);
  return cartons && cartons.times(packed.inner ? (perInner(packed) ?? 1) : 1);
}

/** Net weight of one item: as said, else the carton's net weight shared out. */
export function itemNet(packed: Packed): { net: Decimal; shared: boolean } | undefined {
  const said = kilograms(packed.item?.netWeight);
  if (said) return { net: said, shared: false };
  const whole = kilograms(packed.carton?.netWeight);
  const items = perCarton(packed);
  return whole && items ? { net: whole.div(items), shared: true } : undefined;
}
