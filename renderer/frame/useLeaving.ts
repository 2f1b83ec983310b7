import { useEffect } from 'react';
import { saving } from '../saving.ts';

/** A window whose last change is not on disk does not close without asking. */
export function useLeaving(): void {
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent): void => {
      const { pending, failure } = saving.get();
      if (pending > 0 || failure !== null) event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, []);
}
