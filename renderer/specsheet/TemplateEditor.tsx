import { Button, Checkbox, ColorInput, NativeSelect, Textarea } from '@mantine/core';
import { IconArrowLeft, IconDeviceFloppy, IconFileExport, IconFileImport, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { printableInstead } from '#base';
import type { TemplateEdit } from '#specsheet/nouns';
import { useAsk } from '../queries.ts';
import { NameDialog } from '../ui/NameDialog.tsx';
import { BlockList } from './BlockList.tsx';
import css from './specsheet.module.css';
import { useTemplateDeeds } from './useTemplateDeeds.ts';
import type { SheetFlow } from './useSheets.ts';

/** A template in change: its parts, head and foot, its own words; the page beside it follows every click. */
export function TemplateEditor({ flow, id, edit }: { flow: SheetFlow; id: string | null; edit: TemplateEdit }) {
  const { t } = useTranslation('specsheet');
  const [naming, setNaming] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const fields = useAsk('sheet.fields', flow.shown ? { id: flow.shown } : {});
  const set = (change: Partial<TemplateEdit>): void => flow.setDraft({ id, edit: { ...edit, ...change } });
  const foot = (key: keyof TemplateEdit['footer']) => <Checkbox size="xs" label={t(`foot_${key}`)} checked={edit.footer[key]} onChange={(event) => set({ footer: { ...edit.footer, [key]: event.currentTarget.checked } })} />;
  const dull = printableInstead(edit.colours.accent ?? '');
  const language = flow.choice.languages[0] ?? 'en';
  const { save, share, open, remove } = useTemplateDeeds(flow);
  return (
    <aside className={css.options} aria-label={t('editor')}>
      <div className="row">
        <Button size="xs" leftSection={<IconArrowLeft size={15} aria-hidden />} onClick={() => flow.setDraft(null)}>{t('back')}</Button>
        <h2 className={css.editorTitle}>{edit.title}</h2>
      </div>
      <BlockList edit={edit} languages={flow.choice.languages} fields={fields.data?.blocks ?? []} onBlocks={(blocks) => set({ blocks })} />
      <fieldset className={css.printed}>
        <legend>{t('headFoot')}</legend>
        <Checkbox size="xs" label={t('head')} checked={edit.header === 'full'} onChange={(event) => set({ header: event.currentTarget.checked ? 'full' : 'none' })} />
        {(['qr', 'contact', 'state', 'pages'] as const).map((key) => <div key={key}>{foot(key)}</div>)}
        <Checkbox size="xs" label={t('vcard')} checked={edit.vcard} onChange={(event) => set({ vcard: event.currentTarget.checked })} />
        <Checkbox size="xs" label={t('justify')} checked={edit.justify} onChange={(event) => set({ justify: event.currentTarget.checked })} />
        <Checkbox size="xs" label={t('neutral')} checked={edit.neutral} onChange={(event) => set({ neutral: event.currentTarget.checked })} />
      </fieldset>
      <div className={css.twins}>
        <NativeSelect label={t('textSize')} value={edit.textSize} onChange={(event) => set({ textSize: event.currentTarget.value as TemplateEdit['textSize'] })}>
          {(['small', 'normal', 'large'] as const).map((one) => <option key={one} value={one}>{t(`size_${one}`)}</option>)}
        </NativeSelect>
        <ColorInput description={dull && t('colourDull', { nearest: dull })} label={t('colour')} withEyeDropper={false} placeholder={t('colourOfFirm')} format="hex" value={edit.colours.accent ?? ''} onChange={(accent) => { if (accent === '' || /^#[0-9a-fA-F]{6}$/.test(accent)) set({ colours: accent ? { ...edit.colours, accent } : {} }); }} />
      </div>
      <Textarea label={t('disclaimer')} placeholder={t('disclaimerHint')} autosize minRows={2} maxRows={6} maxLength={600} value={edit.disclaimer[language] ?? ''} onChange={(event) => {
        const { [language]: _old, ...others } = edit.disclaimer;
        const text = event.currentTarget.value;
        set({ disclaimer: text ? { ...others, [language]: text } : others });
      }} />
      <div className={css.editorFoot}>
        {id !== null && <Button size="xs" variant="filled" leftSection={<IconDeviceFloppy size={15} aria-hidden />} onClick={() => void save(id, edit)}>{t('saveTemplate')}</Button>}
        <Button size="xs" variant={id === null ? 'filled' : 'default'} onClick={() => setNaming(true)}>{t('saveAs')}</Button>
        {id !== null && <Button size="xs" leftSection={<IconFileExport size={15} aria-hidden />} onClick={() => void share(id)}>{t('share')}</Button>}
        <Button size="xs" leftSection={<IconFileImport size={15} aria-hidden />} onClick={() => chooser.current?.click()}>{t('openFile')}</Button>
        {id !== null && <Button size="xs" leftSection={<IconTrash size={15} aria-hidden />} onClick={() => void remove(id)}>{t('removeTemplate')}</Button>}
        <input ref={chooser} type="file" hidden accept=".yaml,.yml,.json" data-file-chooser="" onChange={(event) => { const [file] = event.currentTarget.files ?? []; if (file) void open(file); event.currentTarget.value = ''; }} />
      </div>
      {naming && <NameDialog start={id === null ? '' : edit.title} words={{ title: t('saveAsTitle'), label: t('saveAsLabel'), hint: t('saveAsHint'), keep: t('saveTemplate') }} onClose={() => setNaming(false)} onName={(title) => save(null, { ...edit, title }, true)} />}
    </aside>
  );
}
