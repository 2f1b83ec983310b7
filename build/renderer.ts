import { join } from 'node:path';
import { NONCE_PLACE } from '#http';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig } from 'vite';

/** How the window is built. Everything it loads is a file of its own: its policy allows no inline script and no data: font. */
export const rendererConfig = (root: string, dist = join(root, 'dist')): InlineConfig => ({
  configFile: false,
  root: join(root, 'renderer'),
  base: './',
  plugins: [react()],
  html: { cspNonce: NONCE_PLACE },
  build: {
    outDir: join(dist, 'renderer'), emptyOutDir: true, target: 'chrome140', assetsInlineLimit: 0, modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_500, reportCompressedSize: false,
  },
  worker: { format: 'es' },
  logLevel: 'warn',
});

export const bundleRenderer = async (root: string, dist?: string): Promise<void> => void (await build(rendererConfig(root, dist)));
