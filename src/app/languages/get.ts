import { companyLanguages, OFFERED_LANGUAGES } from '#catalogue';
import type { UseCase } from '../port.ts';

/** The languages this company keeps texts in, and those it may choose besides. */
const get: UseCase<'languages.get'> = async (_input, context) => ({ languages: await companyLanguages((await context.workspace()).read), offered: [...OFFERED_LANGUAGES] });
export default get;
