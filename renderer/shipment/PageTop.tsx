import { Button, Loader } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconRefresh } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { Kbd } from '../ui/Kbd.tsx';
import { OutcomeBadge } from '../ui/OutcomeBadge.tsx';
import { usePlaceText } from '../ui/usePlaceText.ts';
import { visibleText } from '../ui/visibleText.tsx';
import { amountText } from '../shipments/amounts.ts';
import css from './page.module.css';
import { Timeline } from './Timeline.tsx';

type Props = { got: Output<'shipments.get'>; row: Output<'shipments.list'>['items'][number] | undefined; crossed: Output<'shipments.matrix'> | undefined; days: Output<'shipments.timeline'> | undefined; checking: boolean; onCheck: () => void; children?: ReactNode };

/** Who, where, how and how much in two lines, the worst that is said of it, and its days. */
export function PageTop({ got, row, crossed, days, checking, onCheck, children }: Props) {
  const { t } = useTranslation(['crosscheck', 'ui']);
  const placeText = usePlaceText();
  const failed = crossed?.findings.filter((one) => one.status === 'fail') ?? [];
  const count = (severity: string): number => failed.filter((one) => one.severity === severity).length;
  const said = [row?.buyerName || got.buyerName, row?.incoterm, row?.value ? amountText(row.value) : '', days?.credit ? t('underCredit', { number: days.credit.number }) : ''].filter(Boolean).join(' · ');
  return (
    <header className={css.head}>
      <div className={css.headTop}>
        <div className={css.headTitle}>
          <div className={css.names}>
            <Link to="/shipments" className="link" aria-label={t('back')} title={`${t('back')} (Esc)`}><IconArrowLeft size={17} stroke={1.75} aria-hidden /></Link>
            <h1 className="ell">{visibleText(got.shipment.number)}</h1>
            {(row?.from || row?.to) && <span className={css.route}>{visibleText(placeText(row.from) || '—')}<IconArrowRight size={15} stroke={1.75} role="img" aria-label={t('routeTo')} />{visibleText(placeText(row.to) || '—')}</span>}
          </div>
          <div className="quiet">{visibleText(said)}</div>
        </div>
        {checking && <Loader role="status" size={16} aria-label={t('checking')} />}
        {crossed && count('error') > 0 && <OutcomeBadge outcome="error" count={count('error')} />}
        {crossed && count('warning') > 0 && <OutcomeBadge outcome="warning" count={count('warning')} />}
        {crossed && count('error') + count('warning') === 0 && got.papers.length > 0 && <OutcomeBadge outcome="pass" />}
        {children}
        <Button leftSection={<IconRefresh size={16} stroke={1.75} aria-hidden />} rightSection={<Kbd>F9</Kbd>} onClick={onCheck}>{t('checkAgain')}</Button>
      </div>
      {days && <Timeline steps={days.steps} />}
    </header>
  );
}
