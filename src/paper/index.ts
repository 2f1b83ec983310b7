/**
 * Paper. Enters: a plan, which is plain data (sheets of blocks: text, pictures, tables, columns, QR codes). Leaves: PDF bytes, the number of
 * pages, and a finding for characters that cannot be printed. It may not know a product or a trade document, read user files or the time.
 */
export { type Face, type Faces, openFaces, type Script, sharedFaces, type Weight } from './faces.ts';
export * from './messages.ts';
export { type FontFacts, LARGEST_FONT, readFont } from './ownFont.ts';
export * from './plan.ts';
export { printPlan, type Printed } from './print.ts';
