import { asEdit, sheetLanguages, type SheetTemplate, sheetTemplates } from '#specsheet';
import type { TemplateShown } from '../contract.ts';
import type { UseCase } from '../port.ts';

export const titleOf = (one: SheetTemplate, language: string): string => one.title[language] ?? one.title.en ?? one.id;
const shown = (one: SheetTemplate, language: string): TemplateShown => ({ id: one.id, title: titleOf(one, language), kind: one.kind, papers: [...one.papers], languages: sheetLanguages(), own: false, edit: asEdit(one, titleOf(one, language)) });

/** Templates that ship, the plain sheet first. */
const templates: UseCase<'sheet.templates'> = async (_input, context) => ({ items: [...sheetTemplates()].sort((a, b) => place(a) - place(b)).map((one) => shown(one, context.language)) });
export default templates;

const ORDER = ['a4', 'two-page', 'neutral', 'booklet', 'lines-6', 'lines-12', 'price-list', 'card', 'shelf', 'tag', 'carton', 'carton-neutral'];
const place = ({ id }: SheetTemplate): number => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length);
