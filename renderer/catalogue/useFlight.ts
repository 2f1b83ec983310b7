import { useCallback, useEffect, useRef, useState } from 'react';

/** Part of a screen that goes by between two frames when nobody can read the rows any more. */
const FAST = 0.7;
/** A second move so soon is a flight; a single page is not. */
const SOON_MS = 160;
const REST_MS = 180;

/**
 * True while a list flies by: dragged by its bar, or with a key held down. `moved` is told of every move, with where the list stands and how much
 * of it is in sight, in pixels.
 */
export function useFlight(): { flying: boolean; moved: (top: number, inSight: number) => void } {
  const [flying, setFlying] = useState(false);
  const last = useRef({ top: 0, at: 0 });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const moved = useCallback((top: number, inSight: number): void => {
    const now = performance.now();
    const fast = Math.abs(top - last.current.top) >= inSight * FAST && now - last.current.at < SOON_MS;
    last.current = { top, at: now };
    clearTimeout(timer.current);
    if (fast) timer.current = setTimeout(() => setFlying(false), REST_MS);
    setFlying(fast);
  }, []);
  return { flying, moved };
}
