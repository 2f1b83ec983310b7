import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Block, Cell, Picture, Plan, Run, Style } from '#paper';
import { PAPERS } from '#paper';

const { resolve } = createRequire(import.meta.url);
const FONTS = ['noto-sans/400Regular/NotoSans_400Regular', 'noto-sans/700Bold/NotoSans_700Bold', 'noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular', 'noto-sans-devanagari/700Bold/NotoSansDevanagari_700Bold'];
const PHOTO = 'photo.jpg';

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n')}"`;
const said = (runs: readonly Run[], style: Style): string =>
  runs.map((run) => {
    const { size, weight, colour } = { ...style, ...run.style };
    return `text(size: ${size}pt, weight: ${weight}, fill: rgb("${colour}")${run.language ? `, lang: "${run.language}"` : ''}, ${quoted(run.text)})`;
  }).join(' + ');
const cellOf = ({ paragraphs, align = 'left' }: Cell): string => `align(${align}, ${paragraphs.map(({ runs, style }) => `par(${said(runs, style)})`).join(' + ')})`;
const all = (blocks: readonly Block[]): string => (blocks.length === 0 ? '[]' : blocks.map(blockOf).join(' + '));
const width = (one: number | { share: number }): string => (typeof one === 'number' ? `${one}pt` : `${one.share}fr`);
const table = (columns: readonly string[], cells: readonly string[], gap: number): string => `grid(columns: (${columns.join(', ')},), column-gutter: ${gap}pt, ${cells.join(', ')})`;

/** A block of a plan in typst's own words; a QR code, which typst cannot draw, and the boxes of forms are left out. */
function blockOf(block: Block): string {
  switch (block.kind) {
    case 'text': return block.role && block.role !== 'P' ? `heading(level: ${block.role.slice(1)}, ${said(block.runs, block.style)})` : `par(${said(block.runs, block.style)})`;
    case 'gap': return `v(${block.height}pt, weak: true)`;
    case 'rule': return `line(length: 100%, stroke: ${block.thickness}pt + rgb("${block.colour}"))`;
    case 'image': return `image("${PHOTO}", width: ${Math.min(block.width, 240)}pt, height: ${block.height}pt, fit: "contain", alt: ${quoted(block.alt ?? '')})`;
    case 'columns': return table(block.widths.map(width), block.columns.map(all), block.gap);
    case 'sections': return `columns(${block.columns}, gutter: ${block.gap}pt, ${block.sections.map(all).join(' + ')})`;
    case 'box': return `rect(width: 100%, inset: (x: ${block.paddingX}pt, y: ${block.paddingY}pt), ${block.fill ? `fill: rgb("${block.fill}"), ` : ''}stroke: none, ${all(block.children)})`;
    case 'table': return `std.table(columns: (${block.columns.map((one) => (one.width ? `${one.width}pt` : '1fr')).join(', ')},), stroke: (bottom: ${block.rule.thickness}pt + rgb("${block.rule.colour}")), inset: (y: ${block.paddingY}pt), ${[...(block.head ? [`std.table.header(${block.head.map(cellOf).join(', ')})`] : []), ...block.rows.flat().map(cellOf)].join(', ')})`;
    default: return '[]';
  }
}

/** A compiler with the fonts of the sheets and nothing else of this machine. */
export function typstCompiler(photo: Picture): NodeCompiler {
  const compiler = NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontPaths: FONTS.map((one) => dirname(resolve(`@expo-google-fonts/${one}.ttf`))) }] });
  compiler.mapShadow(`${import.meta.dirname}/${PHOTO}`, Buffer.from(photo.bytes));
  return compiler;
}

/** The texts, tables and photo of a sheet by typst, tagged as typst does by itself. Gives the bytes of the file. */
export function typstSheet(compiler: NodeCompiler, { sheets, paper, margin, title, language }: Plan): Uint8Array {
  const { width: wide, height } = PAPERS[paper];
  const source = sheets.map(({ header, body, footer }) =>
    `#set document(title: ${quoted(title)})\n#set page(width: ${wide}pt, height: ${height}pt, margin: (top: ${margin.top + 50}pt, bottom: ${margin.bottom + 50}pt, left: ${margin.left}pt, right: ${margin.right}pt), header: ${all(header)}, footer: ${all(footer)})
#set text(lang: "${language}", font: ("Noto Sans", "Noto Sans Devanagari"))\n#set par(spacing: 4pt)\n#{ ${all(body)} }`).join('\n#pagebreak()\n');
  const bytes = compiler.pdf({ mainFileContent: source });
  compiler.evictCache(10);
  return bytes;
}
