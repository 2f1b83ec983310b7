import { useTranslation } from 'react-i18next';
import { Section } from '../ui/Section.tsx';
import { ExporterField } from './ExporterField.tsx';
import css from './exporter.module.css';
import type { PartProps } from './useExporter.ts';

const KINDS = ['proprietor', 'partnership', 'llp', 'company', 'huf', 'trust', 'society', 'government', 'other'] as const;
const lines = (text: string): string[] => text.split('\n').map((one) => one.trim()).filter(Boolean);
const countries = (text: string): string[] => text.toUpperCase().split(/[|,;\s]+/u).filter(Boolean);

/** Names, addresses, contact: what stands on every paper. */
export function Firm(props: PartProps) {
  const { t } = useTranslation(['exporter', 'ui', 'fields']);
  const { exporter } = props;
  return (
    <Section title={t('part-firm')} id="part-firm">
      <div className={css.three}>
        <ExporterField {...props} field="legalName" text={exporter.legalName} hint={t('legalNameHint')} />
        <ExporterField {...props} field="tradeName" text={exporter.tradeName} />
        <ExporterField {...props} field="nameIn.hi" lang="hi" label={t('nameInHindi')} text={exporter.nameIn.hi?.text} parse={(text) => ({ text })} />
        <ExporterField {...props} field="constitution" of="internal" text={exporter.constitution} options={[{ value: '', label: t('ui:notSaid') }, ...KINDS.map((value) => ({ value, label: t(`kind-${value}`) }))]} />
        <ExporterField {...props} field="contact.person" text={exporter.contact.person} />
        <ExporterField {...props} field="contact.phone" text={exporter.contact.phone} type="tel" />
        <ExporterField {...props} field="contact.email" text={exporter.contact.email} type="email" />
        <ExporterField {...props} field="contact.website" text={exporter.contact.website} />
        <ExporterField {...props} field="markets" of="internal" text={exporter.markets.join(', ')} parse={countries} hint={t('marketsHint')} />
        <ExporterField {...props} field="address.lines" text={exporter.address.lines.join('\n')} parse={lines} multiline hint={t('linesHint')} />
        <ExporterField {...props} field="address.city" text={exporter.address.city} />
        <ExporterField {...props} field="address.district" text={exporter.address.district} />
        <ExporterField {...props} field="address.state" text={exporter.address.state} />
        <ExporterField {...props} field="address.pin" text={exporter.address.pin} />
        <Factory {...props} />
      </div>
    </Section>
  );
}

/** The factory's address as lines; it stays empty when goods are made at the address above. */
function Factory(props: PartProps) {
  const { t } = useTranslation(['exporter', 'fields']);
  const { factoryAddress } = props.exporter;
  return <ExporterField {...props} field="factoryAddress" of="internal" text={factoryAddress?.lines.join('\n')} parse={(text) => ({ country: 'IN', ...factoryAddress, lines: lines(text) })} multiline hint={t('factoryHint')} />;
}
