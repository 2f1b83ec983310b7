import { readFileSync } from 'node:fs';

/**
 * Most memory this process ever had in main memory, MiB. Linux keeps it with the program that runs (VmHWM of /proc/self/status); what
 * `resourceUsage` tells there is at least what the process that started this one held at that moment, so that a small program beside a
 * large bench seemed as large. Elsewhere that figure is all there is.
 */
export function peakMemory(): number {
  try {
    const [, kib] = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'latin1')) ?? [];
    if (kib) return Number(kib) / 1024;
  } catch {
    // No such file: not Linux.
  }
  return process.resourceUsage().maxRSS / 1024;
}
