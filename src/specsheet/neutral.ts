import type { Finding } from '#base';
import type { Exporter } from '#exporter/nouns';
import type { Sheet } from '#paper';
import { firmName } from './frame.ts';

/** The exporter with everything taken off that tells who makes the goods. */
export const nameless = (exporter: Exporter): Exporter => {
  const { tradeName: _name, cin: _cin, ...rest } = exporter;
  return { ...rest, legalName: '', nameIn: {}, address: { lines: [], country: exporter.address.country }, contact: {}, brand: {}, about: {} };
};

const textsOf = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return [];
  return Object.entries(value).flatMap(([key, one]) => ((key === 'text' || key === 'alt' || key === 'title') && typeof one === 'string' ? [one] : key === 'picture' ? [] : textsOf(one)));
};

/** Legal form and the like, which many firms share. */
const COMMON = /\b(private|pvt|limited|ltd|llp|exports?|industries|enterprises?|company|co|and|sons|international|india)\b/giu;

/** Says where a sheet without our name still tells it: in the brand or a text of the item. */
export function nameFindings(sheet: Sheet, exporter: Exporter): Finding[] {
  const names = [firmName(exporter), exporter.legalName, exporter.contact.website ?? '', exporter.contact.email?.split('@')[1] ?? ''].map((one) => one.replace(COMMON, ' ').replace(/\s+/gu, ' ').trim().toLowerCase()).filter((one) => one.length >= 4);
  const told = [...new Set(textsOf(sheet).filter((text) => names.some((name) => text.toLowerCase().includes(name))))];
  return told.length === 0 ? [] : [{ rule: 'SHEET-NAME', messageId: 'SHEET-NAME', severity: 'warning', status: 'fail', data: { texts: told.slice(0, 3).map((one) => one.slice(0, 80)) }, where: { kind: 'product' } }];
}
