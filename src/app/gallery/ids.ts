import type { UseCase } from '../port.ts';
import { shownProducts } from './shown.ts';

const ids: UseCase<'gallery.ids'> = async (asked, context) => ({ ids: [...(await shownProducts(await context.workspace(), asked)).ids] });
export default ids;
