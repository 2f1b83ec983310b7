/** One question of a buyer and the firm's answer. */
export type Faq = { question: string; answer: string };

/**
 * Questions and answers out of their text: the question in one line, the answer below it, an empty line before the next. A part without an
 * answer is a question with an empty one. The text is what people type and files hold, so that it can be translated and merged as any other.
 */
export function faqOf(text: string): Faq[] {
  return text.replaceAll('\r\n', '\n').split(/\n[ \t]*\n/u).map((part) => part.trim()).filter((part) => part !== '').map((part) => {
    const [question = '', ...answer] = part.split('\n');
    return { question: question.trim(), answer: answer.join('\n').trim() };
  });
}

/** Questions and answers as their text. Empty lines inside an answer would end it: they go. */
export const faqText = (all: readonly Faq[]): string =>
  all.map(({ question, answer }) => [question.replace(/\s+/gu, ' ').trim(), answer.replaceAll('\r\n', '\n').replace(/\n[ \t]*(?=\n)/gu, '').trim()].filter((one) => one !== '').join('\n')).filter((one) => one !== '').join('\n\n');
