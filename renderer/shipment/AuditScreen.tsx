import { Button, Menu } from '@mantine/core';
import { IconDownload, IconFileSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { saveFile, upload } from '../client.ts';
import { useCurtain } from '../curtain/useCurtain.ts';
import { runJob } from '../jobs.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FileDrop } from '../ui/FileDrop.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { visibleText } from '../ui/visibleText.tsx';
import css from './page.module.css';
import { PastShipment } from './PastShipment.tsx';

type Audit = Output<'shipments.audit'>;

/** Files that told nothing, each with what can be done. */
function Unread({ files }: { files: Audit['unread'] }) {
  const { t } = useTranslation('crosscheck');
  if (files.length === 0) return null;
  return (
    <section className={css.side} aria-label={t('unreadTitle', { count: files.length })}>
      <div className={css.sideHead}><h2>{t('unreadTitle', { count: files.length })}</h2></div>
      <ul>{files.map(({ file, why, text }, at) => <li key={at} className={css.sideRow}><strong>{visibleText(file)}</strong><span className={why === 'refused' ? 'error' : ''}>{why === 'refused' ? visibleText(text) : t(`unread-${why}`, { name: text })}</span></li>)}</ul>
    </section>
  );
}

/** Files dropped one lot after another: each lot waits for the one before, so that none is forgotten; all are read together. */
function useAudit() {
  const { t } = useTranslation('crosscheck');
  const fail = useFailure();
  const tokens = useRef<readonly string[]>([]);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const [found, setFound] = useState<Audit | null>(null);
  const [reading, setReading] = useState(0);
  const lot = async (files: readonly File[]): Promise<void> => {
    try {
      const all = [...tokens.current, ...(await Promise.all(files.map(upload))).map((one) => one.token)];
      setFound(await runJob('shipments.audit', { files: all }, t('auditTitle'), { quiet: true }));
      tokens.current = all;
    } catch (error) {
      fail(error);
    }
  };
  const take = (files: readonly File[]): void => {
    setReading((now) => now + 1);
    last.current = last.current.then(() => lot(files)).finally(() => setReading((now) => now - 1));
  };
  const saveAs = async (format: 'pdf' | 'xlsx'): Promise<void> => {
    try {
      await saveFile((await runJob('shipments.auditReport', { files: [...tokens.current], format }, t('auditTitle'))).file);
    } catch (error) {
      fail(error);
    }
  };
  const again = (): void => { tokens.current = []; setFound(null); };
  return { found, reading: reading > 0, take, saveAs, again };
}

/** Files of shipments that are over: one page says what differed in each. Nothing of them is kept. */
export function AuditScreen() {
  const { t } = useTranslation(['crosscheck', 'curtain']);
  const curtained = useCurtain();
  const { found, reading, take, saveAs, again } = useAudit();
  if (curtained) return <div className={css.screen}><PageHead title={t('auditTitle')} /><EmptyState icon={IconFileSearch} title={t('curtain:nothingTitle')} text={t('curtain:nothingText')} /></div>;
  const wrong = found?.shipments.filter((one) => one.errors + one.warnings + one.toConfirm > 0).length ?? 0;
  return (
    <div className={css.screen}>
      <PageHead title={t('auditTitle')} note={found ? t('auditFound', { shipments: found.shipments.length, wrong }) : t('auditNote')}>
        {found && <Button variant="subtle" disabled={reading} onClick={again}>{t('auditAgain')}</Button>}
        {found && found.shipments.length > 0 && (
          <Menu position="bottom-end">
            <Menu.Target><Button variant="filled" disabled={reading} leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />}>{t('saveReport')}</Button></Menu.Target>
            <Menu.Dropdown><Menu.Item onClick={() => void saveAs('pdf')}>PDF</Menu.Item><Menu.Item onClick={() => void saveAs('xlsx')}>Excel (XLSX)</Menu.Item></Menu.Dropdown>
          </Menu>
        )}
      </PageHead>
      <div className={css.list} style={{ gap: 12, padding: '0 20px 20px' }} data-pane="">
        <div style={{ maxWidth: 560, flex: 'none' }}><FileDrop multiple title={t('auditDrop')} text={t('auditDropText')} accept=".xml,.json,.xlsx,.pdf,image/*" onFiles={take} /></div>
        {reading && <p className="quiet" role="status">{t('auditReading')}</p>}
        {found?.findings.map((one, at) => <p key={at} className="warning small">{one.text.title} <span className="quiet">{[one.where.file, one.text.detail].filter(Boolean).join(' · ')}</span></p>)}
        {found?.shipments.map((one, at) => <PastShipment key={at} one={one} />)}
        {found && <Unread files={found.unread} />}
      </div>
    </div>
  );
}
