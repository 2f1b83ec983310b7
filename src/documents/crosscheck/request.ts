import type { Day } from '#base';

/** One change asked of a letter of credit: what is wrong with it, in words, and what to do. */
export type CreditPoint = { title: string; detail: string; fix: string };
export type CreditRequest = { credit: string; issuedOn: Day | undefined; applicant: string; beneficiary: string; order: string; on: Day; points: readonly CreditPoint[] };

const day = (one: Day): string => one.split('-').reverse().join('-');
const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** A request to the buyer to have a letter of credit amended before production begins, as text in English. Same input, same text. */
export function amendmentRequest({ credit, issuedOn, applicant, beneficiary, order, on, points }: CreditRequest): { subject: string; text: string } {
  const subject = `Amendment of letter of credit ${credit}${order ? `, order ${order}` : ''}`;
  const asks = points.map(({ title, detail, fix }, at) => [`${at + 1}. ${sentence(title)}`, ...[detail, fix].filter((one) => one !== '').map((one) => `   ${sentence(one)}`)].join('\n'));
  const text = [`To: ${applicant || 'the applicant'}`, `Date: ${day(on)}`, `Subject: ${subject}`, '', `We have received your letter of credit ${credit}${issuedOn ? ` of ${day(issuedOn)}` : ''}. Before we begin production, have your bank amend it as follows:`, '', ...asks, '', 'We ship once the amendment has reached us through our bank.', '', `For ${beneficiary}`, 'Authorised signatory'].join('\n');
  return { subject, text };
}
