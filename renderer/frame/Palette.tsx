import { Modal, useMantineColorScheme } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight } from '@mantine/spotlight';
import { IconArrowBackUp, IconArrowForwardUp, IconBox, IconDoor, IconFileExport, IconLanguage, IconLayoutSidebar, IconListNumbers, IconMoon, IconPassword, IconSearch, IconSun, type Icon } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldText } from '#base';
import { useTurnCurtain } from '../curtain/CurtainKeys.tsx';
import { pinAsked } from '../curtain/useCurtain.ts';
import { exportAsked } from '../exporting/exportAsked.ts';
import { tariffAsked } from '../hs/tariffAsked.ts';
import { currentLanguage, isLanguage, LANGUAGES } from '../language.ts';
import { useAsk } from '../queries.ts';
import { Kbd } from '../ui/Kbd.tsx';
import css from './palette.module.css';
import { navFolded } from './preferences.ts';
import { NUMBERED, SCREENS } from './screens.ts';
import { useUndo } from './undo.ts';
import { visibleText } from '../ui/visibleText.tsx';

type Entry = { id: string; word: string; icon: Icon; key?: string; run: () => void };

/** Everything that can be said as a command, whatever screen is open. */
function useCommands(): { screens: Entry[]; commands: Entry[] } {
  const { t } = useTranslation(['frame', 'curtain', 'history', 'hs']);
  const navigate = useNavigate();
  const { undo, redo } = useUndo();
  const turn = useTurnCurtain();
  const curtain = useAsk('curtain.state', {}).data;
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const screens = SCREENS.map((one): Entry => {
    const number = NUMBERED.indexOf(one) + 1;
    return { id: one.path, word: t(`screen-${one.id}`), icon: one.icon, key: number > 0 ? `Ctrl ${number}` : undefined, run: () => void navigate({ to: one.path }) };
  });
  const commands: Entry[] = [
    { id: 'undo', word: t('undo'), icon: IconArrowBackUp, key: 'Ctrl Z', run: () => void undo() },
    { id: 'redo', word: t('redo'), icon: IconArrowForwardUp, key: 'Ctrl Y', run: () => void redo() },
    { id: 'curtain', word: t('curtain:command'), icon: IconDoor, key: 'Ctrl Shift H', run: turn },
    ...(curtain?.pinSet && !curtain.closed ? [{ id: 'pin', word: t('curtain:changeTitle'), icon: IconPassword, run: () => pinAsked.set('change') }] : []),
    { id: 'export', word: t('history:export'), icon: IconFileExport, run: () => exportAsked.set({}) },
    { id: 'tariff', word: t('hs:command'), icon: IconListNumbers, run: () => tariffAsked.set(true) },
    { id: 'nav', word: t('keyNav'), icon: IconLayoutSidebar, key: 'Ctrl B', run: () => navFolded.set((now) => !now) },
    ...Object.entries(LANGUAGES).filter(([id]) => id !== currentLanguage.get()).map(([id, name]): Entry => ({ id: `language-${id}`, word: `${t('language')}: ${name}`, icon: IconLanguage, key: 'Ctrl L', run: () => isLanguage(id) && currentLanguage.set(id) })),
    colorScheme === 'dark'
      ? { id: 'light', word: `${t('look')}: ${t('look-light')}`, icon: IconSun, run: () => setColorScheme('light') }
      : { id: 'dark', word: `${t('look')}: ${t('look-dark')}`, icon: IconMoon, run: () => setColorScheme('dark') },
  ];
  return { screens, commands };
}

const Line = ({ entry }: { entry: Entry }) => (
  <Spotlight.Action onClick={entry.run} className={css.action}>
    <entry.icon size={17} stroke={1.75} aria-hidden className="quiet" />
    <span className="grow ell">{entry.word}</span>
    {entry.key && <Kbd>{entry.key}</Kbd>}
  </Spotlight.Action>
);

