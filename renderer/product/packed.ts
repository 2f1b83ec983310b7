import { convert, Decimal, decimalText, type Quantity } from '#base';

type Sized = { length?: Quantity; width?: Quantity; height?: Quantity };

/** Cubic metres that the three outer sizes give, to six digits; undefined while one is missing. */
export function volumeOf({ length, width, height }: Sized): string | undefined {
  const metres = [length, width, height].map((one) => (one ? convert(one, 'MTR') : undefined));
  if (metres.some((one) => one === undefined)) return undefined;
  return decimalText(metres.reduce((product, one) => product.times(one?.value ?? 0), new Decimal(1)).toDecimalPlaces(6));
}

/** True when the weights contradict each other: gross below net, compared in one unit. */
export function grossBelowNet(net: Quantity | undefined, gross: Quantity | undefined): boolean {
  const same = net && gross ? convert(net, gross.unit) : undefined;
  return same !== undefined && gross !== undefined && new Decimal(gross.value).lt(same.value);
}
