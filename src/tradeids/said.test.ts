import { expect, test } from 'vitest';
import { checkId, idKinds, idState, type IdPart, type Said, saidIn } from './index.ts';
import { LOOKED_AT } from './lookedAt.fixture.ts';

/** Names of countries and currencies come from the runtime and change with it: they are looked at elsewhere. */
const NAMED_ELSEWHERE: readonly string[] = ['country', 'currency'];
const partSaid = ({ text, name, means }: IdPart, language: string): string => `${text} ${saidIn(name, language)}${means ? `: ${NAMED_ELSEWHERE.includes(name.en) ? '…' : saidIn(means, language)}` : ''}`;
const noteSaid = (kind: string, note: Said, language: string): string => (kind === 'iso3166' ? '…' : saidIn(note, language));

/** Everything that is said of one identifier, in one language. */
function saidOf(kind: string, value: string, on: string | undefined, language: 'en' | 'hi'): string {
  const one = checkId(kind, value, on ? { on } : {});
  const words = [one.wrong ? `! ${saidIn(one.wrong, language)}` : saidIn(idState(one), language), ...one.notes.map((note) => noteSaid(kind, note, language)), one.parts.map((part) => partSaid(part, language)).join(' | ')];
  return `  ${language}: ${words.filter(Boolean).join('; ')}`;
}

function entry([kind, value, on]: readonly [string, string, string?]): string {
  const { normalised, format, checkDigit, ok } = checkId(kind, value, on ? { on } : {});
  const digit = checkDigit === null ? '' : checkDigit ? ', check digit right' : ', check digit wrong';
  return [`${kind} ${JSON.stringify(value)}${on ? ` on ${on}` : ''}: ${ok ? 'ok' : 'not ok'}${format ? `, ${normalised}` : ', wrong form'}${digit}`, saidOf(kind, value, on, 'en'), saidOf(kind, value, on, 'hi')].join('\n');
}

test('what is said of identifiers, right and wrong, stands word by word in said.fixture.txt, in both languages', async () => {
  const kinds = idKinds.map(({ kind, title, example }) => `${kind}: ${title}, such as ${example}; ${checkId(kind, example).verifyAt ?? 'looked up nowhere'}`);
  await expect(`${[...kinds, '', ...LOOKED_AT.map(entry)].join('\n')}\n`).toMatchFileSnapshot('./said.fixture.txt');
});
