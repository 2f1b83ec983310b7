/** A printed page as a PDF of the plainest kind: lines of text at places, and whatever else its catalogue is to hold. */
export function printedPdf(lines: readonly (readonly [x: number, y: number, text: string])[], catalogue = ''): string {
  const content = lines.map(([x, y, text]) => `BT /F1 10 Tf ${x} ${800 - y} Td (${text.replace(/[\\()]/gu, '\\$&')}) Tj ET`).join('\n');
  const objects = [`<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>', `<< /Length ${content.length} >>\nstream\n${content}\nendstream`, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'];
  let body = '%PDF-1.7\n';
  const places = objects.map((one, at) => { const place = body.length; body += `${at + 1} 0 obj\n${one}\nendobj\n`; return place; });
  const start = body.length;
  return `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
}
