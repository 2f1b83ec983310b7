type PrintedText = readonly (readonly [x: number, y: number, text: string])[];
/** What a PDF holds beside its text: entries of the catalogue and of the page, and objects from number 6 on (`stream` as it stands). */
export type PdfMore = { catalogue?: string; page?: string; font?: string; objects?: readonly string[] };

/** A printed page as a PDF of the plainest kind: lines of text at places, the same on each page, and whatever else it is to hold. */
export function printedPdf(lines: PrintedText, { catalogue = '', page = '', font = '', objects: more = [] }: PdfMore = {}, pages = 1): string {
  const content = lines.map(([x, y, text]) => `BT /F1 10 Tf ${x} ${800 - y} Td (${text.replace(/[\\()]/gu, '\\$&')}) Tj ET`).join('\n');
  const leaf = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> ${page} >>`;
  const further = Array.from({ length: pages - 1 }, () => leaf);
  const kids = ['3 0 R', ...further.map((_, at) => `${6 + more.length + at} 0 R`)];
  const objects = [`<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`, `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages} >>`, leaf, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`, `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica ${font} >>`, ...more, ...further];
  let body = '%PDF-1.7\n';
  const places = objects.map((one, at) => { const place = body.length; body += `${at + 1} 0 obj\n${one}\nendobj\n`; return place; });
  const start = body.length;
  return `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
}
