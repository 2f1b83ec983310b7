import { Button, Collapse } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { save } from '../saving.ts';
import { ClassBadge } from '../ui/ClassBadge.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { useCountryMark, useIdJudge } from '../ui/idMark.ts';
import { SavedField } from '../ui/SavedField.tsx';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import css from './buyers.module.css';
import type { BuyerShown } from './useBuyers.ts';

const FIELDS = ['name', 'country', 'currency', 'contact', 'email', 'phone'] as const;

/** Who the buyer is: folded away above the list, each field saved when left. */
export function BuyerDetails({ buyer, onRemoved }: { buyer: BuyerShown; onRemoved: () => void }) {
  const { t } = useTranslation('buyers');
  const fail = useFailure();
  const [opened, fold] = useDisclosure(false);
  const [asking, ask] = useDisclosure(false);
  const judgeCurrency = useIdJudge('iso4217');
  const countryMark = useCountryMark();
  const edit = (field: (typeof FIELDS)[number] | 'notes') => async (text: string) => {
    try {
      await save('buyers.edit', { id: buyer.id, field, value: text === '' ? null : text });
      return null;
    } catch (error) {
      return { outcome: 'error' as const, text: error instanceof Error ? error.message : '' };
    }
  };
  const remove = async (): Promise<void> => {
    ask.close();
    try {
      const { items } = await save('buyers.remove', { id: buyer.id });
      onRemoved();
      toast(t('removed', { name: buyer.name, count: items }), { label: t('undo'), run: () => void save('workspace.undo', {}).catch(fail) });
    } catch (error) {
      fail(error);
    }
  };
  return (
    <section className={css.details} aria-label={t('details')}>
      <div className="row">
        <Button size="xs" variant="subtle" aria-expanded={opened} leftSection={opened ? <IconChevronDown size={15} /> : <IconChevronRight size={15} />} onClick={fold.toggle}>{t('details')}</Button>
        <span className="quiet ell grow">{[buyer.contact, buyer.email, buyer.phone].filter(Boolean).join(' · ')}</span>
        <ClassBadge of="party" />
      </div>
      <Collapse expanded={opened}>
        <div className={css.fields}>
          {FIELDS.map((field) => <SavedField key={field} label={t(`field-${field}`)} value={buyer[field] ?? ''} judge={field === 'currency' ? judgeCurrency : field === 'country' ? countryMark : undefined} onSave={edit(field)} />)}
          <SavedField label={t('field-notes')} value={buyer.notes ?? ''} multiline className={css.wide} hint={t('notesStay')} onSave={edit('notes')} />
          <div className={css.wide}><Button size="xs" variant="subtle" color="danger" leftSection={<IconTrash size={14} />} onClick={ask.open}>{t('remove')}</Button></div>
        </div>
      </Collapse>
      <ConfirmDialog opened={asking} title={t('removeTitle', { name: buyer.name })} text={t('removeText', { count: buyer.items })} keep={t('keep')} deed={t('removeDeed')} onKeep={ask.close} onDeed={() => void remove()} />
    </section>
  );
}
