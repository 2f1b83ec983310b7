import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { textIn } from '#base';
import type { Family } from '#catalogue/nouns';
import { runJob } from '../jobs.ts';
import { currentLanguage } from '../language.ts';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';

export type Preview = Output<'families.preview'>;

const touched = ({ changes }: Preview): boolean => changes.some((one) => Object.values(one.counts).some((count) => count > 0));

/** First looks what a changed family does to values; writes at once when it does nothing to any. */
export function useSaveFamily(create: boolean, onDone: () => void) {
  const { t } = useTranslation('families');
  const fail = useFailure();
  const [preview, setPreview] = useState<Preview | null>(null);
  const write = async (family: Family): Promise<void> => {
    try {
      const { turned } = await runJob('families.save', { family, create }, t('savingFamily'), { quiet: true });
      toast(turned > 0 ? t('savedTurned', { name: textIn(family.name, currentLanguage.get()), count: turned }) : t('savedFamily', { name: textIn(family.name, currentLanguage.get()) }));
      onDone();
    } catch (error) {
      setPreview(null);
      fail(error);
    }
  };
  const look = async (family: Family): Promise<void> => {
    try {
      const found = await runJob('families.preview', { family }, t('lookingAtValues'), { quiet: true });
      if (touched(found)) setPreview(found);
      else await write(family);
    } catch (error) {
      fail(error);
    }
  };
  return { preview, look, write, close: () => setPreview(null) };
}
