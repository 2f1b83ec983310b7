import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import css from './frame.module.css';

/** Every key that does something, in the order of use. */
const GROUPS = {
  anywhere: { 'Ctrl K': 'keyPalette', 'Ctrl 1…6': 'keyScreens', 'Ctrl B': 'keyNav', 'Ctrl Z': 'keyUndo', 'Ctrl Y': 'keyRedo', 'Ctrl I': 'keyImport', F9: 'keyCheck', F6: 'keyPane', 'Ctrl L': 'keyLanguage', 'Ctrl Shift H': 'keyCurtain', F1: 'keyKeys' },
  grid: { F2: 'keyEdit', 'Enter · Tab': 'keyMove', Esc: 'keyBack', 'Ctrl C · Ctrl V': 'keyBlock', 'Ctrl D · Ctrl R': 'keyFill', 'Shift Space': 'keyRow', 'Ctrl A': 'keyAll', F4: 'keyOpen', Delete: 'keyEmpty', 'Ctrl ;': 'keyToday', 'Ctrl H': 'keyReplace', 'Ctrl Shift L': 'keyFilterRow', 'Shift F10': 'keyMenu', 'Alt Shift ← →': 'keyColumn', 'Alt ↓ · Alt ↑': 'keyVariants', '/ · Ctrl F': 'keySearch', 'Ctrl N': 'keyNew', 'Ctrl Shift P': 'keySheets' },
  flows: { 'Ctrl Enter': 'keyPrimary', 'Alt ←': 'keyStepBack', '↑ ↓': 'keyNext', F8: 'keyNextMissing', 'Alt P': 'keyParent', Esc: 'keyClose' },
  matrix: { Insert: 'keyMakeVariant', 'Ctrl Enter': 'keyFillMarked', Delete: 'keyTakeParent' },
  photos: { 'Enter · Shift Enter': 'keyGive', 'Alt ← · Alt →': 'keyMovePhoto', 'Alt Home': 'keyCover', F2: 'keyCrop', 'U · Backspace': 'keyTakeOff' },
} as const;

/** Three columns about equally long. */
const COLUMNS = [['anywhere'], ['grid'], ['flows', 'matrix', 'photos']] as const;

export function KeysSheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('frame');
  return (
    <Dialog opened={opened} onClose={onClose} title={t('keysTitle')} size={900}>
      <div className={css.keysGrid}>
        {COLUMNS.map((groups) => <div key={groups[0]}>{groups.map((group) => <KeyGroup key={group} group={group} />)}</div>)}
      </div>
    </Dialog>
  );
}

function KeyGroup({ group }: { group: keyof typeof GROUPS }) {
  const { t } = useTranslation('frame');
  return (
    <section>
      <h3>{t(`keys-${group}`)}</h3>
      {Object.entries(GROUPS[group]).map(([key, text]) => <div key={key} className={css.keyRow}><span className="quiet">{t(text)}</span><Kbd>{key}</Kbd></div>)}
    </section>
  );
}
