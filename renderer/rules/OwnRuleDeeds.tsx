import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUndo } from '../frame/undo.ts';
import { useAsk } from '../queries.ts';
import { save } from '../saving.ts';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { OwnRule } from './OwnRule.tsx';

/** What can be done with a rule that the company wrote itself. */
export function OwnRuleDeeds({ rule }: { rule: string }) {
  const { t } = useTranslation(['rules', 'ui']);
  const fail = useFailure();
  const { undo } = useUndo();
  const [editing, setEditing] = useState(false);
  const { data } = useAsk('rules.overlay', {});
  const own = data?.ownRules.find((one) => one.id === rule);
  if (!own) return null;
  const remove = async (): Promise<void> => {
    try {
      const { changeSet } = await save('rules.removeOwnRule', { id: rule });
      toast(t('ownRemoved', { rule }), changeSet ? { label: t('ui:undo'), run: () => void undo(changeSet.id) } : undefined);
    } catch (error) {
      fail(error);
    }
  };
  return (
    <>
      <Button size="xs" onClick={() => setEditing(true)}>{t('ownEdit')}</Button>
      <Button size="xs" onClick={() => void remove()}>{t('ui:remove')}</Button>
      {editing && <OwnRule text={own.text} isNew={false} onClose={() => setEditing(false)} onSaved={() => setEditing(false)} />}
    </>
  );
}
