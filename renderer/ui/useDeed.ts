import { useCallback, useRef, useState } from 'react';

/** A deed that is under way is not begun again: a second press while it runs does nothing. The flag is for the button. */
export function useDeed(deed: () => Promise<void>): [run: () => Promise<void>, running: boolean] {
  const [running, setRunning] = useState(false);
  const busy = useRef(false);
  const latest = useRef(deed);
  latest.current = deed;
  const run = useCallback(async (): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setRunning(true);
    try {
      await latest.current();
    } finally {
      busy.current = false;
      setRunning(false);
    }
  }, []);
  return [run, running];
}
