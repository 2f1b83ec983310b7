import { type Artifact, type FieldUse, Refusal } from '#base';
import { release } from '#disclosure';
import { theExporter } from '#exporter';
import { writeXlsx } from '#tables';
import type { Context, UseCase } from '../port.ts';
import { shownFinding } from '../report/render.ts';
import { confidenceWords, stateWord } from '../report/outcomeWords.ts';
import { fieldsCarried } from '../report/fieldsCarried.ts';
import { countryWords, printReport } from '../report/paper.ts';
import { factName } from '../report/factNames.ts';
import { ruleTitle } from '../report/ruleTexts.ts';
import { POINT_OUTCOMES } from './board.ts';
import { fieldWords } from '../workspace/fieldWords.ts';
import { linesOf } from './lines.ts';
import { type Look, lookAt } from './look.ts';
import { printedBoard } from './printed.ts';
import { wordsIn } from './reportWords.ts';
import { type Worded, wordedPoints } from './worded.ts';

const MEDIA = { pdf: 'application/pdf', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', json: 'application/json' } as const;
/** Points in one workbook or JSON file. What is more is narrowed by a filter first. */
const MOST_POINTS = 200_000;

const stateOf = ({ finding }: Worded): string => (finding.status === 'fail' ? finding.severity : finding.status);

/** A field by what it is called; one that only rules know by the name of its fact. */
function fieldNamed(one: Worded, field: string, language: string): string {
  const known = fieldWords(field, language);
  return known === field ? factName(`${kindOf(one)}.${field}`, language) : known;
}

function cells(one: Worded, language: string): string[] {
  const { item, finding } = one;
  const { text } = shownFinding(finding, language);
  const { destination, rulePack } = finding.data;
  return [
    stateWord(stateOf(one), language), finding.rule, item.sku ?? wordsIn(language)('firm'), item.name, typeof destination === 'string' ? countryWords(destination, language) : '', text.title, text.detail ?? '', text.fix ?? '', finding.where.field ? fieldNamed(one, finding.where.field, language) : '', ruleTitle(finding.rule, language),
    finding.source?.title ?? '', finding.source?.date ?? '', finding.source?.url ?? '', confidenceWords(finding.confidence ?? null, language), stateWord(finding.cappedFrom ?? finding.severity, language), typeof rulePack === 'string' ? rulePack : '',
  ];
}

const HEADS = ['state', 'rule', 'sku', 'name', 'destination', 'what', 'detail', 'fix', 'field', 'authority', 'source', 'sourceDate', 'source', 'confidence', 'aimed', 'pack'] as const;
const WIDTHS = [16, 12, 18, 30, 16, 40, 44, 40, 18, 40, 40, 14, 30, 34, 12, 16];

function plain(one: Worded, language: string): object {
  const { item, finding } = one;
  return { ...finding, record: item.id, sku: item.sku, name: item.name, text: shownFinding(finding, language).text };
}

const kindOf = ({ finding }: Worded): 'product' | 'exporter' => (finding.where.kind === 'exporter' || finding.where.kind === 'certificate' ? 'exporter' : 'product');

/** All points with their texts; the fields they speak of are counted on the way. */
async function gathered(look: Look, context: Context): Promise<Worded[]> {
  const { read } = await context.workspace();
  const all: Worded[] = [];
  for await (const part of wordedPoints(read, look, { signal: context.signal, progress: (done, total) => context.progress(done, total, 'checks') })) all.push(...part);
  // Worst first, as on the board; within one kind the items keep their order.
  const rank = (one: Worded): number => POINT_OUTCOMES.findIndex((each) => each === stateOf(one));
  return all.sort((a, b) => rank(a) - rank(b));
}

const carried = (points: readonly Worded[]): FieldUse[] => fieldsCarried([{ kind: 'exporter', field: 'legalName' }, { kind: 'product', field: 'sku' }, { kind: 'product', field: 'name' }, ...points.flatMap((one) => (one.finding.where.field ? [{ kind: kindOf(one), field: one.finding.where.field }] : []))]);

async function bytesOf(format: keyof typeof MEDIA, look: Look, context: Context, firm: string): Promise<{ bytes: Uint8Array; fields: FieldUse[] }> {
  const { language } = context;
  // The printed board names rules and items; the values of fields stand only in the other two.
  if (format === 'pdf') return { bytes: await printReport(printedBoard(look, firm, language)), fields: carried([]) };
  const points = await gathered(look, context);
  const fields = carried(points);
  if (format === 'json') return { bytes: Buffer.from(`${JSON.stringify({ on: look.board.on, packs: look.board.packs, destinations: look.board.destinations, points: points.map((one) => plain(one, language)) }, null, 1)}\n`, 'utf8'), fields };
  const word = wordsIn(language);
  return { bytes: await writeXlsx([{ name: word('title'), rows: [HEADS.map((one) => word(one)), ...points.map((one) => cells(one, language))], headerRows: 1, widths: WIDTHS }]), fields };
}

/** The board as filtered, as a file for oneself: printed by rule, or every point in a workbook or as JSON. */
const report: UseCase<'checks.report'> = async ({ filter, format, for: _self, ...question }, context) => {
  const workspace = await context.workspace();
  const look = await lookAt(context, question, filter);
  const { points } = linesOf(look, 'rule');
  if (points === 0) throw new Refusal('nothing-to-export', 'No point fits. Nothing was made. Drop a filter first.', { hi: 'कोई पॉइंट नहीं मिला। कुछ नहीं बना। पहले कोई फ़िल्टर हटाएँ।' });
  if (format !== 'pdf' && points > MOST_POINTS) throw new Refusal('too-many', `There are more than ${MOST_POINTS} points. Narrow the board by a filter first. Nothing was made.`, { hi: `${MOST_POINTS} से ज़्यादा पॉइंट हैं। पहले फ़िल्टर से सूची छोटी करें। कुछ नहीं बना।` });
  const { legalName } = await theExporter(workspace.read);
  const { bytes, fields } = await bytesOf(format, look, context, legalName);
  context.signal.throwIfAborted();
  const artifact: Artifact = { name: `checks-${look.board.on}.${format}`, bytes, mediaType: MEDIA[format], fields };
  const released = await release(workspace, artifact, { clock: context.clock, agree: context.agree, what: 'check-report', audience: 'self', private: true, recipient: '', approver: context.person, released: [] });
  return { file: await context.files.keep(released), points };
};
export default report;
