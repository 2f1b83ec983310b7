import { Button, Textarea } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { byteLength, characterLength } from '#base';
import { classes } from '../ui/classes.ts';
import { faqRows, faqText } from '../ui/faq.ts';
import { FaqRows } from '../ui/FaqRows.tsx';
import { FindingCard } from '../ui/FindingCard.tsx';
import { visibleText } from '../ui/visibleText.tsx';
import css from './asBuyer.module.css';
import { Proposals } from './Proposals.tsx';
import { isList, type ListingPage, type OwnTextsInHand, type PageText, valueOf } from './useOwnTexts.ts';

/** How long a text is, as a storefront counts: by entry the longest, else the whole. */
function measured({ count, each }: PageText['limits'][number], value: string, text: PageText['text']): number {
  if (text === 'faq') return faqRows(value).length;
  const lines = value.split('\n').filter((one) => one.trim() !== '');
  if (count === 'entries') return lines.length;
  const measure = count === 'bytes' ? byteLength : characterLength;
  return each ? Math.max(0, ...lines.map(measure)) : measure(value);
}

function Measures({ text, value }: { text: PageText; value: string }) {
  const { t } = useTranslation('listing');
  const limits = text.limits.map((one) => ({ ...one, is: measured(one, value, text.text) }));
  const plain = limits.length === 0 && value !== '' && !isList(text.text);
  return (
    <span className={classes('small', css.measures)}>
      {limits.map((one) => <span key={`${one.count} ${one.each}`} className={one.is > one.most ? css.over : undefined}>{t(text.text === 'faq' ? 'measure-questions' : one.each && one.count !== 'entries' ? `measure-${one.count}-each` : `measure-${one.count}`, { count: one.is, most: one.most })}</span>)}
      {plain && <span>{t('measure-plain', { count: characterLength(value), bytes: byteLength(value) })}</span>}
    </span>
  );
}

const isDetail = (text: PageText['text']): text is keyof ListingPage['details'] => ['scene', 'dimensionsText', 'packagingText', 'faq'].includes(text);

/** One text of a listing: whose it is, how long it may be, what is to be said about it; changed for this storefront only. */
export function TextEditor({ page, text, texts }: { page: ListingPage; text: PageText; texts: OwnTextsInHand }) {
  const { t } = useTranslation('listing');
  const id = useId();
  const saved = valueOf(text.lines);
  const value = texts.drafts[text.text] ?? saved;
  const leave = (): void => {
    if (texts.drafts[text.text] === undefined) return;
    if (value === saved) texts.drop(text.text);
    else void texts.keep(text.text, value);
  };
  if (text.held) return <div className={css.editor}><strong>{t(`text-${text.text}`)}</strong><p className="small quiet">{t('heldByClass')}</p></div>;
  return (
    <div className={css.editor}>
      <div className={css.editorHead}>
        {text.text === 'faq' ? <strong>{t('text-faq')}</strong> : <label htmlFor={id}><strong>{t(`text-${text.text}`)}</strong></label>}
        <span id={`${id}-mark`} className={classes('small', text.own ? css.own : css.common)}>{text.own ? t('markOwn') : t('markCatalogue')}</span>
        {text.own && <Button size="compact-xs" leftSection={<IconArrowBackUp size={14} aria-hidden />} onClick={() => void texts.back(text.text)} aria-label={t('backToCatalogueOf', { text: t(`text-${text.text}`) })}>{t('backToCatalogue')}</Button>}
      </div>
      {text.text === 'faq' && (
        <FaqRows
          value={value} label={t('text-faq')} describedBy={`${id}-mark`} onType={(typed) => texts.type(text, typed)}
          onKeep={(typed) => { if (typed === saved) texts.drop('faq'); else void texts.keep('faq', typed); }}
        />
      )}
      {text.text !== 'faq' && <Textarea id={id} aria-describedby={`${id}-mark`} autosize minRows={text.text === 'description' ? 4 : text.text === 'title' ? 1 : 2} maxRows={10} value={value} onChange={(event) => texts.type(text, text.text === 'title' ? event.currentTarget.value.replaceAll('\n', ' ') : event.currentTarget.value)} onBlur={leave} />}
      <Measures text={text} value={value} />
      {text.own && <p className={classes('small', 'quiet', css.said)}>{text.catalogue.length > 0 ? <>{t('catalogueHas')} {visibleText(text.catalogue.join(isList(text.text) ? ' · ' : '\n'))}</> : t('catalogueHasNone')}</p>}
      {text.text === 'title' && <Proposals label={t('proposeTitles')} none={t('noTitles')} all={page.titles} onTake={(one) => void texts.keep('title', one)} />}
      {text.text === 'keywords' && <Proposals label={t('proposeKeywords')} none={t('noKeywords')} all={page.keywords.filter((one) => !value.toLowerCase().split('\n').includes(one))} onTake={(one) => void texts.keep('keywords', [...value.split('\n').filter((line) => line.trim() !== ''), one].join('\n'))} />}
      {isDetail(text.text) && <Proposals label={t('proposeFacts', { text: t(`text-${text.text}`) })} none={t('noFacts')} all={page.details[text.text].filter((one) => !value.includes(one.split('\n')[0] ?? one))} onTake={(one) => void texts.keep(text.text, text.text === 'faq' ? faqText([...faqRows(value), ...faqRows(one)]) : [value.trim(), one].filter(Boolean).join(' '))} />}
      {text.findings.map((one, at) => <FindingCard key={`${one.rule} ${at}`} finding={one} tight />)}
    </div>
  );
}
