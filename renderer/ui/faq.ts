/** One question of a buyer and the firm's answer; `key` names the row on screen. */
export type FaqRow = { question: string; answer: string };

/** Questions and answers out of their text: a question in one line, its answer below it, an empty line before the next. As the catalogue reads it. */
export const faqRows = (text: string): FaqRow[] =>
  text.replaceAll('\r\n', '\n').split(/\n[ \t]*\n/u).map((one) => one.trim()).filter((one) => one !== '').map((one) => {
    const [question = '', ...answer] = one.split('\n');
    return { question: question.trim(), answer: answer.join('\n').trim() };
  });

/** Rows as their text. A row without a question says nothing yet; an empty line inside an answer would end it. */
export const faqText = (rows: readonly FaqRow[]): string =>
  rows.filter((one) => one.question.trim() !== '').map(({ question, answer }) => [question.replace(/\s+/gu, ' ').trim(), answer.replaceAll('\r\n', '\n').replace(/\n[ \t]*(?=\n)/gu, '').trim()].filter((one) => one !== '').join('\n')).join('\n\n');
