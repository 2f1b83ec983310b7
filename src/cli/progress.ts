import { Presets, SingleBar } from 'cli-progress';
import type { CliIo } from './io.ts';

export type ProgressLine = { show(done: number, total: number | null, label: string): void; end(): void };

/** A bar on standard error when a person is looking at a terminal; nothing otherwise. */
export function openProgress(io: CliIo): ProgressLine {
  if (!io.err.isTTY) return { show: () => {}, end: () => {} };
  let bar: SingleBar | undefined;
  return {
    show(done, total, label) {
      bar ??= startBar(io);
      bar.setTotal(total ?? Math.max(done, 1));
      bar.update(done, { label });
    },
    end() {
      bar?.stop();
      bar = undefined;
    },
  };
}

function startBar(io: CliIo): SingleBar {
  const bar = new SingleBar({ stream: io.err, format: '{bar} {value}/{total} {label}', hideCursor: true, clearOnComplete: true, barsize: 24, stopOnComplete: false }, Presets.shades_classic);
  bar.start(1, 0, { label: '' });
  return bar;
}
