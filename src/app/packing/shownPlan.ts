import { type Decimal, decimalText } from '#base';
import { type CartonPlan, type CartonRange, type Fill, payload, room } from '#catalogue';
import type { CartonPlanShown, Output } from '../contract.ts';

export const amountText = (one: Decimal | undefined): string | null => (one ? decimalText(one) : null);

function rangeShown({ from, to, units, rest, part, contents, net, gross, volume, workedOut }: CartonRange): CartonPlanShown['ranges'][number] {
  const cartons = to - from + 1;
  const all = (one: Decimal | undefined): string | null => amountText(one?.times(cartons));
  return { from, to, cartons, units: decimalText(units), rest, part: part ?? null, contents: [...contents], net: all(net), gross: all(gross), volume: all(volume), netEach: amountText(net), grossEach: amountText(gross), workedOut };
}

export const planShown = ({ quantity, cartons, ranges, net, gross, volume, missing }: CartonPlan): CartonPlanShown => ({
  quantity: decimalText(quantity), cartons, ranges: ranges.map(rangeShown), net: amountText(net), gross: amountText(gross), volume: amountText(volume), missing,
});

export const fillShownOf = (one: Fill, units: Decimal | undefined): Output<'packing.look'>['fills'][number] => ({
  container: one.container.id, name: one.container.name, volumePercent: amountText(one.volumePercent), weightPercent: amountText(one.weightPercent),
  byVolume: one.byVolume ?? null, byWeight: one.byWeight ?? null, byStacking: one.byStacking ?? null, most: one.most ?? null, binds: one.binds ?? null,
  items: one.most === undefined || !units ? null : decimalText(units.times(one.most)), room: decimalText(room(one.container).toDecimalPlaces(2)), payload: decimalText(payload(one.container)),
});
