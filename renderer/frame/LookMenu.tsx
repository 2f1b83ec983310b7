import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconDeviceDesktop, IconLanguage, IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { currentLanguage, isLanguage, LANGUAGES } from '../language.ts';
import { useWatched } from '../state.ts';
import css from './frame.module.css';

const SCHEMES = [{ id: 'light', icon: IconSun }, { id: 'dark', icon: IconMoon }, { id: 'auto', icon: IconDeviceDesktop }] as const;

/** Language and light: both change at once, without a restart. */
export function LookMenu() {
  const { t } = useTranslation('frame');
  const language = useWatched(currentLanguage);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const tick = <IconCheck size={15} aria-hidden />;
  return (
    <Menu position="bottom-end" width={210}>
      <Menu.Target>
        <button type="button" className={css.plain} aria-label={t('languageAndLook', { language: LANGUAGES[language] })}>
          <IconLanguage size={16} stroke={1.75} aria-hidden />
          {LANGUAGES[language]}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('language')}</Menu.Label>
        <Menu.RadioGroup value={language} onChange={(id) => isLanguage(id) && currentLanguage.set(id)}>
          {Object.entries(LANGUAGES).map(([id, name]) => <Menu.RadioItem key={id} value={id} lang={id} checkIcon={tick} closeMenuOnClick>{name}</Menu.RadioItem>)}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{t('look')}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(id) => setColorScheme(SCHEMES.find((one) => one.id === id)?.id ?? 'auto')}>
          {SCHEMES.map(({ id, icon: Shape }) => <Menu.RadioItem key={id} value={id} checkIcon={tick} rightSection={<Shape size={16} stroke={1.75} aria-hidden />} closeMenuOnClick>{t(`look-${id}`)}</Menu.RadioItem>)}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
