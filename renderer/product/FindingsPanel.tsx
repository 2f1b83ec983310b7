import { IconCircleCheck } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../ui/LinkButton.tsx';
import { FindingCard } from '../ui/FindingCard.tsx';
import { byWeight } from '../ui/outcome.ts';
import { SidePanel } from '../ui/SidePanel.tsx';
import { focusField } from './focusField.ts';
import { tabOfField } from './tabs.ts';
import type { ProductAnswer } from './useProduct.ts';

/** What the last check said of this record; each point opens the field it is about. */
export function FindingsPanel({ data }: { data: ProductAnswer }) {
  const { t } = useTranslation(['product', 'ui']);
  const navigate = useNavigate();
  const { id, sku } = data.product;
  const findings = [...data.findings].sort(byWeight);
  return (
    <SidePanel title={t('points')} count={findings.length}>
      {findings.length === 0 && <p className="row quiet"><IconCircleCheck size={16} className="pass" aria-hidden />{t('noPoints')}</p>}
      {findings.map((finding) => {
        const { field } = finding.where;
        return (
          <FindingCard key={`${finding.rule} ${field ?? ''} ${finding.messageId} ${finding.where.part ?? ''}`} finding={finding} tight>
            {field !== undefined && <button type="button" className="link small" onClick={() => void navigate({ to: '/catalogue/$id', params: { id }, search: { tab: tabOfField(field), field } }).then(() => focusField(field))}>{t('fillIn')}</button>}
          </FindingCard>
        );
      })}
      <LinkButton to="/checks" search={{ sku }} variant="subtle" size="xs">{t('allChecks')}</LinkButton>
      <p className="small hint">{t('ownCount')}</p>
    </SidePanel>
  );
}
