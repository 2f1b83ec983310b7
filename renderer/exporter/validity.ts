import { daysBetween } from '#base';
import type { ShownOutcome } from '../ui/outcome.ts';

/** Days before the end when it is time to renew: most councils take about two months. */
const NEAR_DAYS = 60;

/** How the last day of a certificate stands on a given day; it still holds on its last day. */
export function validityOf(until: string, today: string): { outcome: ShownOutcome; days: number } {
  const days = daysBetween(today, until);
  return { days, outcome: days < 0 ? 'error' : days <= NEAR_DAYS ? 'warning' : 'pass' };
}
