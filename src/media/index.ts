/**
 * Pictures and other files of a company, named by what is in them. Enters: bytes and a folder. Leaves: hashes, bytes, facts of a picture,
 * pictures made to fit (upright, sRGB, without metadata), photos that wait for their item in the order they were taken, what a printed slip
 * in a photo says. It may not know a product or a listing, reach the network, or open a picture that is not JPEG, PNG or WebP. Untrusted pictures are probed and fitted in the killable process: see the tasks in app/worker.
 */
export * from './blob.ts';
export * from './fit.ts';
export * from './fittedCache.ts';
export * from './inFlight.ts';
export * from './keptBytes.ts';
export * from './look.ts';
export * from './messages.ts';
export * from './nouns.ts';
export * from './photoOrder.ts';
export * from './probe.ts';
export * from './readSlip.ts';
export { type Lend, Room } from './room.ts';
export * from './slip.ts';
export * from './staged.ts';
export * from './storage.ts';
export * from './thumbnail.ts';
