/** Packing as the trade has it: cartons for an ordered quantity, pallets, container fill, what contradicts itself. Pure arithmetic, exact. */
export { type CartonPlan, type CartonRange, MOST_CARTONS, type Ordered, planCartons } from './cartons.ts';
export { packingFindings } from './consistency.ts';
export { type Container, CONTAINER_SOURCE, CONTAINERS } from './containers.ts';
export { type Fill, fillOf, payload, room } from './fill.ts';
export { cubicMetres, kilograms, type Packed, packedOf, perCarton, sidesOf } from './levels.ts';
export { packingMessages } from './messages.ts';
export { type PalletPlan, planPallets } from './pallets.ts';
export { partsOf, setCycle } from './sets.ts';
