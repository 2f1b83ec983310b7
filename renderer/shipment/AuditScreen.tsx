import { Button, Menu } from '@mantine/core';
import { IconDownload, IconFileSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { saveFile, upload } from '../client.ts';
import { useCurtain } from '../curtain/useCurtain.ts';
import { runJob } from '../jobs.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FileDrop } from '../ui/FileDrop.tsx';
import { dayText } from '../ui/format.ts';
import { OutcomeBadge } from '../ui/OutcomeBadge.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { useFormat } from '../ui/useFormat.ts';
import { visibleText } from '../ui/visibleText.tsx';
import { cellText } from './crossing.ts';
import css from './page.module.css';
import { useFactName } from './useFactName.ts';

type Audit = Output<'shipments.audit'>;
type Audited = Audit['shipments'][number];

/** One past shipment: its documents, each fact that differed with every document's value, and what the rules say. */
function Past({ one }: { one: Audited }) {
  const { t } = useTranslation('crosscheck');
  const { number } = useFormat();
  const factName = useFactName();
  return (
    <section className={css.side} aria-label={one.label}>
      <div className={`${css.sideHead} row`}>
        <h2 className="grow">{visibleText(one.label)} <span className="small quiet">{dayText(one.on)}</span></h2>
        {one.errors > 0 && <OutcomeBadge outcome="error" count={one.errors} />}
        {one.warnings > 0 && <OutcomeBadge outcome="warning" count={one.warnings} />}
        {one.errors + one.warnings === 0 && <OutcomeBadge outcome="pass" />}
      </div>
      <p className="small quiet" style={{ padding: '6px 12px' }}>{visibleText(one.documents.map((each) => [each.name, each.number].filter(Boolean).join(' ')).join(' · '))}</p>
      {one.differing.map(({ fact, values }) => (
        <div key={fact} className={css.sideRow}>
          <strong>{factName(fact)}</strong>
          <ul>{values.map((value, at) => <li key={at}><span className="quiet">{visibleText(value.document)}: </span><span className={value.differs ? 'error strong' : ''}>{value.differs && <span className="unseen">{t('differs')} </span>}{visibleText(cellText(value, number))}</span></li>)}</ul>
        </div>
      ))}
      {one.points.map((point, at) => (
        <div key={at} className={css.sideRow}>
          <OutcomeBadge outcome={point.severity} bare />
          <div><strong>{point.title}</strong> <span className="small hint">{point.rule}</span><div className="small quiet">{visibleText([point.documents.join(' · '), point.detail].filter(Boolean).join('. '))}</div></div>
        </div>
      ))}
    </section>
  );
}

/** Files of shipments that are over: one page says what differed in each. Nothing of them is kept. */
export function AuditScreen() {
  const { t } = useTranslation(['crosscheck', 'curtain']);
  const curtained = useCurtain();
  const fail = useFailure();
  const [tokens, setTokens] = useState<string[]>([]);
  const [found, setFound] = useState<Audit | null>(null);
  const take = async (files: File[]): Promise<void> => {
    try {
      const handed = (await Promise.all(files.map(upload))).map((one) => one.token);
      const all = [...tokens, ...handed];
      setFound(await runJob('shipments.audit', { files: all }, t('auditTitle'), { quiet: true }));
      setTokens(all);
    } catch (error) {
      fail(error);
    }
  };
  const saveAs = async (format: 'pdf' | 'xlsx'): Promise<void> => {
    try {
      const { file } = await runJob('shipments.auditReport', { files: tokens, format }, t('auditTitle'));
      await saveFile(file);
    } catch (error) {
      fail(error);
    }
  };
  if (curtained) return <div className={css.screen}><PageHead title={t('auditTitle')} /><EmptyState icon={IconFileSearch} title={t('curtain:nothingTitle')} text={t('curtain:nothingText')} /></div>;
  return (
    <div className={css.screen}>
      <PageHead title={t('auditTitle')} note={found ? t('auditFound', { shipments: found.shipments.length, wrong: found.shipments.filter((one) => one.errors + one.warnings > 0).length }) : t('auditNote')}>
        {found && found.shipments.length > 0 && (
          <Menu position="bottom-end">
            <Menu.Target><Button variant="filled" leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />}>{t('saveReport')}</Button></Menu.Target>
            <Menu.Dropdown><Menu.Item onClick={() => void saveAs('pdf')}>PDF</Menu.Item><Menu.Item onClick={() => void saveAs('xlsx')}>Excel (XLSX)</Menu.Item></Menu.Dropdown>
          </Menu>
        )}
      </PageHead>
      <div className={css.list} style={{ gap: 12, padding: '0 20px 20px' }} data-pane="">
        <div style={{ maxWidth: 560, flex: 'none' }}><FileDrop multiple title={t('auditDrop')} text={t('auditDropText')} accept=".xml,.json" onFiles={(files) => void take(files)} /></div>
        {found?.findings.map((one, at) => <p key={at} className="warning small">{one.text.title} <span className="quiet">{[one.where.file, one.text.detail].filter(Boolean).join(' · ')}</span></p>)}
        {found?.shipments.map((one, at) => <Past key={at} one={one} />)}
      </div>
    </div>
  );
}
