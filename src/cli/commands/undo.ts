import { contract } from '#app';
import type { CliCommand } from '../command.ts';

/** Undo and redo differ in their words only. */
const step = (name: 'undo' | 'redo', done: string, nothing: string): CliCommand => ({
  name,
  summary: name === 'undo' ? 'take back the last step' : 'do the step again that was taken back last',
  arguments: [{ name: '<workspace>', about: 'workspace folder' }],
  options: [],
  value: contract[`workspace.${name}`].output,
  async run(session, [workspace = '']) {
    const value = await session.call(`workspace.${name}`, {}, await session.company(workspace));
    return { value, text: value.changeSet ? `${done} step ${value.changeSet.sequence}: ${value.changeSet.title}` : nothing };
  },
});

export const undo = step('undo', 'Took back', 'There is nothing to undo.');
export const redo = step('redo', 'Did again', 'There is nothing to redo.');
