import { Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBuildingStore, IconPlus, IconSelector } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { companyColour, companyLetters } from '../company.ts';
import css from './frame.module.css';
import { NewCompany } from './NewCompany.tsx';
import { useCompanies } from './useCompanies.ts';
import { visibleText } from '../ui/visibleText.tsx';

/** Two letters on the company's own colour: whose data this is, always. */
export const CompanySquare = ({ id, name }: { id: string; name: string }) => <span className={css.square} style={{ background: companyColour(id) }} data-letters={companyLetters(name)} aria-hidden />;

export function CompanySwitcher() {
  const { t } = useTranslation('frame');
  const { companies, current, open, sample } = useCompanies();
  const [naming, name] = useDisclosure(false);
  const navigate = useNavigate();
  if (!current) return null;
  const change = async (work: Promise<boolean>): Promise<void> => {
    if (await work) await navigate({ to: '/' });
  };
  return (
    <>
      <Menu width={280}>
        <Menu.Target>
          <button type="button" className={css.companyButton} aria-label={t('companySwitch', { name: current.name })}>
            <CompanySquare id={current.id} name={current.name} />
            <span className="ell">{current.name}</span>
            <IconSelector size={14} stroke={1.75} aria-hidden className="hint" />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('companies')}</Menu.Label>
          {companies.map((one) => (
            <Menu.Item key={one.id} leftSection={<CompanySquare id={one.id} name={one.name} />} aria-current={one.id === current.id ? 'true' : undefined} rightSection={one.id === current.id ? <span className="small hint">{t('thisOne')}</span> : undefined} onClick={() => void change(open(one.id))}>{visibleText(one.name)}</Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconPlus size={16} stroke={1.75} />} onClick={name.open}>{t('newCompany')}</Menu.Item>
          {!companies.some((one) => one.sample) && <Menu.Item leftSection={<IconBuildingStore size={16} stroke={1.75} />} onClick={() => void change(sample())}>{t('trySample')}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      <NewCompany opened={naming} onClose={name.close} />
    </>
  );
}
