import type { UseCase } from '../port.ts';
import { advise } from './advise.ts';

const ask: UseCase<'advisor.ask'> = (asked, context) => advise(asked, context);
export default ask;
