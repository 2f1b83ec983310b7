import { useDisclosure } from '@mantine/hooks';
import { spotlight } from '@mantine/spotlight';
import { useNavigate } from '@tanstack/react-router';
import { currentLanguage, isLanguage, LANGUAGES } from '../language.ts';
import { type KeyMap, useKeys } from './keys.ts';
import { KeysSheet } from './KeysSheet.tsx';
import { navFolded } from './preferences.ts';
import { NUMBERED } from './screens.ts';
import { useUndo } from './undo.ts';

const nextLanguage = (): void => {
  const all = Object.keys(LANGUAGES);
  const next = all[(all.indexOf(currentLanguage.get()) + 1) % all.length];
  if (isLanguage(next)) currentLanguage.set(next);
};

/** F6: the keyboard goes to the next large part of the window. */
function nextPane(): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')];
  const at = panes.findLastIndex((one) => one.contains(document.activeElement));
  const pane = panes[(at + 1) % panes.length];
  const inside = pane?.querySelector<HTMLElement>('[tabindex="0"], a[href], button:not(:disabled), input, [role="grid"]');
  inside?.focus();
}

/** Keys that work on every screen. */
export function FrameKeys() {
  const navigate = useNavigate();
  const { undo, redo } = useUndo();
  const [opened, sheet] = useDisclosure(false);
  const screens: KeyMap = Object.fromEntries(NUMBERED.map((one, index) => [`Ctrl+${index + 1}`, () => void navigate({ to: one.path })]));
  useKeys({
    ...screens,
    'Ctrl+K': () => spotlight.toggle(), 'Ctrl+B': () => navFolded.set((now) => !now), 'Ctrl+L': nextLanguage, F6: nextPane, F1: sheet.toggle,
    'Ctrl+Z': () => void undo(), 'Ctrl+Y': () => void redo(), 'Ctrl+Shift+Z': () => void redo(),
    'Ctrl+I': () => void navigate({ to: '/import' }), F9: () => void navigate({ to: '/checks' }),
  });
  return <KeysSheet opened={opened} onClose={sheet.close} />;
}
