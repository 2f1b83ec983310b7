/** What has to happen after the goods sailed, by key, in the order in which it comes about. */
export const AFTER_SAILING = ['egm', 'igst', 'itc', 'drawback', 'rodtep', 'ebrc'] as const;
export type AfterSailing = (typeof AFTER_SAILING)[number];
