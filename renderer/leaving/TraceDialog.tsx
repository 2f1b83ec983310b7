import { IconFileSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { upload } from '../client.ts';
import { runJob } from '../jobs.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { dayText } from '../ui/format.ts';
import { FileDrop } from '../ui/FileDrop.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { visibleText } from '../ui/visibleText.tsx';
import { LeftFacts } from './LeftDetails.tsx';
import css from './leaving.module.css';

type Traced = Output<'disclosure.trace'> & { name: string };

/** Drop a file that turned up somewhere: which package, sheet or export of this company it is, or none. */
export function TraceDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('leaving');
  const fail = useFailure();
  const [traced, setTraced] = useState<Traced | null>(null);
  const look = async (file: File): Promise<void> => {
    setTraced(null);
    try {
      const { token, name } = await upload(file);
      setTraced({ ...(await runJob('disclosure.trace', { file: token }, t('tracing'), { quiet: true })), name });
    } catch (error) {
      fail(error);
    }
  };
  return (
    <Dialog opened={opened} onClose={() => { setTraced(null); onClose(); }} title={t('trace')} size={560}>
      <FileDrop icon={IconFileSearch} title={t('traceDrop')} text={t('traceText')} onFiles={([file]) => { if (file) void look(file); }} />
      {traced && <Answer traced={traced} />}
    </Dialog>
  );
}

function Answer({ traced }: { traced: Traced }) {
  const { t } = useTranslation('leaving');
  const { left, inside, packed } = traced;
  const known = left.length > 0 || inside.length > 0;
  return (
    <div className={css.answer} role="status">
      <strong className={known ? 'pass' : undefined}>{left.length > 0 ? t('traceFound', { name: left[0]?.name ?? '' }) : inside.length > 0 ? t('traceInside', { name: traced.name }) : t('traceNone', { name: traced.name })}</strong>
      {left.map((one) => <LeftFacts key={one.at} one={one} />)}
      {inside.map((one) => (
        <div key={`${one.package} ${one.part}`}>
          <p>{t('insidePart', { part: one.part, name: one.package })}</p>
          {one.left.map((each) => <LeftFacts key={each.at} one={each} />)}
        </div>
      ))}
      {packed && <p className="quiet">{t('packedSays', { day: dayText(packed.on), storefront: packed.storefront ?? '', count: packed.products.length })}{packed.products.length > 0 && <> {visibleText(packed.products.slice(0, 12).map((one) => one.sku).join(', '))}</>}</p>}
      {!known && <p className="quiet">{t('traceNoneText')}</p>}
      <p className="small quiet">{t('sum')} <span className="mono">{traced.sha256}</span></p>
    </div>
  );
}
