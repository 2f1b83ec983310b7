import { addDays, type Day } from '#base';
import type { BuyerItem } from '#buyers';

/** Days before its end from which an agreed price is said to end soon: time enough to write to the buyer. */
export const SOON_DAYS = 30;

/** Does the agreed price hold on this day? First and last day belong to it. */
export const holds = ({ price, validFrom, validTo }: Pick<BuyerItem, 'price' | 'validFrom' | 'validTo'>, on: Day): boolean => price !== undefined && (!validFrom || validFrom <= on) && (!validTo || on <= validTo);

export function validityOf(one: BuyerItem, on: Day): 'none' | 'holds' | 'soon' | 'ended' | 'later' {
  if (!one.price) return 'none';
  if (one.validTo && one.validTo < on) return 'ended';
  if (one.validFrom && one.validFrom > on) return 'later';
  return one.validTo && one.validTo <= addDays(on, SOON_DAYS) ? 'soon' : 'holds';
}
