import type { UseCase } from '../port.ts';
import { savedViews } from './storage.ts';

const list: UseCase<'catalogue.views'> = async (_input, context) => ({ items: await savedViews((await context.workspace()).read) });
export default list;
