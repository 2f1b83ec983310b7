import 'i18next';
import type { EnglishTexts } from './resources.ts';

/** Keys are checked by the compiler: a text that English does not have cannot be asked for. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'frame';
    resources: EnglishTexts;
    keySeparator: false;
    returnNull: false;
  }
}
