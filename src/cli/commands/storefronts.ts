import { contract } from '#app';
import { type CliCommand, type Session, wrongUsage } from '../command.ts';
import { counted, lines } from '../findingText.ts';

/** Throws Refusal('wrong-usage') naming the storefronts there are. */
export async function requireStorefront(session: Session, id: string): Promise<void> {
  const { items } = await session.call('storefronts.list', {});
  if (!items.some((one) => one.id === id)) throw wrongUsage(`There is no storefront "${id}". Known: ${items.map((one) => one.id).join(', ')}.`);
}

export const storefronts: CliCommand = {
  name: 'storefronts',
  summary: 'list the storefronts and how new what we know of them is',
  arguments: [],
  options: [],
  value: contract['storefronts.list'].output,
  async run(session) {
    const value = await session.call('storefronts.list', {});
    return { value, text: lines(...value.items.map((one) => `${one.id}\t${one.title}\tprofile ${one.version}, checked on ${one.checkedOn}, ${counted(one.limits.length, 'limit')}`)) };
  },
};
