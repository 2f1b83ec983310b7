import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Family, FamilyAttribute } from '#catalogue/nouns';
import { runJob } from '../jobs.ts';
import { currentLanguage } from '../language.ts';
import { useWatched } from '../state.ts';
import { Section } from '../ui/Section.tsx';
import { useFailure } from '../ui/useFailure.ts';
import type { Asked } from './asked.ts';
import { AttributeField } from './AttributeField.tsx';
import css from './product.module.css';
import type { TabProps } from './useProduct.ts';

/** The attribute as a family's: what is known of it, without the words of one reader for its answers. */
const familyAttributeOf = ({ key, type, label, class: cls, unit, units, choices, columns }: Asked, language: string): FamilyAttribute => ({
  key, type, label: { [language]: { text: label } }, class: cls, group: 'specification', requiredFor: [],
  ...(unit ? { unit } : {}), ...(units ? { units } : {}), ...(choices.length > 0 ? { choices: choices.map((one) => ({ value: one.value, label: { [language]: { text: one.label } } })) } : {}), ...(columns.length > 0 ? { columns: columns.map((one) => ({ key: one.key, label: { [language]: { text: one.label } } })) } : {}),
});

/** Values the family does not ask for: from imports, another family, or an attribute that was taken out. They stay until somebody clears them. */
export function OtherAttributes({ others, family, aside, ...props }: TabProps & { others: readonly Asked[]; family: Family | undefined; aside: ReactNode }) {
  const { t } = useTranslation(['families', 'product', 'ui']);
  const language = useWatched(currentLanguage);
  const fail = useFailure();
  const takeIn = (one: Asked): void => {
    if (family) void runJob('families.save', { family: { ...family, attributes: [...family.attributes, familyAttributeOf(one, language)] } }, t('savingFamily'), { quiet: true }).catch(fail);
  };
  return (
    <Section title={family ? t('notInFamily') : t('product:otherAttributes')} aside={aside}>
      {others.length === 0 ? <p className="quiet">{t('product:noOtherAttributes')}</p> : (
        <div className={css.three}>
          {others.map((one) => (
            <div key={one.key} className={one.type === 'table' || one.type === 'texts' ? css.wide : undefined}>
              <AttributeField {...props} asked={one} />
              <div className="row" style={{ gap: 10 }}>
                {props.data.product.attributes[one.key] !== undefined && <Button size="compact-xs" variant="subtle" aria-label={t('clearNamed', { name: one.label })} onClick={() => void props.edit(`attributes.${one.key}`, null)}>{t('clear')}</Button>}
                {family && <Button size="compact-xs" variant="subtle" aria-label={t('takeInNamed', { name: one.label })} onClick={() => takeIn(one)}>{t('takeIn')}</Button>}
              </div>
            </div>
          ))}
        </div>
      )}
    </Section>
  );
}
