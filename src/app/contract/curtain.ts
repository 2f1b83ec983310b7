import { z } from 'zod';
import { entry } from './entry.ts';
import { nothing } from './shown.ts';

/** `closed`: a buyer is in the room. `waitSeconds`: how long no PIN is tried after wrong ones. */
export const curtainState = z.object({ closed: z.boolean(), pinSet: z.boolean(), waitSeconds: z.number().int() });
const pin = z.string().max(40);

export const curtainEntries = {
  'curtain.state': entry(nothing, curtainState, { workspace: false }),
  'curtain.close': entry(z.object({ pin: pin.optional() }), curtainState, { kind: 'write', workspace: false }),
  'curtain.open': entry(z.object({ pin }), curtainState, { kind: 'write', workspace: false }),
  'curtain.change': entry(z.object({ old: pin.optional(), next: pin }), curtainState, { kind: 'write', workspace: false }),
};
