export * from './parts/kinds.ts';
export { exportDocument, type ExportDocument } from './parts/document.ts';
export { documentLine, type DocumentLine } from './parts/line.ts';
