import { Presets, SingleBar } from 'cli-progress';
import type { CliIo } from './io.ts';

export type ProgressLine = { /** `share`: how much is done, 0 to 1, where that is known though the total is not. */ show(done: number, total: number | null, label: string, share?: number | null): void; end(): void };

/** Steps of the bar where only a share is known. */
const PARTS = 1_000;

/** A bar on standard error when a person is looking at a terminal; nothing otherwise. */
export function openProgress(io: CliIo): ProgressLine {
  if (!io.err.isTTY) return { show: () => {}, end: () => {} };
  let bar: SingleBar | undefined;
  return {
    show(done, total, label, share = null) {
      bar ??= startBar(io);
      const parts = total === null && share !== null;
      bar.setTotal(parts ? PARTS : (total ?? Math.max(done, 1)));
      bar.update(parts ? Math.round(share * PARTS) : done, { label, counted: total === null ? `${done}${share === null ? '' : `, ${Math.round(share * 100)} %`}` : `${done}/${total}` });
    },
    end() {
      bar?.stop();
      bar = undefined;
    },
  };
}

function startBar(io: CliIo): SingleBar {
  const bar = new SingleBar({ stream: io.err, format: '{bar} {counted} {label}', hideCursor: true, clearOnComplete: true, barsize: 24, stopOnComplete: false }, Presets.shades_classic);
  bar.start(1, 0, { label: '', counted: '' });
  return bar;
}
