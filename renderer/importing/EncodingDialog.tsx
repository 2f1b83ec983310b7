import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog.tsx';
import css from './reading.module.css';
import type { Inspected } from './useImport.ts';

type Props = { opened: boolean; onClose: () => void; choices: Inspected['encodings']; onChoose: (encoding: string) => void };

/** Lines of the file as each encoding would read them: a person sees at once which one is words. */
export function EncodingDialog({ opened, onClose, choices, onChoose }: Props) {
  const { t } = useTranslation('reading');
  const [used] = choices;
  const [chosen, setChosen] = useState(used?.name ?? '');
  return (
    <Dialog opened={opened} onClose={onClose} title={t('whichLetters')} size={720}>
      <p className="quiet">{t('whichLettersText')}</p>
      <Radio.Group value={chosen} onChange={setChosen} aria-label={t('whichLetters')} className={css.choices}>
        {choices.map((one) => (
          <div key={one.name} className={css.choice}>
            <Radio size="xs" value={one.name} label={one.shown} className={css.choiceName} />
            <span className={css.lines}>{one.preview.map((line) => <span key={line} className={css.line}>{line}</span>)}</span>
          </div>
        ))}
      </Radio.Group>
      <div className={css.deeds}>
        <Button onClick={onClose}>{t('leaveIt')}</Button>
        <Button variant="filled" disabled={chosen === ''} onClick={() => onChoose(chosen)}>{t('readAgain')}</Button>
      </div>
    </Dialog>
  );
}
