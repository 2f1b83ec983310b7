/** Errors that spreadsheets show in a cell (ECMA-376 part 1, 18.17.3, and the newer ones of Excel). */
const ERRORS: ReadonlySet<string> = new Set(['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!', '#SPILL!', '#CALC!', '#GETTING_DATA', '#FIELD!', '#BLOCKED!', '#UNKNOWN!', '#CONNECT!']);

export const isErrorValue = (text: string): boolean => ERRORS.has(text);
