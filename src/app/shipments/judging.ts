import { type Day, today, type Clock } from '#base';
import type { Workspace } from '#store';
import { Asker } from '../checks/ask.ts';
import { type Ground, groundOf } from '../checks/ground.ts';
import { type JudgedShipment, judgeShipment } from './judge.ts';
import { keepShipment, keptOf } from './kept.ts';
import { askedPapers, dayFor, givenOf, itemsOn, type LoadedShipment, loadShipment } from './loaded.ts';
import { outcomeOf, type ShipmentOutcome } from './outcome.ts';
import { type Point, pointsOf } from './points.ts';

export type CheckedShipment = ShipmentOutcome & { /** The findings as a reader counts them. */ points: Point[]; on: Day; packs: { id: string; version: string }[]; loaded: LoadedShipment; judged: JudgedShipment; ground: Ground };

/** Askers by day: a rule set is sorted once for all shipments of a run. */
export class Askers {
  private readonly made = new Map<Day, Asker>();
  readonly ground: Ground;
  constructor(ground: Ground) {
    this.ground = ground;
  }
  on(day: Day): Asker {
    const asker = this.made.get(day) ?? new Asker(day, this.ground.rules);
    this.made.set(day, asker);
    return asker;
  }
}

/** One shipment, from what is known of its last result; nothing is stored. */
export async function judged(workspace: Pick<Workspace, 'derived'>, askers: Askers, loaded: LoadedShipment, day: Day): Promise<CheckedShipment> {
  const asker = askers.on(day);
  const { ground } = askers;
  const result = judgeShipment(asker, ground.rules.stamp, givenOf(loaded, ground), await keptOf(workspace, loaded.shipment.id));
  const told = outcomeOf(result, ground.rules, ground.waivers.get(loaded.shipment.id) ?? []);
  const outcome = { ...told, findings: [...told.findings.filter((one) => one.status === 'fail'), ...loaded.own, ...told.findings.filter((one) => one.status !== 'fail')] };
  return { ...outcome, points: pointsOf(outcome.findings, askedPapers(loaded.papers), loaded.facts.taxRoute), on: day, packs: asker.packIds, loaded, judged: result, ground };
}

/** Checks a shipment and keeps the result, unless it was asked for another day than its own. */
export async function checkShipment(workspace: Pick<Workspace, 'read' | 'derived'>, clock: Clock, id: string, wanted?: Day, askers?: Askers): Promise<CheckedShipment> {
  const loaded = await loadShipment(workspace.read, id);
  const own = dayFor(loaded, undefined, today(clock));
  const checked = await judged(workspace, askers ?? new Askers(await groundOf(workspace.read)), loaded, wanted ?? own);
  if ((wanted ?? own) === own) await keepShipment(workspace, id, checked.judged.kept, checked.points, checked.packs, itemsOn(loaded.papers));
  return checked;
}
