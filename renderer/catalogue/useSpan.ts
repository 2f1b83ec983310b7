import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react';
import { columnsInSight, nextSpan, type ShownColumn, type Span } from './columns.ts';

/** What stands beside the columns: the margin left, the state right. */
type Beside = { margin: number; state: number };

/** Which free columns exist right now: those in sight and a few beyond. `look` is told of every sideways move, and renders only when it must. */
export function useSpan(box: RefObject<HTMLElement | null>, columns: readonly ShownColumn[], { margin, state }: Beside): { span: Span; look: () => void } {
  const [span, setSpan] = useState<Span>({ from: 0, to: 0 });
  const look = useCallback((): void => {
    const element = box.current;
    if (!element) return;
    const found = columns.findIndex((one) => !one.frozen);
    const firstFree = found < 0 ? columns.length : found;
    const seen = columnsInSight(columns, element.scrollLeft, Math.max(0, element.clientWidth - margin - state));
    setSpan((now) => nextSpan(now, seen, columns.length, firstFree));
  }, [box, columns, margin, state]);
  useLayoutEffect(look, [look]);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const watcher = new ResizeObserver(look);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [box, look]);
  return { span, look };
}
