import { useState } from 'react';
import { upload } from '../client.ts';
import { useFailure } from '../ui/useFailure.ts';

/** Hands a file to the core and does something with it; a refusal is shown and nothing is lost. */
export function useLearn(learn: (token: string, name: string) => Promise<void>): { busy: boolean; read: (file: File) => void } {
  const fail = useFailure();
  const [busy, setBusy] = useState(false);
  const work = async (file: File): Promise<void> => {
    setBusy(true);
    try {
      const chosen = await upload(file);
      await learn(chosen.token, chosen.name);
    } catch (error) {
      fail(error);
    } finally {
      setBusy(false);
    }
  };
  return { busy, read: (file) => void work(file) };
}
