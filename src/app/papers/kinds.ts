import { DOCUMENT_KINDS, FORMED_KINDS } from '#documents';
import { paperName } from '#rules';
import type { UseCase } from '../port.ts';

const formed = new Set(FORMED_KINDS);

const kinds: UseCase<'papers.kinds'> = async (_input, { language }) => ({ items: DOCUMENT_KINDS.map((kind) => ({ kind, name: paperName(kind, language === 'hi' ? 'hi' : 'en'), formed: formed.has(kind) })) });
export default kinds;
