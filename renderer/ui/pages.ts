import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerAddress;

/** How a page is drawn: `width` in CSS pixels, `turned` clockwise in degrees. */
export type Drawing = { width: number; turned?: 0 | 90 | 180 | 270; signal?: AbortSignal };
export type OpenedPages = { count: number; draw(page: number, canvas: HTMLCanvasElement, how: Drawing): Promise<void> };

async function bytesAt(address: string, signal: AbortSignal): Promise<Response> {
  const answer = await fetch(address, { signal });
  if (!answer.ok) throw new Error(`the file answered ${answer.status}`);
  return answer;
}

/**
 * Opens the bytes of a PDF for drawing. Its worker comes from our own origin. Pages are painted on a canvas and that is all: there is no layer for
 * links and forms, no scripting manager and no XFA, so nothing in a file is run, followed or filled in.
 */
export async function openPdf(address: string, signal: AbortSignal): Promise<PDFDocumentProxy> {
  const bytes = await (await bytesAt(address, signal)).arrayBuffer();
  const task = getDocument({ data: new Uint8Array(bytes), enableXfa: false, useSystemFonts: false });
  signal.addEventListener('abort', () => void task.destroy(), { once: true });
  return task.promise;
}

/** Draws one page, as sharp as the screen is. Drawing that is no longer wanted stops and leaves the canvas to the next. */
export async function drawPage(pages: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement, { width, turned = 0, signal }: Drawing): Promise<void> {
  const page = await pages.getPage(number);
  if (signal?.aborted) return;
  const ratio = window.devicePixelRatio || 1;
  const rotation = (page.rotate + turned) % 360;
  const base = page.getViewport({ scale: 1, rotation });
  const viewport = page.getViewport({ scale: (width * ratio) / base.width, rotation });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${Math.round(viewport.height / ratio)}px`;
  const task = page.render({ canvas, viewport });
  signal?.addEventListener('abort', () => task.cancel(), { once: true });
  await task.promise.catch((error: unknown) => {
    if (!signal?.aborted) throw error;
  });
}

/** A picture as one page, drawn as large as it is and shown at the width asked for. */
function drawPicture(picture: ImageBitmap, canvas: HTMLCanvasElement, { width, turned = 0 }: Drawing): void {
  const lies = turned % 180 !== 0;
  canvas.width = lies ? picture.height : picture.width;
  canvas.height = lies ? picture.width : picture.height;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${Math.round((width * canvas.height) / canvas.width)}px`;
  const pen = canvas.getContext('2d');
  pen?.translate(canvas.width / 2, canvas.height / 2);
  pen?.rotate((turned * Math.PI) / 180);
  pen?.drawImage(picture, -picture.width / 2, -picture.height / 2);
}

/** Opens a made file, PDF or picture, for showing it page by page. */
export async function openPages(address: string, picture: boolean, signal: AbortSignal): Promise<OpenedPages> {
  if (!picture) {
    const pdf = await openPdf(address, signal);
    return { count: pdf.numPages, draw: (page, canvas, how) => drawPage(pdf, page, canvas, how) };
  }
  const opened = await createImageBitmap(await (await bytesAt(address, signal)).blob());
  return { count: 1, draw: async (_page, canvas, how) => drawPicture(opened, canvas, how) };
}
