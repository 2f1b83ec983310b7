import { ActionIcon, Button, Checkbox, Menu } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconCopy, IconCrop, IconDots, IconMaximize, IconReplace, IconStar, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { textRevision } from '#base';
import { LinkButton } from '../ui/LinkButton.tsx';
import { SavedField } from '../ui/SavedField.tsx';
import { Section } from '../ui/Section.tsx';
import css from './gallery.module.css';
import { PhotoPoints } from './PhotoPoints.tsx';
import type { Images } from './useImages.ts';
import type { ShownPhoto } from './usePhotos.ts';
import { visibleText } from '../ui/visibleText.tsx';

type Storefront = { id: string; title: string };
type Props = { photo: ShownPhoto; images: Images; storefronts: readonly Storefront[]; onLarge: () => void; onEdit: () => void; onCopy: () => void };

/** Everything about the photo that is looked at: what can be done, what is wrong, what it is called for those who cannot see it, where it goes. */
export function PhotoDetail(props: Props) {
  const { t } = useTranslation(['gallery', 'product', 'ui']);
  const { photo, images, storefronts } = props;
  const place = images.photos.findIndex((one) => one.id === photo.id);
  return (
    <Section title={<span className="ell">{t('photoNumber', { number: place + 1, name: photo.fileName })}</span>} aside={<Deeds {...props} place={place} />}>
      <div className={css.detail}>
        <div className={css.stack}>
          {photo.points.length > 0 ? <PhotoPoints points={photo.points} /> : <p className="small quiet">{t('nothingWrong')}</p>}
          {photo.alike.length > 0 && <p className="small">{t('alikeIn')} {photo.alike.map((one) => <LinkButton key={one.id} to="/catalogue/$id" params={{ id: one.id }} search={{ tab: 'images' }} variant="subtle" size="compact-xs">{visibleText(one.sku)}</LinkButton>)}</p>}
          <Checkbox label={t('isDrawing')} description={t('isDrawingHint')} checked={photo.drawing} onChange={(event) => void images.deed({ kind: 'role', to: event.currentTarget.checked ? 'drawing' : 'photo' }, [photo.id])} />
          <fieldset className={css.places}>
            <legend className="small strong">{t('goesTo')}</legend>
            {storefronts.map((one) => <Checkbox key={one.id} label={one.title} checked={!photo.notFor.includes(one.id)} onChange={(event) => void images.deed({ kind: 'offer', storefront: one.id, to: event.currentTarget.checked }, [photo.id])} />)}
          </fieldset>
        </div>
        <AltTexts key={photo.id} photo={photo} images={images} />
      </div>
    </Section>
  );
}

function Deeds({ photo, images, place, onLarge, onEdit, onCopy }: Props & { place: number }) {
  const { t } = useTranslation(['gallery', 'product', 'ui']);
  const chooser = useRef<HTMLInputElement>(null);
  const last = images.photos.length - 1;
  return (
    <>
      <ActionIcon aria-label={t('product:moveLeft', { name: photo.fileName })} title="Alt+←" disabled={place === 0} onClick={() => images.move(photo.id, place - 1)}><IconArrowLeft size={16} stroke={1.75} /></ActionIcon>
      <ActionIcon aria-label={t('product:moveRight', { name: photo.fileName })} title="Alt+→" disabled={place === last} onClick={() => images.move(photo.id, place + 1)}><IconArrowRight size={16} stroke={1.75} /></ActionIcon>
      <Button size="xs" leftSection={<IconCrop size={15} />} disabled={!photo.look} title="F2" onClick={onEdit}>{t('edit')}</Button>
      <Button size="xs" leftSection={<IconMaximize size={15} />} disabled={photo.picture === null} onClick={onLarge}>{t('openLarge')}</Button>
      <Menu position="bottom-end">
        <Menu.Target><ActionIcon aria-label={t('moreDeeds')}><IconDots size={18} /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconStar size={15} />} rightSection={<span className="hint small">Alt+Home</span>} disabled={place === 0} onClick={() => images.move(photo.id, 0)}>{t('makeCover')}</Menu.Item>
          <Menu.Item leftSection={<IconArrowLeft size={15} />} disabled={place === 0} onClick={() => images.move(photo.id, place - 1)}>{t('forward')}</Menu.Item>
          <Menu.Item leftSection={<IconArrowRight size={15} />} disabled={place === last} onClick={() => images.move(photo.id, place + 1)}>{t('backward')}</Menu.Item>
          <Menu.Item leftSection={<IconReplace size={15} />} onClick={() => chooser.current?.click()}>{t('replace')}</Menu.Item>
          <Menu.Item leftSection={<IconCopy size={15} />} disabled={photo.original === null} onClick={onCopy}>{t('copyTo')}</Menu.Item>
          <Menu.Item leftSection={<IconTrash size={15} />} rightSection={<span className="hint small">Del</span>} onClick={() => void images.deed({ kind: 'remove' }, [photo.id])}>{t('remove')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <input ref={chooser} type="file" hidden accept="image/jpeg,image/png,image/webp" data-replace="" onChange={(event) => { const file = event.currentTarget.files?.[0]; event.currentTarget.value = ''; if (file) void images.replace(photo.id, file); }} />
    </>
  );
}

/** What the photo shows, in each language of the company. A translation remembers the text it was made from. */
function AltTexts({ photo, images }: { photo: ShownPhoto; images: Images }) {
  const { t, i18n } = useTranslation('gallery');
  const alt = images.product.images[photo.id]?.alt ?? {};
  const source = alt[images.source]?.text ?? '';
  const nameOf = (language: string): string => new Intl.DisplayNames([i18n.language], { type: 'language' }).of(language) ?? language;
  const write = (language: string, text: string): void => {
    const stamp = language !== images.source && source !== '' ? { sourceRevision: textRevision(source) } : {};
    const next = Object.fromEntries(Object.entries(alt).filter(([key]) => key !== language));
    const all = text === '' ? next : { ...next, [language]: { text, ...stamp } };
    images.change(photo.id, { alt: Object.keys(all).length > 0 ? all : undefined });
  };
  const older = (language: string): boolean => language !== images.source && alt[language]?.sourceRevision !== undefined && alt[language].sourceRevision !== textRevision(source);
  return (
    <div className={css.stack}>
      {images.languages.map((language) => (
        <SavedField key={language} lang={language} label={t('altIn', { language: nameOf(language) })} value={alt[language]?.text ?? ''} hint={older(language) ? <span className="warning">{t('altOlder')}</span> : language === images.source ? t('altHint') : undefined} onSave={async (text: string) => { write(language, text.trim()); return null; }} />
      ))}
    </div>
  );
}
