import { type Finding, today } from '#base';
import { amendmentRequest, documentMessages } from '#documents';
import type { UseCase } from '../port.ts';
import { shownFindings } from '../report/render.ts';
import { checkShipment } from './judging.ts';

/** Rules about what a credit asks for, by itself: dates too close together, papers that cannot be had. */
const ALONE: ReadonlySet<string> = new Set(['LC-019', 'LC-020', 'OWN-LCI-006', 'OWN-LCI-008', 'OWN-LCI-009']);
const ORDERS: ReadonlySet<string> = new Set(['purchaseOrder', 'proformaInvoice']);

/** A letter of credit on the day it arrives, before production: against order and proforma, its own dates, and papers that cannot be had. */
const intake: UseCase<'shipments.intake'> = async ({ id }, context) => {
  const { findings, loaded, ground } = await checkShipment(await context.workspace(), context.clock, id);
  const kinds = new Map(loaded.papers.map((one) => [one.id, one.kind]));
  const credit = loaded.papers.find((one) => one.kind === 'letterOfCredit');
  if (!credit) return { credit: null, points: [], request: null };
  const order = loaded.papers.find((one) => ORDERS.has(one.kind));
  const about = (one: Finding): boolean => {
    const records = [one.where, ...(one.others ?? [])].map((place) => place.record ?? '');
    const rule = [one.rule, ...(Array.isArray(one.data.also) ? one.data.also : [])];
    return rule.some((each) => each.startsWith('OWN-LCI-') || ALONE.has(each)) || (records.includes(credit.id) && records.some((each) => ORDERS.has(kinds.get(each) ?? '')));
  };
  const mine = findings.filter(about);
  const { document } = credit;
  const asked = shownFindings(mine.filter((one) => one.status === 'fail'), 'en', documentMessages).map(({ text }) => ({ title: text.title, detail: text.detail ?? '', fix: text.fix ?? '' }));
  return {
    credit: { id: credit.id, number: document.number ?? '', latestShipmentOn: document.credit?.latestShipmentOn ?? null, expiresOn: document.credit?.expiresOn ?? null, order: order?.document.number ?? null, shipBy: order?.document.shipBy ?? null },
    points: shownFindings(mine, context.language, documentMessages),
    request: asked.length > 0 ? amendmentRequest({ credit: document.number ?? '', issuedOn: document.credit?.issuedOn ?? document.date, applicant: document.parties?.applicant?.name ?? '', beneficiary: document.parties?.beneficiary?.name ?? ground.exporter.legalName, order: order?.document.number ?? '', on: today(context.clock), points: asked }) : null,
  };
};
export default intake;
