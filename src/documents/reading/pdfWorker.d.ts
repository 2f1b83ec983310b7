/** The part of pdf.js that parses; imported for being there, its package has no types for it. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
