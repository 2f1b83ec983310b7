import { factsJsonSchema } from '#rules';
import type { UseCase } from '../port.ts';

const facts: UseCase<'rules.facts'> = async () => ({ schema: factsJsonSchema() });
export default facts;
