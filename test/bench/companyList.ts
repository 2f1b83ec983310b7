import { basename } from 'node:path';

/** The list of known companies as the core reads it, with one company in it. */
export const openCompaniesAt = (folder: string) => ({ items: [{ folder, name: basename(folder, '.niryat'), lastOpenedAt: null, sample: false }] });
