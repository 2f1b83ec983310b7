import { edited, sheetLanguages } from '#specsheet';
import type { UseCase } from '../port.ts';
import { ownTemplates, priceKeyOf } from './ownTemplates.ts';

/** The user's own templates, and whether there is a key for coded prices; the key itself is not told. */
const list: UseCase<'sheet.ownTemplates'> = async (_input, context) => {
  const { read } = await context.workspace();
  const own = await ownTemplates(read);
  return {
    items: own.map(({ id, short, edit }) => {
      const { kind, papers } = edited(short, edit);
      return { id, title: edit.title, kind, papers: [...papers], languages: sheetLanguages(), own: true, edit };
    }),
    priceKey: (await priceKeyOf(read)) !== undefined,
  };
};
export default list;
