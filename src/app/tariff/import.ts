import { setImmediate } from 'node:timers/promises';
import { Refusal } from '#base';
import { importMessages, TariffReader } from '#importing';
import { type TariffChapter, tariffKey, type TariffLine } from '#importing/nouns';
import type { WriteDb } from '#store';
import type { Parsed } from '../contract.ts';
import { openFile, sha256Of } from '../importing/readFile.ts';
import type { Context, UseCase } from '../port.ts';
import { shownFindings } from '../report/render.ts';
import { shownOrNull } from '../workspace/labels.ts';

type Asked = Parsed<'tariff.import'>;

/** Rows a tariff file may have: India's has some twelve thousand lines. */
const MOST_ROWS = 100_000;

async function readAll(context: Context, { file, sheet, headerRow, columns, zerosBack }: Asked): Promise<{ reader: TariffReader; name: string }> {
  const opened = await openFile(context, file, sheet ?? null, true);
  try {
    const reader = new TariffReader({ file: opened.name, sheet: opened.sheet || null, columns, zerosBack });
    let rows = 0;
    for await (const batch of opened.rows) {
      for (const row of batch) if (row.number > headerRow) reader.take(row);
      rows += batch.length;
      context.progress(rows, null, opened.name, opened.share());
      if (rows > MOST_ROWS) throw new Refusal('too-large', `${opened.name} has more than 1,00,000 rows; a tariff has some twelve thousand lines. Choose the tariff file.`, { hi: `${opened.name} में 1,00,000 से ज़्यादा पंक्तियाँ हैं; टैरिफ में क़रीब बारह हज़ार लाइनें होती हैं। टैरिफ फ़ाइल चुनें।` });
      // Other questions are answered between two batches.
      await setImmediate();
      context.signal.throwIfAborted();
    }
    return { reader, name: opened.name };
  } finally {
    await opened.close();
  }
}

const byChapter = (lines: readonly TariffLine[]): Map<string, TariffLine[]> => Map.groupBy(lines, (one) => one.code.slice(0, 2));

async function put(db: WriteDb, lines: readonly TariffLine[], from: string, file: string): Promise<void> {
  const before = await db.all<{ id: string }>('SELECT id FROM tariff WHERE from_day = ?', [from]);
  for (const { id } of before) await db.remove('tariff', id);
  const chapters = [...byChapter(lines)].map(([chapter, own]): TariffChapter => ({ id: db.newId(), key: tariffKey(from, chapter), from, chapter, file, lines: own }));
  for (const one of chapters) await db.create('tariff', one);
}

const answerOf = (reader: TariffReader, lines: readonly TariffLine[]) => {
  const eight = lines.filter((one) => one.code.length === 8);
  return {
    lines: eight.length, texts: lines.length - eight.length, withDrawback: eight.filter((one) => one.drawbackSerial ?? one.drawbackRate).length, withRodtep: eight.filter((one) => one.rodtepRate !== undefined).length,
    notFree: eight.filter((one) => one.policy !== undefined && one.policy !== 'free').length, rejected: reader.rejected, zeros: reader.zeros,
  };
};

/** A tariff file: read, judged cell by cell, and put in as one change set when asked. What held from the same day is replaced, other days stay. */
const importTariff: UseCase<'tariff.import'> = async (asked, context) => {
  const workspace = await context.workspace();
  if (!asked.columns.some((one) => one.field === 'code')) throw new Refusal('wrong-usage', 'No column holds the codes. Choose the column with the ITC-HS codes.');
  const { reader, name } = await readAll(context, asked);
  const lines = reader.all();
  const findings = reader.points.all();
  const held = await workspace.read.get<{ lines: number | null }>(`SELECT sum(json_array_length(doc, '$.lines')) AS lines FROM tariff WHERE from_day = ?`, [asked.from]);
  const answer = { ...answerOf(reader, lines), replaces: held?.lines ?? 0, findings: shownFindings(findings.slice(0, asked.show), context.language, importMessages), points: findings.length };
  if (!asked.write) return { ...answer, changeSet: null };
  if (answer.lines === 0) throw new Refusal('nothing-to-do', `${name} has no line of 8 digits that could be read. Nothing was changed.`, { hi: `${name} में 8 अंकों की ऐसी कोई लाइन नहीं मिली जो पढ़ी जा सके। कुछ नहीं बदला।` });
  const source = { name, sha256: await sha256Of(context.files.path(asked.file), context.signal) };
  const { changeSet } = await workspace.change({ label: { id: 'tariff', data: { day: asked.from, file: name, count: answer.lines } }, source }, (db) => put(db, lines, asked.from, name));
  return { ...answer, changeSet: shownOrNull(changeSet, context.language) };
};
export default importTariff;