/** Results come after the key that asked for them: the best of them is marked, so that Enter opens it. */
function useBestMarked(list: RefObject<HTMLDivElement | null>, best: string | undefined): void {
  useEffect(() => {
    if (best === undefined) return;
    const [first, ...others] = list.current?.querySelectorAll('[data-action]') ?? [];
    first?.setAttribute('data-selected', 'true');
    for (const one of others) one.removeAttribute('data-selected');
  }, [best, list]);
}

/** Ctrl+K: items, screens and commands in one box; `>` keeps to commands. */
export function Palette() {
  const { t } = useTranslation('frame');
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const [sent] = useDebouncedValue(query.trim(), 120);
  const onlyCommands = query.startsWith('>');
  const found = useAsk('catalogue.search', { query: sent, limit: 8 }, { enabled: sent.length > 0 && !onlyCommands, keepPrevious: true });
  const { screens, commands } = useCommands();
  const wanted = foldText(onlyCommands ? query.slice(1) : query);
  const fits = (entry: Entry): boolean => wanted === '' || foldText(entry.word).includes(wanted);
  const items = sent !== '' && query !== '' && !onlyCommands ? (found.data?.items ?? []) : [];
  const places = onlyCommands ? [] : screens.filter(fits);
  const deeds = commands.filter(fits);
  const list = useRef<HTMLDivElement>(null);
  useBestMarked(list, query === '' ? undefined : (items[0] ?? places[0] ?? deeds[0])?.id);
  return (
    <Spotlight.Root query={query} onQueryChange={setQuery} shortcut={null} size={700} centered={false} yOffset="9dvh" radius="xl" lockScroll={false} transitionProps={{ duration: 90 }} clearQueryOnClose maxHeight="70dvh" scrollable overlayProps={{ backgroundOpacity: 1, blur: 0, color: 'var(--scrim)' }}>
      <Modal.Title className="unseen">{t('find')}</Modal.Title>
      <Spotlight.Search placeholder={t('find')} aria-label={t('find')} leftSectionWidth={46} rightSectionWidth={60} leftSection={<IconSearch size={20} stroke={1.75} />} rightSection={<Kbd>Esc</Kbd>} className={css.search} />
      <Spotlight.ActionsList ref={list} className={css.list}>
        {items.length > 0 && (
          <Spotlight.ActionsGroup label={t('paletteItems', { count: found.data?.total ?? items.length })}>
            {items.map((one) => (
              <Spotlight.Action key={one.id} className={css.action} onClick={() => void navigate({ to: '/catalogue/$id', params: { id: one.id } })}>
                <IconBox size={17} stroke={1.75} aria-hidden className="quiet" />
                <span className="ell">{visibleText(one.name || one.sku)}</span>
                <span className="quiet small">{visibleText(one.sku)}</span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        )}
        {places.length > 0 && <Spotlight.ActionsGroup label={t('paletteGo')}>{places.map((one) => <Line key={one.id} entry={one} />)}</Spotlight.ActionsGroup>}
        {deeds.length > 0 && <Spotlight.ActionsGroup label={t('paletteDo')}>{deeds.map((one) => <Line key={one.id} entry={one} />)}</Spotlight.ActionsGroup>}
        {items.length + places.length + deeds.length === 0 && <Spotlight.Empty>{t('paletteNothing', { query })}</Spotlight.Empty>}
      </Spotlight.ActionsList>
      <Spotlight.Footer className={css.foot}>
        <span><Kbd>↑</Kbd> <Kbd>↓</Kbd> {t('paletteChoose')}</span>
        <span><Kbd>Enter</Kbd> {t('paletteOpen')}</span>
        <button type="button" className="link" onClick={() => setQuery('>')}><Kbd>{'>'}</Kbd> {t('paletteCommands')}</button>
      </Spotlight.Footer>
    </Spotlight.Root>
  );
}

