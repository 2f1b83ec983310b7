import type { Exporter } from '#exporter/nouns';
import type { ExporterField } from '../exporter/ExporterField.tsx';
import type { ComponentProps } from 'react';

type Known = Omit<ComponentProps<typeof ExporterField>, 'exporter' | 'edit' | 'findings' | 'field'>;
type Word = 'ui:notSaid' | 'ui:yes' | 'ui:no' | 'route-lut' | 'route-igst';

const upper = (text: string): string => text.toUpperCase().replaceAll(/\s/gu, '');
const digits = (text: string): string => text.replaceAll(/[^\d]/gu, '');
const codes = (text: string): string[] => text.toUpperCase().split(/[|,;\s]+/u).filter(Boolean);

/** Numbers an office gave: written in capitals, their form judged while typing. */
const NUMBERS: Readonly<Record<string, string>> = { iec: 'iec', pan: 'pan', cin: 'cin', 'bank.ifsc': 'ifsc', 'bank.bic': 'bic', 'bank.adCode': 'ad-code' };
const TEXTS: ReadonlySet<string> = new Set(['legalName', 'tradeName', 'bank.name', 'address.state', 'address.city', 'address.pin', 'contact.email', 'contact.phone']);
const YES_NO: ReadonlySet<string> = new Set(['claimsMsme', 'claimsRodtep', 'rodtepReturnFiled', 'claimsFtpBenefit', 'bank.adCodeRegistered']);

const valueAt = (exporter: Exporter, field: string): unknown => field.split('.').reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined), exporter);
const textAt = (exporter: Exporter, field: string): string => {
  const value = valueAt(exporter, field);
  return typeof value === 'string' ? value : '';
};

/** How a field of the profile is filled beside a point; undefined for what needs the profile's own screen. */
export function firmField(field: string, exporter: Exporter, word: (key: Word) => string): Known | undefined {
  const text = textAt(exporter, field);
  if (NUMBERS[field]) return { text, id: NUMBERS[field], parse: upper };
  if (TEXTS.has(field)) return { text };
  if (field === 'iecUpdatedOn') return { text, type: 'date' };
  if (field === 'turnover' || field === 'rodtepClaims') return { text, parse: digits };
  if (field === 'markets') return { text: exporter.markets.join(', '), parse: codes };
  if (field === 'taxRoute') return { text, options: [{ value: '', label: word('ui:notSaid') }, { value: 'lut', label: word('route-lut') }, { value: 'igst', label: word('route-igst') }] };
  if (!YES_NO.has(field)) return undefined;
  const value = valueAt(exporter, field);
  return { text: value === true ? 'yes' : value === false ? 'no' : '', parse: (typed) => typed === 'yes', options: [{ value: '', label: word('ui:notSaid') }, { value: 'yes', label: word('ui:yes') }, { value: 'no', label: word('ui:no') }] };
}
