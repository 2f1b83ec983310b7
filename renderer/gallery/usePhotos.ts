import { useEffect } from 'react';
import type { Output } from '#app/contract';
import { currentCompany } from '../company.ts';
import { runJob } from '../jobs.ts';
import { queryClient, useAsk } from '../queries.ts';

export type ShownPhoto = Output<'gallery.photos'>['photos'][number];

/** What was measured is no change of data: whoever shows it is told by us. */
export const staleMeasures = ({ patient = false } = {}): Promise<void> =>
  queryClient.invalidateQueries({ predicate: ({ queryKey: [name, of] }) => String(name).startsWith('gallery.') && of === currentCompany.get() }, { cancelRefetch: !patient });

/** Photos asked to be measured in this window already, so that one that cannot be is not asked for again and again. */
const asked = new Set<string>();

/** The photos of a product; those that were never measured are measured behind the scenes. */
export function usePhotos(id: string) {
  const found = useAsk('gallery.photos', { id }, { keepPrevious: true });
  const waiting = (found.data?.photos ?? []).filter((one) => one.points.some((point) => point.mark === 'unmeasured')).map((one) => one.picture ?? '').join(' ');
  useEffect(() => {
    const key = `${currentCompany.get()} ${waiting}`;
    if (waiting === '' || asked.has(key)) return;
    asked.add(key);
    runJob('gallery.examine', { ids: [id] }, '', { quiet: true }).then(() => staleMeasures(), () => undefined);
  }, [id, waiting]);
  return found;
}
