import type { UseCase } from '../port.ts';
import { storedOverlay } from './storage.ts';

const overlay: UseCase<'rules.overlay'> = async (_input, context) => {
  const { entries, own } = await storedOverlay((await context.workspace()).read);
  return { entries, ownRules: own.map(({ rule, text }) => ({ id: rule.id, title: (context.language === 'hi' && rule.titleHi) || rule.title, text })) };
};
export default overlay;
