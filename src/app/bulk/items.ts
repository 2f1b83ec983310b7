import type { UseCase } from '../port.ts';
import { planOf } from './plans.ts';
import { shownItems } from './shown.ts';

const items: UseCase<'catalogue.bulkItems'> = async ({ plan, ...page }, context) => ({ items: shownItems(await planOf(await context.workspace(), plan), page, context.language) });
export default items;
