import { expect, test, vi } from 'vitest';

const asked = vi.hoisted(() => ({ documents: [] as Record<string, unknown>[], renders: [] as Record<string, unknown>[] }));
vi.mock('pdfjs-dist', () => ({
  GlobalWorkerOptions: {},
  getDocument: (options: Record<string, unknown>) => {
    asked.documents.push(options);
    const page = { rotate: 0, getViewport: () => ({ width: 100, height: 200 }), render: (how: Record<string, unknown>) => { asked.renders.push(how); return { promise: Promise.resolve(), cancel: () => undefined }; } };
    return { promise: Promise.resolve({ numPages: 1, getPage: async () => page }), destroy: () => undefined };
  },
}));
vi.mock('pdfjs-dist/build/pdf.worker.min.mjs?url', () => ({ default: '/worker.mjs' }));

test('a PDF in the window is painted and no more: no form language, no address to fetch from, no layer in which a link or script could act', async () => {
  const { openPages } = await import('./pages.ts');
  vi.stubGlobal('fetch', async () => new Response(new Uint8Array([37, 80, 68, 70])));
  vi.stubGlobal('window', { devicePixelRatio: 1 });
  const opened = await openPages('/file/x', false, new AbortController().signal);
  await opened.draw(1, { style: {} } as HTMLCanvasElement, { width: 100 });
  vi.unstubAllGlobals();
  expect(asked.documents.map((one) => Object.keys(one).sort())).toEqual([['data', 'enableXfa', 'useSystemFonts']]);
  expect(asked.documents[0]?.enableXfa).toBe(false);
  expect(asked.renders.map((one) => Object.keys(one).sort()), 'nothing but the canvas').toEqual([['canvas', 'viewport']]);
});
