import { Button } from '@mantine/core';
import { IconArrowLeft, IconCopy, IconDownload, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canonicalJson, textIn } from '#base';
import type { FamilyShown } from '#app/contract';
import type { Family, FamilyAttribute } from '#catalogue/nouns';
import { saveFile } from '../client.ts';
import { runJob } from '../jobs.ts';
import { useKeys } from '../frame/keys.ts';
import { currentLanguage } from '../language.ts';
import { save } from '../saving.ts';
import { useWatched } from '../state.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { AttributeDialog } from './AttributeDialog.tsx';
import { ChangePreview } from './ChangePreview.tsx';
import { withAttribute } from './draft.ts';
import { FamilyFields } from './FamilyFields.tsx';
import css from './families.module.css';
import { GroupTables } from './GroupTables.tsx';
import { useSaveFamily } from './useSaveFamily.ts';

type Props = { start: Family; create: boolean; origin: FamilyShown['origin'] | 'new'; products: number; storefronts: readonly { id: string; title: string }[]; onClose: () => void; onCopy: (family: Family) => void };

/** One family on the desk. Nothing is written before Save; a change that touches values shows each of them first. */
export function FamilyEditor({ start, create, origin, products, storefronts, onClose, onCopy }: Props) {
  const { t } = useTranslation(['families', 'ui']);
  const language = useWatched(currentLanguage);
  const [family, setFamily] = useState(start);
  const [dialog, setDialog] = useState<FamilyAttribute | 'new' | null>(null);
  const [leaving, setLeaving] = useState(false);
  const { preview, look, write, close } = useSaveFamily(create, onClose);
  const changed = create || origin === 'new' || canonicalJson(family) !== canonicalJson(start);
  const leave = (): void => (changed ? setLeaving(true) : onClose());
  useKeys({ Escape: leave });
  const name = textIn(family.name, language) || family.code;
  return (
    <>
      <PageHead
        title={name} note={[t(`origin-${origin}`), t('code', { code: family.code }), t('goods', { count: products })].join(' · ')}
        before={<Button variant="subtle" size="xs" onClick={leave} leftSection={<IconArrowLeft size={16} />} title="Esc">{t('title')}</Button>}
      >
        {!create && origin !== 'new' && <FamilyDeeds family={family} origin={origin} onCopy={onCopy} onClose={onClose} />}
        <Button variant="filled" disabled={!changed} rightSection={changed ? <span className={css.dot} aria-hidden /> : undefined} onClick={() => void look(family)}>{t('saveFamily')}</Button>
      </PageHead>
      <div className={css.page}>
        <FamilyFields family={family} onChange={setFamily} />
        <GroupTables family={family} onChange={setFamily} onOpen={setDialog} />
        <div><Button leftSection={<IconPlus size={16} />} onClick={() => setDialog('new')}>{t('addAttribute')}</Button></div>
      </div>
      {dialog && <AttributeDialog family={family} attribute={dialog === 'new' ? null : dialog} storefronts={storefronts} onClose={() => setDialog(null)} onKeep={(one) => { setFamily(withAttribute(family, one, dialog === 'new' ? null : dialog.key)); setDialog(null); }} />}
      {preview && <ChangePreview family={family} before={start} preview={preview} onClose={close} onSave={() => void write(family)} />}
      <ConfirmDialog opened={leaving} title={t('leaveTitle')} text={t('leaveText', { name })} keep={t('stay')} deed={t('discard')} onKeep={() => setLeaving(false)} onDeed={onClose} />
    </>
  );
}

/** Copy, file, and away with it: deeds on a family as it is stored. */
function FamilyDeeds({ family, origin, onCopy, onClose }: { family: Family; origin: FamilyShown['origin']; onCopy: (family: Family) => void; onClose: () => void }) {
  const { t } = useTranslation(['families', 'ui']);
  const language = useWatched(currentLanguage);
  const fail = useFailure();
  const toFile = async (): Promise<void> => saveFile((await runJob('families.export', { code: family.code }, t('toFile'), { quiet: true })).file);
  const remove = async (): Promise<void> => {
    await save('families.remove', { code: family.code });
    toast(t(origin === 'changed' ? 'shippedAgain' : 'removed', { name: textIn(family.name, language) }));
    onClose();
  };
  return (
    <>
      <Button leftSection={<IconCopy size={16} />} onClick={() => { onCopy(family); onClose(); }}>{t('copy')}</Button>
      <Button leftSection={<IconDownload size={16} />} onClick={() => void toFile().catch(fail)}>{t('toFile')}</Button>
      {origin !== 'shipped' && <Button leftSection={<IconTrash size={16} />} onClick={() => void remove().catch(fail)}>{t(origin === 'changed' ? 'backToShipped' : 'removeFamily')}</Button>}
    </>
  );
}
