import { contract } from '#app';
import { z } from 'zod';

/** Kinds as files write them: commercial-invoice. */
const kinds = contract['papers.add'].input.shape.kind.options.map((kind) => kind.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`));

/** Own JSON of a document, as `documents import` and `documents check` take it. */
export const documentShape = { documentKind: z.enum(kinds), document: contract['shipments.savePaper'].input.shape.document };
