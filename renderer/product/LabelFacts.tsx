import { useTranslation } from 'react-i18next';
import type { LabelNeed } from '#app/contract';
import { useAsk } from '../queries.ts';
import { useIdJudge } from '../ui/idMark.ts';
import { OutcomeIcon } from '../ui/OutcomeBadge.tsx';
import { Section } from '../ui/Section.tsx';
import css from './product.module.css';
import { ProductField } from './ProductField.tsx';
import type { TabProps } from './useProduct.ts';
import { visibleText } from '../ui/visibleText.tsx';

type Fact = LabelNeed['facts'][number];
type Asking = { fact: Fact; markets: { title: string; need: Fact['need']; note: string; source: string }[]; required: boolean };

/** Particulars that are numbers of a register: their form is looked at while they are typed. */
const IDS: Readonly<Record<string, string>> = { usRn: 'ftc-rn', usFsvpUfi: 'duns', usNdc: 'ndc' };

/** Each particular once, with every market that asks for it. */
export function askingsOf(needs: readonly LabelNeed[]): Asking[] {
  const found = new Map<string, Asking>();
  for (const need of needs) {
    for (const fact of need.facts) {
      const one = found.get(fact.key) ?? { fact, markets: [], required: false };
      one.markets.push({ title: need.market, need: fact.need, note: fact.note ?? '', source: [fact.confidence, ...fact.sources].filter(Boolean).join(' ') });
      one.required ||= fact.need === 'required';
      found.set(fact.key, one);
    }
  }
  return [...found.values()].sort((a, b) => Number(b.required) - Number(a.required));
}

/** What the labels must say where the goods go, filled in place. Returns nothing when no market is known: then the list of own label facts stands alone. */
export function LabelFacts({ asks, ...props }: TabProps & { asks: readonly LabelNeed[] }) {
  const { t } = useTranslation(['families', 'product', 'ui']);
  if (asks.length === 0) return null;
  return (
    <Section title={t('labelsAsked')} aside={t('labelsAskedNote')}>
      <ul className="row" style={{ flexWrap: 'wrap', gap: 14, marginBottom: 12 }}>
        {marketsOf(asks).map((one) => (
          <li key={one.title} className="row" style={{ gap: 5 }}><OutcomeIcon outcome={one.missing > 0 ? 'unknown' : 'pass'} /><span className="strong">{visibleText(one.title)}</span><span className="small hint">{t('filledOf', { filled: one.filled, of: one.of })}</span></li>
        ))}
      </ul>
      <div className={css.three}>{askingsOf(asks).map((one) => <LabelField key={one.fact.key} {...props} asking={one} />)}</div>
    </Section>
  );
}

function marketsOf(asks: readonly LabelNeed[]): { title: string; filled: number; of: number; missing: number }[] {
  const found = new Map<string, { title: string; filled: number; of: number; missing: number }>();
  for (const one of asks) {
    const market = found.get(one.title) ?? { title: one.title, filled: 0, of: 0, missing: 0 };
    found.set(one.title, { ...market, filled: market.filled + one.filled, of: market.of + one.facts.length, missing: market.missing + one.missing });
  }
  return [...found.values()];
}

function LabelField({ asking: { fact, markets, required }, ...props }: TabProps & { asking: Asking }) {
  const { t } = useTranslation(['families', 'product', 'ui']);
  const { product, parent } = props.data;
  const judge = useIdJudge(IDS[fact.key]);
  const own = product.label[fact.key] ?? parent?.label[fact.key] ?? '';
  const instead = own === '' && fact.value !== null;
  const hint = markets.map((one) => `${one.title}: ${[one.note, one.need === 'required' ? '' : t(`need-${one.need}`), one.source].filter(Boolean).join(', ')}`).join(' · ');
  return (
    <ProductField
      {...props} field={`label.${fact.key}`} label={fact.name} own={product.label[fact.key] ?? ''} judge={judge} taken={parent?.label[fact.key] ?? ''} hint={instead ? t('filledBy', { text: fact.value ?? '' }) : hint}
      aside={() => (fact.value !== null ? <span className="row pass" style={{ gap: 4 }}><OutcomeIcon outcome="pass" size={13} />{t('isFilled')}</span> : required ? <span className="row unknown" style={{ gap: 4 }}><OutcomeIcon outcome="unknown" size={13} />{t('isMissing')}</span> : <span>{t('need-where-it-applies')}</span>)}
      keep={(text) => props.edit(`label.${fact.key}`, text.trim() || null)}
    />
  );
}

/** Asks for the particulars of one product. */
export const useLabelNeeds = (id: string): readonly LabelNeed[] => useAsk('families.labels', { id }, { keepPrevious: true }).data?.needs ?? [];
