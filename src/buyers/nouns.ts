/** Pure schemas of the buyers' room: types, limits, defaults. No store, no node. */
export * from './buyer.ts';
export * from './visit.ts';
