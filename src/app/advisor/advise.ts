import { textIn, today } from '#base';
import { familyOf, labelKinds, labelName, labelNeeds, labelNote } from '#catalogue';
import { type CompiledRule, noOutcomes, countOutcome, type Waiver } from '#rules';
import { groundOf, type Ground } from '../checks/ground.ts';
import type { Advice, Parsed } from '../contract.ts';
import type { Context } from '../port.ts';
import agreements from '../world/agreements.ts';
import datesAhead from '../world/datesAhead.ts';
import { changesAhead, HORIZON_DAYS } from './changes.ts';
import { type Goods, goodsOf } from './goods.ts';
import { papersFor } from './papers.ts';
import { askedOn, requirementOf } from './requirement.ts';

const OF_FIRM_AND_GOODS = new Set(['exporter', 'product', 'listing']);
const RANK = ['fail', 'unknown', 'waived', 'pass'] as const;
const WORST = { error: 0, warning: 1, info: 2 } as const;

function requirements(rules: readonly CompiledRule[], { facts }: Goods, on: string, waivers: readonly Waiver[], language: string) {
  const counts = noOutcomes();
  const found = rules.filter((one) => OF_FIRM_AND_GOODS.has(one.rule.subject)).flatMap((compiled) => {
    const asked = askedOn(compiled, facts, on, waivers);
    countOutcome(counts, asked.outcome.outcome);
    return asked.outcome.outcome === 'not-applicable' ? [] : [requirementOf({ compiled, ...asked, language })];
  });
  const rank = (one: (typeof found)[number]): number => RANK.findIndex((each) => each === one.outcome);
  found.sort((a, b) => rank(a) - rank(b) || WORST[a.severity] - WORST[b.severity] || Number(a.general) - Number(b.general) || (a.rule < b.rule ? -1 : 1));
  return { found, counts };
}

/** Particulars of the label that the table of markets asks for, beyond what rules check. */
function labels({ product }: Goods, { families }: Ground, destination: string, language: string): Advice['labels'] {
  const needs = labelNeeds([destination], labelKinds(product, familyOf(product, families)));
  const byMarket = new Map<string, Advice['labels'][number]>();
  for (const { market, facts } of needs) {
    const one = byMarket.get(market.market) ?? { market: language === 'hi' ? market.title.hi : market.title.en, facts: [] };
    byMarket.set(market.market, one);
    one.facts.push(...facts.filter((each) => each.need !== 'voluntary').map(({ key, or, need, note, confidence, sources }) => ({ key, name: labelName(key, language), required: need === 'required', note: note === undefined ? null : labelNote(note, language), confidence, sources, value: [key, ...or].flatMap((each) => product.label[each] || [])[0] ?? null })));
  }
  return [...byMarket.values()];
}

/** Everything that selling these goods to this country on this day asks for, what is there, and what changes ahead. Reads only. */
export async function advise(asked: Parsed<'advisor.ask'>, context: Context): Promise<Advice> {
  const { read } = await context.workspace();
  const { language } = context;
  const { destination } = asked;
  const on = asked.on ?? today(context.clock);
  const ground = await groundOf(read);
  const goods = await goodsOf(read, asked, ground, on);
  const { packs } = ground.rules;
  const rules = packs.flatMap((one) => one.rules);
  const waivers = [...(ground.waivers.get(goods.product.id) ?? []), ...(ground.waivers.get(ground.exporter.id) ?? [])];
  const { found, counts } = requirements(rules, goods, on, waivers, language);
  const sector = goods.facts.product?.sector;
  const [deals, dates] = await Promise.all([agreements({ country: destination, on }, context), datesAhead({ on, days: HORIZON_DAYS, destinations: [destination], ...(sector ? { sectors: [sector] } : {}) }, context)]);
  return {
    on, destination, item: { record: goods.known ? goods.product.id : null, sku: goods.known ? goods.product.sku : null, name: textIn(goods.product.name, language), hsCode: goods.product.hsCode ?? null, sector: sector ?? null },
    packs: packs.map(({ rulePack }) => ({ id: rulePack.id, version: rulePack.version })), requirements: found, papers: papersFor(rules, goods.facts, on, language), labels: labels(goods, ground, destination, language),
    agreements: deals.items, changes: changesAhead(rules, ground.certificates, goods, on, language), dates: dates.items,
    counts: { have: counts.pass, missing: counts.fail, unknown: counts.unknown, waived: counts.waived, notApplicable: counts.notApplicable },
  };
}
