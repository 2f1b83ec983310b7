import type { UseCase } from '../port.ts';
import { previewOf } from './kept.ts';
import { pageOf } from './pageOf.ts';

/** Turns a page of a preview that is at hand. */
const previewPage: UseCase<'importing.previewPage'> = async (asked, context) => pageOf(await previewOf(context, await context.workspace(), asked.preview), asked);
export default previewPage;
