import { Button } from '@mantine/core';
import { IconCompassOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/EmptyState.tsx';
import css from './frame.module.css';

/** A screen that is not there, or that broke: the data is untouched, and there is a way on. */
export function RouteProblem({ error }: { error?: unknown }) {
  const { t } = useTranslation('frame');
  return (
    <div className={css.problem}>
      <EmptyState icon={IconCompassOff} title={error ? t('screenBroke') : t('noSuchScreen')} text={error instanceof Error ? error.message : t('noSuchScreenText')}>
        <Button component={Link} to="/" variant="filled">{t('goHome')}</Button>
        {error !== undefined && <Button onClick={() => location.reload()}>{t('tryAgain')}</Button>}
      </EmptyState>
    </div>
  );
}
