import { Refusal } from '#base';
import { openFile } from '../importing/readFile.ts';
import type { Context } from '../port.ts';

/** Rows of a list that are looked at: the largest public tree of categories has some ten thousand. */
const MOST_ROWS = 40_000;

/** The rows of a list in a file, read in the process apart. Throws the refusals of reading a table, and `too-large`. */
export async function rowsOfList(context: Context, file: string): Promise<{ name: string; rows: string[][] }> {
  const opened = await openFile(context, file, null, true);
  const rows: string[][] = [];
  try {
    for await (const batch of opened.rows) {
      context.signal.throwIfAborted();
      rows.push(...batch.map((row) => [...row.cells]));
      context.progress(rows.length, null, opened.name);
      if (rows.length > MOST_ROWS) throw new Refusal('too-large', `${opened.name} has more than ${MOST_ROWS} rows. Choose the file with the storefront's categories alone.`, { hi: `${opened.name} में ${MOST_ROWS} से ज़्यादा पंक्तियाँ हैं। वह फ़ाइल चुनें जिसमें सिर्फ़ स्टोरफ़्रंट की कैटेगरी हों।`, where: { file: opened.name } });
    }
    return { name: opened.name, rows };
  } finally {
    await opened.close();
  }
}
