import { Button, Checkbox, Textarea } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../client.ts';
import { runJob } from '../jobs.ts';
import { addresseeLines } from '../making/useMaking.ts';
import { useAsk } from '../queries.ts';
import { useFailure } from '../ui/useFailure.ts';
import { visibleText } from '../ui/visibleText.tsx';
import { DraftDialog } from './LetterDialog.tsx';
import css from './page.module.css';

type Props = { shipment: string; paper: string; /** The compared fact that was looked at: its point stands first. */ fact?: string | null; onClose: () => void };

/** Everything whoever issued a document is asked to correct on it, as text to copy and as a PDF; each point can be left out. */
export function CorrectionDialog({ shipment, paper, fact = null, onClose }: Props) {
  const { t } = useTranslation('crosscheck');
  const fail = useFailure();
  const [left, setLeft] = useState<readonly string[]>([]);
  const [to, setTo] = useState('');
  const [typed, setTyped] = useState('');
  const whole = useAsk('shipments.letter', { id: shipment, paper });
  const points = [...(whole.data?.corrections ?? [])].sort((a, b) => Number(b.fact === fact) - Number(a.fact === fact));
  const only = points.map((one) => one.key).filter((key) => !left.includes(key));
  const addressee = addresseeLines(to);
  const { data } = useAsk('shipments.letter', { id: shipment, paper, only, addressee }, { keepPrevious: true, enabled: points.length > 0 });
  const print = async (): Promise<void> => {
    try {
      const { files } = await runJob('shipments.make', { shipment, paper, only, addressee, kinds: ['correction-note'], formats: ['pdf'] }, t('letterTitle'));
      for (const file of files) await saveFile(file);
    } catch (problem) {
      fail(problem);
    }
  };
  const hint = whole.error ? whole.error.message : whole.data ? t('letterHint', { to: t(`to-${whole.data.to}`) }) : '';
  return (
    <DraftDialog
      title={t(whole.data?.draft === false ? 'amendmentTitle' : 'letterTitle')} hint={hint} text={only.length > 0 ? data?.text : ''} onClose={onClose}
      above={points.length > 0 && (
        <>
          <Checkbox.Group label={t('letterPoints')} value={only} onChange={(value) => setLeft(points.map((one) => one.key).filter((key) => !value.includes(key)))}>
            <div className={css.corrections}>
              {points.map((one) => <Checkbox key={one.key} value={one.key} label={<><strong>{[one.field, one.item].filter(Boolean).join(', ')}</strong> {visibleText([one.says || t('empty'), one.mustSay].join(' → '))} <span className="small quiet">{visibleText(one.asIn.join(', '))}</span></>} />)}
            </div>
          </Checkbox.Group>
          <Textarea label={t('addressee')} description={t('addresseeHint')} autosize minRows={1} maxRows={4} maxLength={1_000} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} onBlur={() => setTo(typed)} />
        </>
      )}
    >
      <Button disabled={only.length === 0 || !data} leftSection={<IconFileTypePdf size={16} stroke={1.75} aria-hidden />} onClick={() => void print()}>{t('savePdf')}</Button>
    </DraftDialog>
  );
}
