import i18next from 'i18next';
import ICU from 'i18next-icu';
import { initReactI18next } from 'react-i18next';
import { currentLanguage, type Language } from '../language.ts';
import { resources } from './resources.ts';

/** Sets the page's language: letters stand taller in Indic scripts, screen readers choose a voice. */
const announce = (language: Language): void => {
  document.documentElement.lang = language;
};

/** All texts are in the bundle: a switch of language takes no request and no restart. */
export async function startLanguages(): Promise<void> {
  await i18next.use(ICU).use(initReactI18next).init({
    resources, lng: currentLanguage.get(), fallbackLng: 'en', defaultNS: 'frame',
    keySeparator: false, nsSeparator: ':', interpolation: { escapeValue: false }, returnNull: false,
    // Numbers inside sentences are grouped as those beside them: 1,20,000.
    i18nFormat: { parseLngForICU: (language: string) => `${language}-IN` },
  });
  announce(currentLanguage.get());
  currentLanguage.subscribe(() => {
    announce(currentLanguage.get());
    void i18next.changeLanguage(currentLanguage.get());
  });
}
