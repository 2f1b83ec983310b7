import { type Artifact, type Day, Refusal, today } from '#base';
import { release } from '#disclosure';
import { theExporter } from '#exporter';
import { writeXlsx } from '#tables';
import type { UseCase } from '../port.ts';
import { stateWord } from '../report/outcomeWords.ts';
import { dayWords, printReport, type ReportSection } from '../report/paper.ts';
import { type Audit, audit } from './auditing.ts';
import { factWords } from './factWords.ts';

const WORDS = {
  en: { title: 'Past shipments: what differed', read: 'Read on {day}', shipments: 'Shipments', shipment: 'Shipment', fact: 'Fact', document: 'Document', says: 'It says', differs: 'differs', state: 'State', rule: 'Rule', what: 'What', where: 'Documents', file: 'File', source: 'Source', fromText: 'read from the text of the PDF, not confirmed', data: 'data', unread: 'Files that told nothing', why: 'Why', 'unread-scan': 'A scan: nothing could be read. Attach it in a shipment and type what it says.', 'unread-no-text': 'A PDF without text, a scan: nothing could be read. Attach it in a shipment and type what it says.', 'unread-no-kind': 'What document it is cannot be told.', 'unread-no-values': 'Its text holds no value that could be compared.', 'unread-same': 'The same file as', agrees: 'The documents agree.', foot: 'Help with a decision, not legal advice.' },
  hi: { title: 'पुराने शिपमेंट: क्या अलग था', read: '{day} को पढ़ा', shipments: 'शिपमेंट', shipment: 'शिपमेंट', fact: 'बात', document: 'दस्तावेज़', says: 'लिखा है', differs: 'अलग है', state: 'स्थिति', rule: 'नियम', what: 'क्या', where: 'दस्तावेज़', file: 'फ़ाइल', source: 'स्रोत', fromText: 'PDF के टेक्स्ट से पढ़ा, पुष्टि नहीं हुई', data: 'डेटा', unread: 'जिन फ़ाइलों से कुछ पता नहीं चला', why: 'क्यों', 'unread-scan': 'स्कैन: कुछ पढ़ा नहीं जा सका। शिपमेंट में लगाकर उस पर लिखा टाइप करें।', 'unread-no-text': 'बिना टेक्स्ट की PDF, यानी स्कैन: कुछ पढ़ा नहीं जा सका। शिपमेंट में लगाकर उस पर लिखा टाइप करें।', 'unread-no-kind': 'यह कौन-सा दस्तावेज़ है, पता नहीं चला।', 'unread-no-values': 'टेक्स्ट में मिलाने लायक कोई मान नहीं।', 'unread-same': 'यही फ़ाइल पहले भी दी गई:', agrees: 'दस्तावेज़ मेल खाते हैं।', foot: 'निर्णय में मदद के लिए, क़ानूनी सलाह नहीं।' },
} as const;
const MEDIA = { pdf: 'application/pdf', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

type Shipment = Audit['shipments'][number];
const wordsIn = (language: string) => (language === 'hi' ? WORDS.hi : WORDS.en);
const said = ({ type, text, unit }: Shipment['differing'][number]['values'][number]): string => (type === 'day' ? text.split('-').reverse().join('-') : [text, unit].filter(Boolean).join(' '));

/** Why a file told nothing, in the reader's words; a refusal stands in its own. */
const whyUnread = ({ why, text }: Audit['unread'][number], language: string): string => (why === 'refused' ? text : why === 'same' ? `${wordsIn(language)['unread-same']} ${text}` : wordsIn(language)[`unread-${why}`]);

function sections(one: Shipment, language: string): ReportSection[] {
  const word = wordsIn(language);
  const note = [one.documents.map((each) => [each.name, each.number].filter(Boolean).join(' ')).join(' · '), one.points.length === 0 ? word.agrees : ''].filter(Boolean).join('. ');
  const rows = one.differing.flatMap(({ fact, values }) => values.map((value, at) => [at === 0 ? { text: factWords(fact, language), strong: true } : '', value.document, value.differs || value.unconfirmed ? { text: said(value), ...(value.differs ? { tone: value.unconfirmed ? ('unknown' as const) : ('error' as const), strong: true } : {}), small: [value.differs ? word.differs : '', value.unconfirmed ? word.fromText : ''].filter(Boolean).join(' · ') } : said(value)]));
  return [
    { title: `${word.shipment} ${one.label}`, note, ...(rows.length > 0 ? { head: [word.fact, word.document, word.says] } : {}), widths: [110, 190], rows },
    ...(one.points.length > 0 ? [{ title: ' ', head: [word.state, word.what, word.where], widths: [80, undefined, 150], rows: one.points.map((point) => [{ text: stateWord(point.severity, language), tone: point.unconfirmed ? ('unknown' as const) : point.severity, small: point.rule }, { text: point.title, small: [point.detail, point.unconfirmed ? word.fromText : ''].filter(Boolean).join(' · ') }, point.documents.join(', ')]) }] : []),
  ];
}

const unreadSection = (unread: Audit['unread'], language: string): ReportSection[] => (unread.length === 0 ? [] : [{ title: wordsIn(language).unread, head: [wordsIn(language).file, wordsIn(language).why], widths: [190], rows: unread.map((one) => [one.file, whyUnread(one, language)]) }]);

async function bytesOf(format: keyof typeof MEDIA, { shipments, unread }: Audit, firm: string, day: Day, language: string): Promise<Uint8Array> {
  const word = wordsIn(language);
  if (format === 'pdf') return printReport({ title: word.title, subtitle: [word.read.replace('{day}', dayWords(day, language)), `${word.shipments}: ${shipments.length}`], firm, sections: [...shipments.flatMap((one) => sections(one, language)), ...unreadSection(unread, language)], foot: word.foot, day, language });
  const head = [word.shipment, word.state, word.rule, word.fact, word.what, word.document, word.says, word.file, word.source];
  const rows = shipments.flatMap((one) => [
    ...one.differing.flatMap(({ fact, values }) => values.map((value) => [one.label, value.differs ? word.differs : '', '', factWords(fact, language), '', value.document, said(value), value.file, value.unconfirmed ? word.fromText : word.data])),
    ...one.points.map((point) => [one.label, stateWord(point.severity, language), point.rule, '', [point.title, point.detail].filter(Boolean).join('. '), point.documents.join(', '), '', '', point.unconfirmed ? word.fromText : word.data]),
  ]);
  const left = unread.map((one) => [one.file, whyUnread(one, language)]);
  return writeXlsx([{ name: word.shipments, rows: [head, ...rows], headerRows: 1, widths: [20, 16, 14, 22, 60, 36, 28, 28, 36] }, ...(left.length > 0 ? [{ name: word.unread.slice(0, 31), rows: [[word.file, word.why], ...left], headerRows: 1, widths: [40, 90] }] : [])]);
}

/** The audit of past shipments as a file for oneself. */
const report: UseCase<'shipments.auditReport'> = async ({ files, format }, context) => {
  const workspace = await context.workspace();
  const found = await audit(context, files);
  if (found.shipments.length === 0) throw new Refusal('nothing-to-export', 'No document was found in these files. Nothing was made.', { hi: 'इन फ़ाइलों में कोई दस्तावेज़ नहीं मिला। कुछ नहीं बना।' });
  const { legalName } = await theExporter(workspace.read);
  const day = today(context.clock);
  const bytes = await bytesOf(format, found, legalName, day, context.language);
  context.signal.throwIfAborted();
  const artifact: Artifact = { name: `shipments-${day}.${format}`, bytes, mediaType: MEDIA[format], fields: [] };
  const released = await release(workspace, artifact, { clock: context.clock, agree: context.agree, what: 'check-report', audience: 'self', private: true, recipient: '', approver: context.person, released: [] });
  return { file: await context.files.keep(released), shipments: found.shipments.length };
};
export default report;
