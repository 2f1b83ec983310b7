import { sheetLanguages, sheetTemplates } from '#specsheet';
import type { UseCase } from '../port.ts';

const templates: UseCase<'sheet.templates'> = async (_input, context) => ({
  items: sheetTemplates().map((one) => ({ id: one.id, title: one.title[context.language] ?? one.title.en ?? one.id, papers: [...one.papers], languages: sheetLanguages() })),
});
export default templates;
