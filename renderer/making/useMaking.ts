import { useTranslation } from 'react-i18next';
import type { Input, Output } from '#app/contract';
import { saveFile } from '../client.ts';
import { runJob } from '../jobs.ts';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';

export type MadeKind = Output<'shipments.makeable'>['kinds'][number]['kind'];
/** More files than this are not handed over one by one: they lie in the company's folder. */
const HANDED = 6;

/** Runs the making and hands the files over. */
export function useMaking(number: string): (asked: Input<'shipments.make'>) => Promise<void> {
  const { t } = useTranslation('making');
  const fail = useFailure();
  return async (asked) => {
    try {
      const made = await runJob('shipments.make', asked, t('making', { number }));
      for (const file of made.files.slice(0, HANDED)) await saveFile(file);
      toast(made.files.length > HANDED ? t('inFolder', { count: made.files.length, folder: made.folder }) : t('made', { count: made.files.length }));
    } catch (error) {
      fail(error);
    }
  };
}

/** Name and address in lines, as they are typed. */
export const addresseeLines = (text: string): string[] => text.split('\n').map((one) => one.trim()).filter(Boolean).slice(0, 8);
