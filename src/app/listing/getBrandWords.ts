import type { UseCase } from '../port.ts';
import { brandWordsOf } from './brandWords.ts';

const get: UseCase<'listing.brandWords'> = async (_input, context) => ({ words: await brandWordsOf((await context.workspace()).read) });
export default get;
