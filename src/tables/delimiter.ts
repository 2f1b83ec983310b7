import Papa from 'papaparse';

const CANDIDATES = [',', ';', '\t', '|'] as const;
const LINES = 60;

type Score = { delimiter: string; columns: number; agreeing: number };

function score(sample: string, delimiter: string): Score {
  const parsed = Papa.parse<string[]>(sample, { delimiter, preview: LINES });
  const widths = new Map<number, number>();
  const rows = parsed.data.filter((row) => row.length > 1 || row[0]?.trim());
  for (const row of rows) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  const [columns, agreeing] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  return { delimiter, columns, agreeing: rows.length > 0 ? agreeing / rows.length : 0 };
}

/**
 * The delimiter of a text table: the one by which most rows have the same number of cells; among equals the one with more cells.
 * A first line `sep=;`, which Excel writes and reads as a direction, decides alone.
 */
export function detectDelimiter(sample: string): { delimiter: string; skip: number } {
  const directed = /^sep=(.)\r?\n/i.exec(sample);
  if (directed?.[1]) return { delimiter: directed[1], skip: directed[0].length };
  const best = CANDIDATES.map((one) => score(sample, one))
    .filter((one) => one.columns > 1)
    .sort((a, b) => b.agreeing * Math.min(b.columns, 5) - a.agreeing * Math.min(a.columns, 5) || b.columns - a.columns)[0];
  return { delimiter: best?.delimiter ?? ',', skip: 0 };
}
