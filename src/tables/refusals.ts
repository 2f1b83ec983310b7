import { Refusal } from '#base';

type Way = { program: string; steps: readonly string[] };

/** Steps in other programs, each on a line of its own and numbered, as somebody follows them; a window makes lists of them. */
const stepLines = (ways: readonly Way[], last: string): string => `\n${ways.map(({ program, steps }) => [program, ...steps.map((one, at) => `${at + 1}. ${one}`)].join('\n')).join('\n')}\n${last}`;

const AGAIN = 'Then import the new file.';
const AGAIN_HI = 'फिर नई फ़ाइल इम्पोर्ट करें।';
const saveAs = (more: readonly string[] = []): string => stepLines([
  { program: 'In Excel:', steps: ['Open the file.', 'File > Save As.', 'Choose the type "Excel Workbook (*.xlsx)" and save.', ...more] },
  { program: 'In LibreOffice:', steps: ['Open the file.', 'File > Save As.', 'Choose the type "Excel 2007-365 (.xlsx)" and save.'] },
], AGAIN);
const saveAsHi = (more: readonly string[] = []): string => stepLines([
  { program: 'Excel में:', steps: ['फ़ाइल खोलें।', 'File > Save As दबाएँ।', 'किस्म "Excel Workbook (*.xlsx)" चुनकर सहेजें।', ...more] },
  { program: 'LibreOffice में:', steps: ['फ़ाइल खोलें।', 'File > Save As दबाएँ।', 'किस्म "Excel 2007-365 (.xlsx)" चुनकर सहेजें।'] },
], AGAIN_HI);

/** What to do with a workbook that is not read as it is. It begins a line of its own. */
export const SAVE_AS_XLSX = saveAs();
export const SAVE_AS_XLSX_HI = saveAsHi();

/** A workbook that brings programs along is not read: nobody can see from outside what they do to its cells. */
export const refuseMacros = (file: string): Refusal =>
  new Refusal('macro-file', `${file} contains macros (small programs), so it is not read.${saveAs(['When asked whether to save without macros, press Yes.'])}`, { hi: `${file} में मैक्रो (छोटे प्रोग्राम) हैं, इसलिए नहीं पढ़ी जाती।${saveAsHi(['बिना मैक्रो सहेजने को पूछा जाए तो Yes दबाएँ।'])}`, where: { file } });

const WITHOUT_PASSWORD = stepLines([
  { program: 'In Excel:', steps: ['Open the file with its password.', 'File > Info > Protect Workbook > Encrypt with Password.', 'Empty the password, press OK and save.'] },
  { program: 'In LibreOffice:', steps: ['Open the file with its password.', 'File > Save As.', 'Take the tick off "Save with password" and save.'] },
], 'Then import it again.');
const WITHOUT_PASSWORD_HI = stepLines([
  { program: 'Excel में:', steps: ['पासवर्ड देकर फ़ाइल खोलें।', 'File > Info > Protect Workbook > Encrypt with Password दबाएँ।', 'पासवर्ड ख़ाली करें, OK दबाएँ और सहेजें।'] },
  { program: 'LibreOffice में:', steps: ['पासवर्ड देकर फ़ाइल खोलें।', 'File > Save As दबाएँ।', '"Save with password" से टिक हटाकर सहेजें।'] },
], 'फिर इम्पोर्ट करें।');

export const refusePassword = (file: string): Refusal =>
  new Refusal('password-protected', `${file} is protected with a password, so it cannot be read here.${WITHOUT_PASSWORD}`, { hi: `${file} पर पासवर्ड लगा है, इसलिए यहाँ नहीं पढ़ी जा सकती।${WITHOUT_PASSWORD_HI}`, where: { file } });
