/** Whether the Hindi of a text is older than its English, by what the journal holds of both. */
export function freshness(entries: readonly { field: string; at: number }[], field: string, language = 'hi'): 'fresh' | 'older' {
  const last = (tag: string): number => Math.max(0, ...entries.filter((one) => one.field === `${field}.${tag}` || one.field.startsWith(`${field}.${tag}.`)).map((one) => one.at));
  return last('en') > last(language) ? 'older' : 'fresh';
}
