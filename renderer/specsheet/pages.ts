import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerAddress;

/** Opens the bytes of a PDF for drawing. The worker comes from our own origin; nothing is evaluated. */
export async function openPages(address: string, signal: AbortSignal): Promise<PDFDocumentProxy> {
  const answer = await fetch(address, { signal });
  if (!answer.ok) throw new Error(`the preview answered ${answer.status}`);
  const task = getDocument({ data: new Uint8Array(await answer.arrayBuffer()) });
  signal.addEventListener('abort', () => void task.destroy(), { once: true });
  return task.promise;
}

/** Draws one page on a canvas at a width in CSS pixels, as sharp as the screen is. */
export async function drawPage(pages: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement, width: number): Promise<void> {
  const page = await pages.getPage(number);
  const ratio = window.devicePixelRatio || 1;
  const base = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: (width * ratio) / base.width });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${Math.round(viewport.height / ratio)}px`;
  await page.render({ canvas, viewport }).promise;
}
