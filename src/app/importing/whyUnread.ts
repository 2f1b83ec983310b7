import type { ZodError } from 'zod';

/** What is wrong with a file of our own that does not read, in English and in Hindi: where in it, and what the reader of its form says. */
export function whyUnread({ issues: [issue] }: ZodError): [en: string, hi: string] {
  const place = issue?.path.join('.');
  return [`${place || 'it'}: ${issue?.message ?? 'not understood'}`, `${place || 'यह'}: ${issue?.message ?? 'समझ नहीं आया'}`];
}
