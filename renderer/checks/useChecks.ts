import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import type { Refusal } from '#base';
import { currentCompany } from '../company.ts';
import { runJob } from '../jobs.ts';
import { currentLanguage } from '../language.ts';
import { useWatched } from '../state.ts';

export type Run = Output<'checks.run'>;
/** What is asked: where to, on which day, and of which item; an empty text leaves it open. */
export type Question = { destination: string; on: string; sku: string };

/** One run of the rules for a question. It is kept until data changes or the person asks again. */
export function useChecks(sku: string) {
  const { t } = useTranslation('checks');
  const company = useWatched(currentCompany);
  const language = useWatched(currentLanguage);
  const [question, setQuestion] = useState<Question>({ destination: '', on: '', sku });
  const run = useQuery<Run, Refusal>({
    queryKey: ['checks.run', company, language, question],
    queryFn: () => runJob('checks.run', {
      destinations: question.destination ? [question.destination] : [],
      ...(question.on ? { on: question.on } : {}), ...(question.sku ? { skus: [question.sku] } : {}),
    }, t('running'), { quiet: true }),
    placeholderData: (previous) => previous,
  });
  return { question, setQuestion, run };
}
