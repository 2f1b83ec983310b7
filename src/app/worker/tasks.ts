import type { WorkerLimits } from './messages.ts';

/** A task that goes over to costlier work may lower the limits of its run; it cannot raise them. */
export type Tighten = (limits: WorkerLimits) => void;

/** Asks the core, which answers what it chooses to: a task reaches nothing of the core by itself. */
export type Ask = (question: unknown) => Promise<unknown>;

/** Work done in the killable process: untrusted bytes in, structured clones out. Names are what WorkerPort.run takes. */
export type Task = (input: unknown, tighten?: Tighten, ask?: Ask) => AsyncIterable<unknown>;

export const tasks: Readonly<Record<string, () => Promise<{ default: Task }>>> = {
  'read-table': () => import('./readTable.ts'),
  'list-images': () => import('./listImages.ts'),
  'probe-image': () => import('./probeImage.ts'),
  'read-photos': () => import('./readPhotos.ts'),
  'fit-image': () => import('./fitImage.ts'),
  'prepare-photos': () => import('./preparePhotos.ts'),
  'look-image': () => import('./lookAtImage.ts'),
  'read-document': () => import('../documents/readTask.ts'),
  'print-plans': () => import('../sheet/printTask.ts'),
  'read-sheet-template': () => import('../sheet/readTemplateTask.ts'),
  'read-font': () => import('../sheet/readFontTask.ts'),
  'read-family': () => import('../families/readTask.ts'),
  'read-rule': () => import('../rules/readRuleTask.ts'),
  'build-pack': () => import('../rules/buildPackTask.ts'),
  'open-pack': () => import('../rules/openPackTask.ts'),
  'compare-packs': () => import('../rules/comparePacksTask.ts'),
  'read-manifests': () => import('../packages/manifestsTask.ts'),
  'learn-template': () => import('../template/learnTask.ts'),
  'fill-template': () => import('../template/fillTask.ts'),
  'verify-package': () => import('../packages/verifyTask.ts'),
};
