import { fieldWords } from '#documents';
import { paperName } from '#rules';

type Name = { en: string; hi: string };

/** What stands in papers and is no field of a form: lists as a whole, and what setting two papers side by side tells. */
const BESIDE: Readonly<Record<string, Name>> = {
  lines: { en: 'Lines', hi: 'लाइनें' }, taxes: { en: 'Taxes', hi: 'टैक्स' }, allowances: { en: 'Discounts and charges', hi: 'डिस्काउंट और चार्ज' }, statements: { en: 'Statements on it', hi: 'उस पर लिखे कथन' }, kind: { en: 'Document', hi: 'काग़ज़' },
  'carriage.containers': { en: 'Containers', hi: 'कंटेनर' }, 'customs.table6a': { en: 'GSTR-1 table 6A', hi: 'GSTR-1 टेबल 6A' }, 'credit.papers': { en: 'Documents the LC asks for', hi: 'एलसी में माँगे काग़ज़' }, 'credit.instalments': { en: 'Instalments', hi: 'किस्तें' }, 'proof.models': { en: 'Models', hi: 'मॉडल' },
  'allowances.charge': { en: 'Is a charge', hi: 'चार्ज है' }, 'allowances.amount': { en: 'Amount', hi: 'राशि' },
  single: { en: 'Two documents side by side', hi: 'दो काग़ज़ आमने-सामने' }, whole: { en: 'All documents of both kinds', hi: 'दोनों तरह के सारे काग़ज़' }, both: { en: 'On both documents', hi: 'दोनों काग़ज़ों पर' },
  aKind: { en: 'First document', hi: 'पहला काग़ज़' }, bKind: { en: 'Second document', hi: 'दूसरा काग़ज़' }, aNumber: { en: 'Number of the first document', hi: 'पहले काग़ज़ का नंबर' }, bNumber: { en: 'Number of the second document', hi: 'दूसरे काग़ज़ का नंबर' }, a: { en: 'First document', hi: 'पहला काग़ज़' }, b: { en: 'Second document', hi: 'दूसरा काग़ज़' },
  documents: { en: 'Documents', hi: 'काग़ज़' }, pairs: { en: 'Documents side by side', hi: 'आमने-सामने के काग़ज़' }, linePairs: { en: 'Lines side by side', hi: 'आमने-सामने की लाइनें' },
};
const SIDES: Readonly<Record<string, Name>> = { a: { en: 'first document', hi: 'पहला काग़ज़' }, b: { en: 'second document', hi: 'दूसरा काग़ज़' } };

function wordsOf(field: string): Name | undefined {
  const plain = field.replaceAll('[]', '');
  const known = BESIDE[plain] ?? BESIDE[plain.replace(/^lines\./, '')];
  if (known) return known;
  for (const path of [field.replace(/\[\]$/, ''), `lines[].${plain}`]) {
    try {
      return fieldWords(path);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
    }
  }
  return undefined;
}

const PAPER = /^documents\.(\w+)(?:\[\])?(?:\.(.+))?$/;
const SIDE = /^documents\.(?:pairs|linePairs)\[\](?:\.([ab]))?(?:\.(.+))?$/;

/**
 * Name of a fact out of a paper: the field as its form calls it, with the paper it is read from where that is not the one in question.
 * Undefined for facts of something else. Places in lists are taken as `[]`.
 */
export function paperFactName(path: string, language: 'en' | 'hi'): string | undefined {
  const plain = path.replace(/\[\d+\]/g, '[]');
  if (plain === 'documents' || plain === 'document') return BESIDE.documents?.[language];
  if (plain.startsWith('document.')) return wordsOf(plain.slice('document.'.length))?.[language];
  const side = SIDE.exec(plain);
  if (side) return sideName(side[1], side[2], language);
  const [, kind = '', field] = PAPER.exec(plain) ?? [];
  if (kind === '') return undefined;
  const paper = BESIDE[kind]?.[language] ?? paperName(kind, language);
  return field === undefined ? paper : joined(wordsOf(field)?.[language], paper);
}

function sideName(side: string | undefined, field: string | undefined, language: 'en' | 'hi'): string | undefined {
  if (side === undefined) return wordsOf(field ?? 'pairs')?.[language];
  return field === undefined ? BESIDE[side]?.[language] : joined(wordsOf(field)?.[language], SIDES[side]?.[language] ?? '');
}

const joined = (field: string | undefined, where: string): string | undefined => (field === undefined ? undefined : `${field} (${where})`);
