import type { KeyboardEvent } from 'react';
import type { AssignerFlow } from './useAssigner.ts';

type Act = (() => unknown) | undefined;

const MOVES: Readonly<Record<string, number | 'first' | 'last'>> = { ArrowUp: -1, ArrowDown: 1, PageUp: -8, PageDown: 8, Home: 'first', End: 'last' };
const isUndo = (event: KeyboardEvent): boolean => (event.ctrlKey || event.metaKey) && !event.shiftKey && (event.key.toLowerCase() === 'z' || event.code === 'KeyZ');
const plain = (event: KeyboardEvent): boolean => !event.ctrlKey && !event.metaKey && !event.altKey;

function run(event: KeyboardEvent, act: Act): void {
  if (!act || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.stopPropagation();
  void act();
}

/**
 * Keys while the field is active. Empty, it leaves arrows, Backspace and Del to the photos; with text in it, arrows choose among the items
 * found and everything else writes. No single letter is taken: they are what is typed.
 */
export function fieldKey(event: KeyboardEvent, flow: AssignerFlow): void {
  const empty = flow.query === '';
  if (event.key === 'Enter' && plain(event)) return run(event, event.shiftKey ? flow.same : flow.giveBest);
  if (empty && isUndo(event)) return run(event, flow.takeBack);
  if (!plain(event)) return;
  const move = MOVES[event.key];
  if (move !== undefined && empty) return run(event, () => flow.move(move, event.shiftKey));
  if (event.key === 'PageUp' || event.key === 'PageDown') return run(event, () => flow.move(event.key === 'PageUp' ? -8 : 8, event.shiftKey));
  if (!empty && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) return run(event, () => flow.setPick(event.key === 'ArrowDown' ? 1 : -1));
  if (!empty && event.key === 'Escape') return run(event, () => flow.setQuery(''));
  if (empty) run(event, ({ Backspace: flow.takeBack, Delete: flow.leaveOut } as Readonly<Record<string, Act>>)[event.key]);
}

/** Keys while the strip is active: single letters and digits are free there. */
export function stripKey(event: KeyboardEvent, flow: AssignerFlow, toField: () => void): void {
  if (isUndo(event)) return run(event, flow.takeBack);
  if (!plain(event)) return;
  const move = MOVES[event.key];
  if (move !== undefined) return run(event, () => flow.move(move, event.shiftKey));
  const digit = /^[1-5]$/u.exec(event.key)?.[0];
  const item = digit === undefined ? undefined : flow.items[Number(digit) - 1];
  if (item) return run(event, () => flow.give(item));
  if (event.key === 'Enter' && event.shiftKey) return run(event, flow.same);
  run(event, ({ Backspace: flow.takeBack, Delete: flow.leaveOut, u: flow.unassign, U: flow.unassign, Enter: toField, '/': toField } as Readonly<Record<string, Act>>)[event.key]);
}
