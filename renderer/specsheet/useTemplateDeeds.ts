import { useTranslation } from 'react-i18next';
import { Refusal } from '#base';
import type { TemplateEdit } from '#specsheet/nouns';
import { call, saveFile, upload } from '../client.ts';
import { runJob } from '../jobs.ts';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import type { SheetFlow } from './useSheets.ts';

/** Saving, sharing, taking in and deleting a template of one's own. */
export function useTemplateDeeds(flow: SheetFlow) {
  const { t } = useTranslation('specsheet');
  const fail = useFailure();
  /** A name that is taken is told where it is typed; anything else as any failure. */
  const save = async (id: string | null, edit: TemplateEdit, atField = false): Promise<void> => {
    try {
      const saved = await call('sheet.saveTemplate', { edit, ...(id === null ? {} : { id }) });
      flow.setChoice({ ...flow.choice, template: saved.id });
      flow.setDraft(null);
      toast(t('templateSaved', { name: edit.title }));
    } catch (error) {
      if (atField && error instanceof Refusal) throw error;
      fail(error);
    }
  };
  const trying = (deed: () => Promise<void>) => deed().catch(fail);
  return {
    save,
    share: (id: string) => trying(async () => saveFile((await runJob('sheet.exportTemplate', { id }, t('share'), { asks: true })).file)),
    open: (file: File) => trying(async () => {
      const { token } = await upload(file);
      const { edit, unknown } = await call('sheet.readTemplate', { file: token });
      flow.setDraft({ id: null, edit });
      toast(unknown.length > 0 ? t('openedUnknown', { name: edit.title, fields: unknown.join(', ') }) : t('opened', { name: edit.title }));
    }),
    remove: (id: string) => trying(async () => {
      await call('sheet.removeTemplate', { id });
      flow.setChoice({ ...flow.choice, template: 'a4' });
      flow.setDraft(null);
      toast(t('templateRemoved'));
    }),
  };
}
