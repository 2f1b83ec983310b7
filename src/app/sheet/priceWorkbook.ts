import type { Artifact, Finding } from '#base';
import { inOrder, shownAs } from '#catalogue';
import { dayText, makeBook, priceLines, type SheetSource, vocabulary } from '#specsheet';
import { writeXlsx } from '#tables';
import { together } from './artifact.ts';
import type { Firm } from './gather.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const WIDTHS = [12, 18, 38, 16, 12, 16, 14, 10, 18, 14, 14];

/** A price list as a workbook: the same lines as on paper, every cell a text, photos in their cells. */
export async function priceWorkbook(sources: readonly SheetSource[], firm: Firm, name: string): Promise<{ artifact: Artifact; findings: Finding[] }> {
  const { options } = firm;
  const words = vocabulary(options.languages[0] ?? 'en');
  const { parts } = makeBook(sources, options);
  const word = (key: string): string => words.word(key);
  const head = [word('photo'), word('itemNo'), word('description'), word('yourItemNo').replace(/[:：].*$/u, '').trim(), word('moq'), word('carton'), word('deliveryTerm'), word('currency'), word('quantity'), word('unitPrice'), word('per').replace('{unit}', '').trim()];
  const lines = priceLines(sources, options).flatMap((line) => (line.steps.length > 0 ? line.steps : [{ from: '', price: word('onRequest') }]).map((step) => ({ line, step })));
  const rows = lines.map(({ line, step }) => ['', line.sku, line.name, line.theirNo, line.moq, line.carton, line.term, line.currency, step.from ? `${step.from}+` : '', step.price, line.unit]);
  const top = [[word('priceList'), options.buyer ? `${word('madeFor')}: ${options.buyer.name}` : '', dayText(options.day, words), options.validUntil ? `${word('validUntil')} ${dayText(options.validUntil, words)}` : ''], head];
  const seen = new Set<string>();
  const pictures = lines.flatMap(({ line }, at) => {
    const source = sources.find((one) => one.product.id === line.product);
    const link = inOrder(source?.product.images)[0];
    const picture = link && source?.pictures.get(shownAs(link) ?? '');
    const isFirst = !seen.has(line.product);
    seen.add(line.product);
    return picture && isFirst ? [{ row: top.length + at, column: 0, bytes: picture.bytes, width: picture.width, height: picture.height, alt: line.name || line.sku }] : [];
  });
  const bytes = await writeXlsx([{ name: word('priceList').slice(0, 31), rows: [...top, ...rows], headerRows: 2, widths: WIDTHS, pictures }]);
  return { artifact: { name, bytes, mediaType: XLSX, fields: together(parts) }, findings: parts.flatMap((one) => one.findings) };
}
