import type { Messages } from '#base';
import type { RuleOutcome } from '#rules';
import { factName } from '../report/factNames.ts';
import { fill } from '../report/fill.ts';

/** Why an outcome is what it is, in one sentence. */
const BECAUSE: Messages = {
  holds: { en: 'What the rule asks is so.', hi: 'नियम जो माँगता है, वैसा ही है।' },
  fails: { en: 'What the rule asks is not so.', hi: 'नियम जो माँगता है, वैसा नहीं है।' },
  missing: { en: 'Details missing: {missing}.', hi: 'जानकारी अधूरी: {missing}।' },
  fault: { en: 'Its values cannot be compared: {fault}.', hi: 'मान नहीं मिलाए जा सके: {fault}।' },
  'no-subject': { en: 'There is nothing here that the rule speaks about.', hi: 'नियम जिसकी बात करता है, वह यहाँ नहीं है।' },
  'no-destination': { en: 'No destination chosen.', hi: 'कोई गंतव्य नहीं चुना।' },
  'not-yet': { en: 'In force from {validFrom}; asked for {on}.', hi: '{validFrom} से लागू; पूछा गया दिन {on}।' },
  'no-longer': { en: 'In force until {validTo}; asked for {on}.', hi: '{validTo} तक लागू था; पूछा गया दिन {on}।' },
  'nothing-in-list': { en: 'There is no {list} to ask about.', hi: 'पूछने के लिए {list} नहीं है।' },
  'condition-false': { en: 'Its condition is not met.', hi: 'इसकी शर्त पूरी नहीं होती।' },
  waived: { en: 'Going ahead with reason until {until}.', hi: 'कारण लिखकर {until} तक आगे बढ़ रहे हैं।' },
  'pack-over-budget': { en: 'The rules of its pack took too long together and were switched off for this check; {slowest} took the most.', hi: 'इसके पैक के नियमों ने मिलकर ज़्यादा समय लिया और इस जाँच में बंद कर दिए गए; सबसे ज़्यादा {slowest} ने लिया।' },
  'over-budget': { en: 'The rule took too long and was switched off.', hi: 'नियम ने ज़्यादा समय लिया और बंद कर दिया गया।' },
};

export function becauseText({ because, compiled, waiver }: RuleOutcome, on: string, language: string): string {
  const message = BECAUSE[because.code];
  const { rule } = compiled;
  const data = {
    on, validFrom: rule.validFrom ?? '', validTo: rule.validTo ?? '', until: waiver?.until ?? '', list: rule.each ? factName(rule.each, language) : '',
    missing: because.code === 'missing' ? [...new Set(because.paths.map((path) => factName(path, language)))] : [], fault: because.code === 'fault' ? because.text : '', slowest: because.code === 'pack-over-budget' ? because.slowest : '',
  };
  return message ? fill(language === 'hi' ? message.hi : message.en, data, language) : because.code;
}
