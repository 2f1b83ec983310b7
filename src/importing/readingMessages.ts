import type { Messages } from '#base';

/** Texts about what was met while a file was read: which parts of a sheet are data, and what stood in it that is none. */
export const readingMessages: Messages = {
  'IMP-ERROR-VALUE': { en: 'Cell {cell} holds the spreadsheet error {text}, not a value.', hi: 'सेल {cell} में मान नहीं, स्प्रेडशीट की गलती {text} है।', fixEn: 'Correct its formula in the file and import it again. In a workbook such a cell counts as empty, and an empty cell erases nothing.', fixHi: 'फ़ाइल में इसका फ़ॉर्मूला ठीक करके फिर इम्पोर्ट करें। वर्कबुक में ऐसा सेल ख़ाली माना जाता है, और ख़ाली सेल कुछ नहीं मिटाता।' },
  'IMP-HIDDEN-ROWS': { en: 'Hidden in the sheet and read all the same: rows {text} ({count}).', hi: 'शीट में छिपी हैं, फिर भी पढ़ी गईं: पंक्ति {text} ({count})।', fixEn: 'Leave hidden rows out in the step Columns if they are not meant.', fixHi: 'ये न चाहिए हों तो कॉलम वाले चरण में छिपी पंक्तियाँ छोड़ दें।' },
  'IMP-HIDDEN-COLUMNS': { en: 'Hidden in the sheet and read all the same: columns {text} ({count}).', hi: 'शीट में छिपे हैं, फिर भी पढ़े गए: कॉलम {text} ({count})।', fixEn: 'Leave a column out if it is not meant.', fixHi: 'कॉलम न चाहिए हो तो उसे छोड़ दें।' },
  'IMP-MERGED': { en: 'The sheet is too large to fill cells merged over several rows: row {row} is the first of {count}. Rows below have an empty cell there.', hi: 'शीट इतनी बड़ी है कि कई पंक्तियों में मिले सेल नहीं भरे गए: {count} में पहली पंक्ति {row} है। नीचे की पंक्तियों में वह सेल ख़ाली है।', fixEn: 'Take the merging off in the file and fill the cells down.', fixHi: 'फ़ाइल में सेल अलग करके नीचे तक भर दें।' },
};
