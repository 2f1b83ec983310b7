import { Button } from '@mantine/core';
import { IconDownload, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { call, saveFile } from '../client.ts';
import { FindingCard } from '../ui/FindingCard.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { useFormat } from '../ui/useFormat.ts';
import css from './listing.module.css';
import type { Built, ListingFlow } from './useListing.ts';

/** The package is made: save it, verify it, read its checksum. */
export function BuiltStep({ flow, built }: { flow: ListingFlow; built: Built }) {
  const { t } = useTranslation('listing');
  const { size, count } = useFormat();
  const fail = useFailure();
  const [verified, setVerified] = useState<Output<'packages.verify'> | null>(null);
  const verify = (): Promise<void> => call('packages.verify', { file: built.file.token }).then(setVerified, fail);
  return (
    <div className={css.done}>
      <section className={css.doneCard}>
        <h2>{t('builtTitle', { name: built.file.name })}</h2>
        <p className="quiet">{t('builtText', { products: count(built.products), images: count(built.images), size: size(built.file.bytes) })}</p>
        <p className="small quiet">{t('sum')} <span className="mono">{built.sha256}</span></p>
        <p className="small quiet">{t('keptIn', { folder: built.folder })}</p>
        <div className="row">
          <Button variant="filled" leftSection={<IconDownload size={16} aria-hidden />} onClick={() => void saveFile(built.file).catch(fail)}>{t('savePackage')}</Button>
          <Button leftSection={<IconShieldCheck size={16} stroke={1.75} aria-hidden />} onClick={() => void verify()}>{t('verify')}</Button>
          <Button onClick={flow.reload}>{t('backToBoard')}</Button>
        </div>
        {verified && <p className={verified.ok ? 'pass' : 'error'} role="status"><strong>{verified.ok ? t('verifiedGood', { count: verified.files }) : t('verifiedBad')}</strong></p>}
        {verified?.findings.map((one, at) => <FindingCard key={`${one.rule} ${at}`} finding={one} tight />)}
        {built.warnings.length > 0 && <h3>{t('warnings', { count: built.warnings.length })}</h3>}
        {built.warnings.slice(0, 50).map((one, at) => <FindingCard key={`${one.rule} ${at}`} finding={one} tight />)}
      </section>
    </div>
  );
}
