import { createHash } from 'node:crypto';
import { addDays, type Day, today } from '#base';
import { inOrder, type Product } from '#catalogue';
import type { Workspace } from '#store';
import type { ListingContext } from '../listing/gather.ts';
import { groundOf } from '../checks/ground.ts';
import { profileFor } from '../storefronts/kept.ts';
import { type Ask, generationOf } from './storage.ts';

/** The last day of a list that is not behind `on`: between two such days nothing that depends on the calendar changes. */
const lastUpTo = (days: readonly (string | undefined)[], on: Day): string => days.reduce<string>((last, day) => (day !== undefined && day <= on && day > last ? day : last), '');
const after = (day: string | undefined): string | undefined => day && addDays(day, 1);

/**
 * What all judging for a storefront stands on today: versions of the profile and of the rule packs, the state of what every product stands on,
 * and the last day on which a certificate, a waiver, a limit or a rule began or ended. A result of another basis is old.
 */
export async function basisOf(workspace: Workspace, { clock }: Pick<ListingContext, 'clock'>, storefront: string): Promise<Ask> {
  const on = today(clock);
  const profile = await profileFor(workspace.read, storefront);
  const [generation, ground] = await Promise.all([generationOf(workspace), groundOf(workspace.read)]);
  const spans = [...ground.certificates, ...profile.limits, ...ground.rules.packs.flatMap((one) => one.rules.map(({ rule }) => rule))];
  const era = lastUpTo([...spans.flatMap((one) => [one.validFrom, after(one.validTo)]), ...[...ground.waivers.values()].flat().map((one) => after(one.until))], on);
  const said = JSON.stringify([profile.id, profile.version, ground.rules.stamp, generation, era, ...(profile.corrections.length > 0 ? [profile.corrections] : [])]);
  return { storefront, on, basis: createHash('sha256').update(said).digest('hex').slice(0, 16) };
}

/** The first day after `on` on which something of the product itself begins: its result is old from then on. */
export const oldFrom = (product: Product, on: Day): string | undefined =>
  inOrder(product.priceLadders).flatMap((one) => (one.validFrom && one.validFrom > on ? [one.validFrom] : [])).sort()[0];
