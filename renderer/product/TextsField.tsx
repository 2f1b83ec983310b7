import { useTranslation } from 'react-i18next';
import type { AttributeValue } from '#catalogue/nouns';
import { currentLanguage } from '../language.ts';
import { useAsk } from '../queries.ts';
import { useWatched } from '../state.ts';
import { languageNames } from '../ui/languageName.ts';
import type { Asked } from './asked.ts';
import { ProductField } from './ProductField.tsx';
import css from './product.module.css';
import { StillRight } from './StillRight.tsx';
import type { TabProps } from './useProduct.ts';

/** A long text with one field for each language; a translation older than its source says so. */
export function TextsField({ asked, value, taken, hint, ...props }: TabProps & { asked: Asked; value: AttributeValue | undefined; taken: AttributeValue | undefined; hint?: string }) {
  useTranslation('families');
  const reader = useWatched(currentLanguage);
  const { data } = useAsk('languages.get', {});
  const texts = value?.kind === 'texts' ? value.texts : {};
  const parent = taken?.kind === 'texts' ? taken.texts : {};
  const source = props.data.product.sourceLanguage ?? props.data.parent?.sourceLanguage ?? 'en';
  const tags = [...new Set([source, ...(data?.languages ?? ['en', 'hi']), ...Object.keys(texts)])];
  const stale = new Set(props.data.product.staleTexts ?? []);
  return (
    <div className={css.wide}>
      <div className={css.two}>
        {tags.map((tag) => {
          const path = `attributes.${asked.key}.${tag}`;
          return <ProductField key={tag} {...props} field={path} lang={tag} label={`${asked.label}, ${languageNames(tag, reader)}`} own={texts[tag]?.text ?? ''} taken={parent[tag]?.text} of={asked.class} multiline minRows={2} hint={tag === source ? hint : undefined} aside={stale.has(path) ? () => <StillRight path={path} source={source} edit={props.edit} /> : undefined} />;
        })}
      </div>
    </div>
  );
}
