import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Thumb } from '../catalogue/Thumb.tsx';
import { visibleText } from '../ui/visibleText.tsx';
import css from './asBuyer.module.css';
import { faqRows } from '../ui/faq.ts';
import { type Drafts, type ListingPage, type PageText, valueOf } from './useOwnTexts.ts';

const DETAILS = ['scene', 'dimensionsText', 'packagingText'] as const;

const sampleText = (sample: ListingPage['sample'], t: TFunction<'listing'>): string =>
  (sample ? [sample.free ? t('sampleFree') : sample.price, sample.most && t('sampleMost', { quantity: sample.most }), sample.days !== null && t('deliveryDays', { count: sample.days })].filter(Boolean).join(', ') : '');

/** The item as it would stand on the storefront, with what is being typed. */
export function BuyerView({ page, drafts }: { page: ListingPage; drafts: Drafts }) {
  const { t } = useTranslation('listing');
  const said = (text: PageText['text']): string => drafts[text] ?? valueOf(page.texts.find((one) => one.text === text)?.lines ?? []);
  const highlights = said('highlights').split('\n').filter((one) => one.trim() !== '');
  return (
    <article className={css.view} aria-label={t('asBuyer')} tabIndex={0}>
      {page.photos.length === 0 ? <p className="quiet">{t('noPhotos')}</p> : (
        <div className={css.photos}>{page.photos.map((one, at) => <Thumb key={`${one.name} ${at}`} blob={one.blob} size={at === 0 ? 168 : 80} alt={one.name} />)}</div>
      )}
      <h3 className={css.title}>{said('title') === '' ? t('noName') : visibleText(said('title'))}</h3>
      <p className="small quiet">{[page.company, page.sku].filter(Boolean).join(' · ')}</p>
      <Rates page={page} />
      {highlights.length > 0 && <ul className={css.highlights}>{highlights.map((one, at) => <li key={at}>{visibleText(one)}</li>)}</ul>}
      {said('shortDescription') !== '' && <p>{visibleText(said('shortDescription'))}</p>}
      {page.attributes.length > 0 && (
        <table className={css.details}>
          <caption>{t('buyerDetails')}</caption>
          <tbody>{page.attributes.map((one) => <tr key={one.label}><th scope="row">{visibleText(one.label)}</th><td>{visibleText(one.value)}</td></tr>)}</tbody>
        </table>
      )}
      {said('description') !== '' && <p className={css.said}>{visibleText(said('description'))}</p>}
      {DETAILS.map((one) => said(one) !== '' && <section key={one}><h4>{t(`text-${one}`)}</h4><p className={css.said}>{visibleText(said(one))}</p></section>)}
      {page.about !== '' && <section><h4>{t('buyerCompany')}</h4><p className={css.said}>{visibleText(page.about)}</p></section>}
      <Questions text={said('faq')} />
    </article>
  );
}

/** Questions and answers as they are being typed: a question, its answer below it, an empty line before the next. */
function Questions({ text }: { text: string }) {
  const { t } = useTranslation('listing');
  const all = faqRows(text);
  if (all.length === 0) return null;
  return (
    <section>
      <h4>{t('text-faq')}</h4>
      <dl className={css.faq}>{all.map((one, at) => <div key={at}><dt>{visibleText(one.question)}</dt><dd className={css.said}>{visibleText(one.answer)}</dd></div>)}</dl>
    </section>
  );
}

function Rates({ page }: { page: ListingPage }) {
  const { t } = useTranslation('listing');
  const delivery = page.leadTimes.map(({ upTo, days }) => (upTo === null ? t('deliveryDays', { count: days }) : t('deliveryUpTo', { quantity: upTo, count: days }))).join(', ');
  const facts = [[t('buyerMoq'), page.moq], [t('buyerDelivery'), delivery], [t('buyerSupply'), page.supply], [t('buyerPort'), page.port], [t('buyerCargo'), page.cargo], [t('buyerSample'), sampleText(page.sample, t)], ...page.custom.map((one) => [t(`custom-${one.kind}`), [one.from && t('fromQuantity', { quantity: one.from }), one.price && t('priceEach', { price: one.price })].filter(Boolean).join(', ')])].filter(([, value]) => value);
  return (
    <>
      {page.prices.length === 0 && <p className="quiet">{t('noRates')}</p>}
      {page.prices.map((price, at) => (
        <div key={at} className={css.rates}>
          <span className="small quiet">{price.heading}</span>
          <ul>{price.steps.map((step) => <li key={step.from}><strong>{step.price}</strong><span className="small quiet">{t('fromQuantity', { quantity: step.from })}</span></li>)}</ul>
        </div>
      ))}
      {facts.length > 0 && <dl className={css.facts}>{facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>}
    </>
  );
}
