import { PRODUCT_FIELDS } from '#catalogue';
import type { Context } from '../port.ts';

/** Heads of product fields whose class is secret: cost, supplier, costing… */
const SECRET_HEADS = new Set(PRODUCT_FIELDS.filter((one) => one.class === 'secret').map((one) => one.key));

/** What the curtain hides now. Without secret attributes when nobody needs them: the core's last gate knows those of the company. */
export type Hidden = { closed: boolean; hides: (key: string) => boolean };

/** True for keys such as cost, costing.weight, ladderCosts.<id>.freight, and for attributes named in `attributes` (their bare keys). */
export const isSecretKey = (key: string, attributes: ReadonlySet<string> = new Set()): boolean => {
  const [head = '', ...rest] = key.split('.');
  return SECRET_HEADS.has(head) || (head === 'attributes' && attributes.has(rest[0] ?? ''));
};

/** Whether a buyer is in the room, and which fields that hides. Ask at every call: the answer changes at once. */
export function curtainOf(context: Pick<Context, 'curtain'>, secretAttributes: ReadonlySet<string> = new Set()): Hidden {
  const closed = context.curtain.closed();
  return { closed, hides: (key) => closed && isSecretKey(key, secretAttributes) };
}
