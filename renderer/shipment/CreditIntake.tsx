import { Button } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../queries.ts';
import { classes } from '../ui/classes.ts';
import { FindingRow } from '../ui/FindingRow.tsx';
import { dayText } from '../ui/format.ts';
import { visibleText } from '../ui/visibleText.tsx';
import { DraftDialog } from './LetterDialog.tsx';
import css from './page.module.css';

/** The letter of credit before production begins: what in it cannot be kept, and the request to have it amended. */
export function CreditIntake({ shipment }: { shipment: string }) {
  const { t } = useTranslation('crosscheck');
  const [drafting, setDrafting] = useState(false);
  const { data, error } = useAsk('shipments.intake', { id: shipment }, { keepPrevious: true });
  if (error) return <p className={classes(css.list, 'error')} role="alert">{error.message}</p>;
  if (!data?.credit) return null;
  const { credit, points, request } = data;
  const says = [credit.latestShipmentOn && t('creditShipBy', { day: dayText(credit.latestShipmentOn) }), credit.expiresOn && t('creditExpires', { day: dayText(credit.expiresOn) }), credit.order && t('creditAgainst', { order: credit.order }), credit.shipBy && t('orderShipBy', { day: dayText(credit.shipBy) })].filter(Boolean).join(' · ');
  return (
    <div className={css.list} data-pane="">
      <div className={classes('row', css.section)}>
        <div className="grow"><h3>{t('intakeTitle', { number: credit.number })}</h3><p className="small quiet">{says ? visibleText(says) : t('intakeNoDays')}</p></div>
        {request && <Button variant="filled" leftSection={<IconMail size={16} stroke={1.75} aria-hidden />} onClick={() => setDrafting(true)}>{t('draftRequest')}</Button>}
      </div>
      {!credit.order && <p className="quiet" style={{ padding: '0 4px' }}>{t('intakeNoOrder')}</p>}
      {points.length === 0 ? <p className="quiet" style={{ padding: '0 4px' }}>{t('intakeGood')}</p> : points.map((one, at) => <FindingRow key={at} finding={one} note={[one.text.detail, one.text.fix].filter(Boolean).join(' ')} />)}
      {drafting && request && <DraftDialog title={t('requestTitle')} hint={t('letterHint', { to: t('to-buyer') })} text={request.text} onClose={() => setDrafting(false)} />}
    </div>
  );
}
