import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowsMove, IconBoxMultiple } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Product } from '#catalogue/nouns';
import { useUndo } from '../frame/undo.ts';
import { save } from '../saving.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Section } from '../ui/Section.tsx';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { GroupDialog } from './GroupDialog.tsx';

/** The variants tab of a variant: whose it is, and the ways out: to another parent, or on its own. */
export function VariantOf({ product, parent }: { product: Product; parent: Product }) {
  const { t } = useTranslation(['variants', 'product', 'ui']);
  const { undo } = useUndo();
  const fail = useFailure();
  const [moving, move] = useDisclosure(false);
  const onItsOwn = async (): Promise<void> => {
    try {
      const { changeSet } = await save('variants.ungroup', { parent: parent.id, ids: [product.id], keepParent: true });
      toast(t('nowProduct', { sku: product.sku }), changeSet ? { label: t('ui:undo'), run: () => void undo(changeSet.id) } : undefined);
    } catch (error) {
      fail(error);
    }
  };
  return (
    <Section title={t('product:variantOf', { sku: parent.sku })}>
      <p>{t('product:variantText')}</p>
      <div className="row" style={{ marginTop: 10, flexWrap: 'wrap' }}>
        <LinkButton to="/catalogue/$id" params={{ id: parent.id }} search={{ tab: 'variants' }}>{t('product:toParent', { sku: parent.sku })}</LinkButton>
        <Button leftSection={<IconArrowsMove size={16} stroke={1.75} />} onClick={move.open}>{t('moveButton')}</Button>
        <Button leftSection={<IconBoxMultiple size={16} stroke={1.75} />} onClick={() => void onItsOwn()}>{t('makeProduct')}</Button>
      </div>
      {moving && <GroupDialog ids={[product.id]} under onClose={move.close} onDone={move.close} />}
    </Section>
  );
}
