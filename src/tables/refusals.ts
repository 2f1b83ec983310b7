import { Refusal } from '#base';

/** What to do with a workbook that is not read as it is. */
export const SAVE_AS_XLSX =
  'In Excel: open it, File > Save As, choose "Excel Workbook (*.xlsx)". In LibreOffice: open it, File > Save As, choose "Excel 2007-365 (.xlsx)". Then import the new file.';

/** A workbook that brings programs along is not read: nobody can see from outside what they do to its cells. */
export const refuseMacros = (file: string): Refusal =>
  new Refusal('macro-file', `${file} contains macros (small programs), so it is not read. ${SAVE_AS_XLSX} Answer Yes when asked whether to save without macros.`, { where: { file } });

export const refusePassword = (file: string): Refusal =>
  new Refusal('password-protected', `${file} is protected with a password, so it cannot be read here. In Excel: open it, File > Info > Protect Workbook > Encrypt with Password, empty the password, save. In LibreOffice: open it, File > Save As, take the tick off "Save with password". Then import it again.`, { where: { file } });
