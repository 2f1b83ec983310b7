import type { Day } from '#base';
import { type CompiledRule, type Facts, withWaiver } from '#rules';
import type { ReadDb } from '#store';
import { Asker } from '../checks/ask.ts';
import type { Ground } from '../checks/ground.ts';
import type { OneCheck } from '../checks/one.ts';
import { dayFor, givenOf, shipmentAround } from './loaded.ts';
import { placesOf } from './places.ts';
import { RulesOfUnits, unitsOf } from './units.ts';

/** One rule asked of every paper, or every two papers, of a shipment that it speaks of; `papers` limits it to those between these records. */
export type OfShipment = { record: string; papers?: readonly string[] | undefined; on: Day };

/** True for rules that are asked of shipments and their papers. */
export const speaksOfShipments = ({ rule, ofPaper }: CompiledRule): boolean => ofPaper || rule.subject === 'shipment';

export async function ruleOfShipment(read: ReadDb, ground: Ground, compiled: CompiledRule, { record, papers, on }: OfShipment): Promise<OneCheck[]> {
  const loaded = await shipmentAround(read, record);
  const given = givenOf(loaded, ground);
  const day = dayFor(loaded, undefined, on);
  const waivers = ground.waivers.get(given.id) ?? [];
  const asker = new Asker(day, ground.rules);
  const places = { shipment: given.id, exporter: given.exporter, papers: new Map(given.papers.map((one) => [one.id, one])) };
  const mine = new RulesOfUnits([compiled]);
  const units = unitsOf(given.papers, given.facts, day).filter((one) => mine.for(one).length > 0);
  const between = papers ? units.filter((one) => papers.every((id) => [...one.left, ...one.right].includes(id))) : [];
  return (between.length > 0 ? between : units).map((unit): OneCheck => {
    const facts: Facts = unit.subject.given;
    const outcome = withWaiver(asker.one(compiled, unit.subject), facts, day, waivers);
    const [point] = outcome.points;
    const placed = point ? placesOf(compiled, point, unit, places) : { where: { kind: 'shipment' as const, record: given.id } };
    return { compiled, facts, subject: unit.subject, outcome, where: placed.where, id: given.id, name: loaded.shipment.number, waivers };
  });
}
