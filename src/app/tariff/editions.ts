import { today } from '#base';
import type { UseCase } from '../port.ts';

/** The tariffs a company has, newest first, and which of them holds today. */
const editions: UseCase<'tariff.editions'> = async (_input, context) => {
  const { read } = await context.workspace();
  const on = today(context.clock);
  const rows = await read.all<{ from_day: string; file: string; lines: number; chapters: number }>(`SELECT from_day, min(doc ->> '$.file') AS file, sum(json_array_length(doc, '$.lines')) AS lines, count(*) AS chapters FROM tariff GROUP BY from_day ORDER BY from_day DESC`);
  const now = rows.find((one) => one.from_day <= on)?.from_day;
  return { today: on, items: rows.map((one) => ({ from: one.from_day, file: one.file, lines: one.lines, chapters: one.chapters, now: one.from_day === now })) };
};
export default editions;
