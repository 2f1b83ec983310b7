import { useTranslation } from 'react-i18next';
import { upload } from '../client.ts';
import { runJob } from '../jobs.ts';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';

/** Files dropped on the page become documents of the shipment. */
export function useDropped(shipment: string): (files: File[]) => Promise<void> {
  const { t } = useTranslation('crosscheck');
  const fail = useFailure();
  return async (files) => {
    try {
      const handed = await Promise.all(files.map(upload));
      const { added, updated, findings } = await runJob('shipments.takeFiles', { id: shipment, files: handed.map((one) => one.token) }, t('takingIn'), { quiet: true });
      toast([t('tookIn', { added, updated }), ...findings.slice(0, 2).map((one) => one.text.title)].join(' '));
    } catch (error) {
      fail(error);
    }
  };
}
