import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CompanySquare } from '../frame/CompanySwitcher.tsx';
import { Mark } from '../frame/Mark.tsx';
import { NewCompanyForm } from '../frame/NewCompany.tsx';
import { useCompanies } from '../frame/useCompanies.ts';
import css from './home.module.css';
import { visibleText } from '../ui/visibleText.tsx';

/** Before a company is open: name a firm, try the sample, or open one of those known here. */
export function FirstStart() {
  const { t } = useTranslation(['home', 'frame', 'ui']);
  const { companies, open, sample, failed } = useCompanies();
  return (
    <div className={css.first}>
      <div className={css.firstCard}>
        <Mark size={40} />
        <h1>{t('firstTitle')}</h1>
        <p className="quiet">{t('firstText')}</p>
        {failed && <p className="error" role="alert">{failed.code === 'unreachable' ? t('ui:unreachable') : failed.message}</p>}
        <NewCompanyForm />
        <hr className={css.line} />
        {companies.length > 0 && (
          <section>
            <h2 className="h3">{t('knownCompanies')}</h2>
            {companies.map((one) => (
              <Button key={one.id} fullWidth justify="flex-start" leftSection={<CompanySquare id={one.id} name={one.name} />} onClick={() => void open(one.id)} mt={6}>{visibleText(one.name)}</Button>
            ))}
          </section>
        )}
        {!companies.some((one) => one.sample) && (
          <div className="row">
            <p className="quiet grow">{t('sampleText')}</p>
            <Button onClick={() => void sample()}>{t('frame:trySample')}</Button>
          </div>
        )}
      </div>
    </div>
  );
}
