import type { Confidence, Messages, Outcome, Severity } from '#base';
import type { Tone } from './paper.ts';

/** The words for state, as the window says them. */
const STATES: Messages = {
  error: { en: 'Error', hi: 'त्रुटि' }, warning: { en: 'Warning', hi: 'चेतावनी' }, info: { en: 'Info', hi: 'सूचना' }, unknown: { en: 'Details missing', hi: 'जानकारी अधूरी' },
  waived: { en: 'Ahead with reason', hi: 'कारण के साथ आगे' }, pass: { en: 'Pass', hi: 'ठीक' }, 'not-applicable': { en: 'Not applicable', hi: 'लागू नहीं' },
};
/** How sure a rule is, in words. */
const CONFIDENCES: Messages = {
  A: { en: 'arithmetic or practice, no legal claim', hi: 'गणित या चलन, कोई क़ानूनी दावा नहीं' }, C: { en: 'official text or published standard, read', hi: 'सरकारी पाठ या प्रकाशित मानक, पढ़ा गया' },
  C2: { en: 'official paper, read through a summary', hi: 'सरकारी काग़ज़, सार के ज़रिए पढ़ा' }, K: { en: 'well established, text not reopened', hi: 'जानी-मानी बात, पाठ फिर नहीं खोला' }, N: { en: 'unclear or in conflict: verify it', hi: 'साफ़ नहीं या विरोध है: पक्का करें' },
};

const said = (all: Messages, key: string, language: string): string => { const one = all[key]; return one ? (language === 'hi' ? one.hi : one.en) : key; };

/** How an outcome is shown: a failure by its severity. */
export const shownState = (outcome: Outcome, severity: Severity): Severity | Exclude<Outcome, 'fail'> => (outcome === 'fail' ? severity : outcome);
export const stateWord = (state: string, language: string): string => said(STATES, state, language);
export const stateTone = (state: ReturnType<typeof shownState>): Tone => (state === 'not-applicable' ? 'muted' : state);
export const confidenceWords = (confidence: Confidence | null, language: string): string => (confidence === null ? '' : `${confidence}: ${said(CONFIDENCES, confidence, language)}`);
