import { textIn } from '#base';
import type { Block, Sheet } from '#paper';
import type { MadeBook } from './cells.ts';
import { namesOf } from './content.ts';
import { type Bench, benchOf, type SheetOptions, type SheetSource } from './desk.ts';
import { addressLine, firmName, footerBlocks, logoBlock, qrBlock } from './frame.ts';
import { makeSheet, type MadeSheet } from './sheet.ts';
import { dayText } from './values.ts';
import { inTongues } from './wording.ts';

type Chapter = { title: string; items: { made: MadeSheet; name: string }[] };

/** A catalogue: cover, contents with page numbers, a chapter for each family of goods, a sheet for each item. Throws Refusal('no-such-template' | 'no-such-language'). */
export function makeBooklet(sources: readonly SheetSource[], options: SheetOptions): MadeBook {
  const [first] = sources;
  if (!first) return { sheets: [], parts: [] };
  const bench = benchOf(first, options);
  const chapters = new Map<string, Chapter>();
  for (const source of sources) {
    const other = bench.look.tongue[0]?.word('otherItems') ?? '';
    const title = source.section ? textIn(source.section, bench.look.tongue[0]?.language ?? 'en') || other : other;
    const chapter = chapters.get(title) ?? { title, items: [] };
    const made = makeSheet(source, options);
    chapter.items.push({ made, name: namesOf(benchOf(source, options).desk)[0]?.text ?? source.product.sku });
    chapters.set(title, chapter);
  }
  const inOrder = [...chapters.values()];
  const pages = inOrder.flatMap((chapter) => chapter.items.map(({ made }): Sheet => ({ ...made.sheet, id: made.product.id, section: chapter.title })));
  return { sheets: [coverOf(bench, sources.length), contentsOf(bench, inOrder), ...pages], parts: inOrder.flatMap((chapter) => chapter.items.map((one) => one.made)) };
}

/** A quiet page: whose catalogue, the first photo, which day, how to reach the firm. */
function coverOf({ look, source, frame, photos, options }: Bench, count: number): Sheet {
  const words = look.tongue[0];
  const firm = firmName(source.exporter);
  const mark = frame.logo && logoBlock(frame.logo, firm, look);
  const photo = photos.hero[0];
  const line = (text: string | undefined): Block[] => (text?.trim() ? [look.text([{ text: text.trim() }], 'body', 'ink')] : []);
  const { contact } = source.exporter;
  const title = inTongues(look.tongue, (one) => one.word('catalogue'));
  const body: Block[] = [
    { kind: 'gap', height: 60 }, { kind: 'rule', colour: look.colours.accent, thickness: 5, bleed: true }, { kind: 'gap', height: 44 },
    ...(mark ? [mark.block, { kind: 'gap' as const, height: 14 }] : []),
    ...(firm ? [look.text([{ text: firm }], 'name', 'accent', { role: 'H1' as const })] : []),
    ...title.map((one, at) => look.text([one], at === 0 ? 'secondName' : 'body', 'second')),
    { kind: 'gap', height: 8 }, look.text([{ text: [words?.word('itemCount', { count: String(count) }), dayText(options.day, words)].filter(Boolean).join(' · ') }], 'body', 'muted'),
    { kind: 'gap', height: 28 }, ...(photo ? [{ kind: 'image' as const, ...photo, width: 600, height: 320, align: 'center' as const }] : []), { kind: 'gap', height: 28 },
    { kind: 'columns', widths: [{ share: 1 }, look.template.qr * 1.6], gap: 20, columns: [[...line(addressLine(source.exporter)), ...line([contact.person, contact.phone].filter(Boolean).join(' · ')), ...line([contact.email, contact.website].filter(Boolean).join(' · '))], firm ? [{ ...qrBlock({ exporter: source.exporter, sku: title[0]?.text ?? '' }, look), size: look.template.qr * 1.6 } as Block] : []] },
  ];
  // Without a gap at its top the page would begin at the margin: white space there vanishes.
  return { title: [firm, title[0]?.text].filter(Boolean).join(' · '), header: [{ kind: 'gap', height: 40 }], runningHeader: [], body, footer: [] };
}

function contentsOf(bench: Bench, chapters: readonly Chapter[]): Sheet {
  const { look, frame, desk } = bench;
  const title = inTongues(look.tongue, (words) => words.word('contents'));
  const width = 34;
  const rows = chapters.flatMap((chapter): Block[] => [
    { kind: 'gap', height: 14 }, ...look.heading([{ text: chapter.title, language: look.tongue[0]?.language ?? 'en' }]),
    {
      kind: 'table', columns: [{ width: 110 }, {}, { width, align: 'right' }], gap: 10, paddingY: look.template.rowPadding, rule: { colour: look.colours.rule, thickness: 0.6 },
      rows: chapter.items.map(({ made, name }) => [made.product.sku, name, `{page:${made.product.id}}`].map((text, at) => ({ paragraphs: [{ runs: [{ text }], style: { ...look.style('cell'), ...(at === 0 ? { weight: 700 as const } : {}) } }], header: at === 0 }))),
    },
  ]);
  return { title: title[0]?.text ?? '', header: [], runningHeader: [], body: [look.text(look.beside(title), 'name', 'accent', { role: 'H1' }), ...rows], footer: footerBlocks({ ...frame, sku: '', name: '' }, look, desk.gate) };
}
