import { Button } from '@mantine/core';
import { IconCompassOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../ui/LinkButton.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import css from './frame.module.css';

/** A screen that is not there, or that broke: the data is untouched, and there is a way on. */
export function RouteProblem({ error }: { error?: unknown }) {
  const { t } = useTranslation('frame');
  return (
    <div className={css.problem}>
      <EmptyState icon={IconCompassOff} title={error ? t('screenBroke') : t('noSuchScreen')} text={error instanceof Error ? error.message : t('noSuchScreenText')}>
        <LinkButton to="/" variant="filled">{t('goHome')}</LinkButton>
        {error !== undefined && <Button onClick={() => location.reload()}>{t('tryAgain')}</Button>}
      </EmptyState>
    </div>
  );
}
