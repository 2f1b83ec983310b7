import { idKinds } from '#tradeids';
import type { UseCase } from '../port.ts';

const kinds: UseCase<'ids.kinds'> = async () => ({ items: idKinds.map((one) => ({ ...one })) });
export default kinds;
