import { useTranslation } from 'react-i18next';
import type { CostShown } from '#app/contract';
import { DataTable } from '../ui/DataTable.tsx';
import { amountText, rupeeText } from './amounts.ts';
import { usePricingWords } from './words.ts';

/** How a cost comes about by its sheet, line by line. */
export function CostLines({ costed }: { costed: CostShown }) {
  const { t } = useTranslation('pricing');
  const words = usePricingWords();
  return (
    <>
      <DataTable
        caption={t('costBySheet')} rows={costed.lines} keyOf={(one) => one.id}
        columns={[
          { key: 'line', heading: t('costLine'), width: 180, cell: (one) => one.label },
          { key: 'how', heading: t('howMuch'), cell: (one) => <span className="small quiet">{[words.costBasis(one), words.rate(one.rate)].filter(Boolean).join(' · ')}</span> },
          { key: 'amount', heading: t('perPiece'), numeric: true, width: 130, cell: (one) => (one.amount === null ? <span className="unknown">{t('detailsMissing')}</span> : rupeeText(one.amount)) },
        ]}
      />
      <p className="row strong" style={{ justifyContent: 'flex-end', padding: '6px 10px' }}><span>{t('costBySheet')}</span><span>{costed.cost ? amountText(costed.cost) : t('detailsMissing')}</span></p>
      {costed.missing.map((one) => <p key={one} className="small unknown">{words.missing(one)}</p>)}
    </>
  );
}
