import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The window: one static page in dist/renderer. The shells replace NIRYAT-NONCE in index.html by a fresh nonce for every answer. */
export default defineConfig({
  root: 'renderer',
  // Relative addresses: the same files serve app:// and http://127.0.0.1.
  base: './',
  plugins: [react()],
  html: { cspNonce: 'NIRYAT-NONCE' },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'es2024',
    // data: addresses for fonts would need a wider CSP.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
  },
});
