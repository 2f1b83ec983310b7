/**
 * What a table may cost before it is refused. Each is far above what a catalogue of an exporter needs and far below what
 * would stop a laptop with 4 GB. All byte limits count bytes that were really read, never what a header claims.
 */
export const TABLE_LIMITS = {
  /** Size of the file on disk. */
  fileBytes: 1024 * 1024 * 1024,
  /** Rows of one sheet: Excel's own 1,048,576, and twice that for text files. */
  rows: 2_097_152,
  /** Columns of one sheet. Excel has 16,384; the widest catalogue met had 2,200 attributes. */
  columns: 4_096,
  /** Cells of one sheet. */
  cells: 100_000_000,
  /** Characters of one cell; Excel stores 32,767. */
  cellCharacters: 1_000_000,
  /** Characters of one row with all its cells, and of one record of a text file that stays open (a quote never closed). */
  rowCharacters: 8_000_000,
  /** Unpacked bytes of one part of a workbook, and of all parts that are read together. */
  partBytes: 1024 * 1024 * 1024,
  archiveBytes: 1536 * 1024 * 1024,
  /** Entries of an archive. A workbook with pictures has a few thousand. */
  entries: 20_000,
  /** Unpacked bytes per packed byte, looked at once `ratioFrom` bytes came out. Sheets of numbers reach 30, sheets of one repeated word 150. */
  ratio: 400,
  ratioFrom: 32 * 1024 * 1024,
  /** Characters of all shared strings of a workbook. */
  sharedCharacters: 200_000_000,
  /** Characters that cells may have by saying "the same again": shared strings many times over, merged and repeated cells. */
  multipliedCharacters: 60_000_000,
  /** Merged blocks of a sheet. */
  merged: 500_000,
  /** Size of a part that is held whole: workbook.xml, styles.xml, relationships. */
  smallPartBytes: 16 * 1024 * 1024,
  /** A JSON or XML file is held whole. */
  wholeFileBytes: 128 * 1024 * 1024,
  /** Nesting of JSON and XML. */
  depth: 64,
  /** Notes kept of one file; a fault in every row needs no million of them. */
  notes: 1_000,
  /** Size of a binary workbook (.xls) or a page saved as one, which a library holds whole; the largest it can be has 65,536 rows. */
  oldWorkbookBytes: 32 * 1024 * 1024,
  /** What reading such a file may cost: it is the one reader here that is not ours. */
  oldWorkbookMemory: 640 * 1024 * 1024,
  oldWorkbookMs: 20_000,
} as const;
