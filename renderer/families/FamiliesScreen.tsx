import { Button } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '#base';
import type { FamilyShown } from '#app/contract';
import type { Family } from '#catalogue/nouns';
import { call, upload } from '../client.ts';
import { currentLanguage } from '../language.ts';
import { useAsk } from '../queries.ts';
import { useWatched } from '../state.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { Section } from '../ui/Section.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { FamilyEditor } from './FamilyEditor.tsx';
import { NewFamily } from './NewFamily.tsx';
import css from './families.module.css';

/** A family on the desk: the one changed, and whether it must get a code nobody has. */
type Opened = { family: Family; create: boolean; origin: FamilyShown['origin'] | 'new' };

/** Every family with its goods; one at a time is opened and changed. */
export function FamiliesScreen() {
  const { t } = useTranslation(['families', 'ui']);
  const { data } = useAsk('families.list', {}, { keepPrevious: true });
  const [opened, setOpened] = useState<Opened | null>(null);
  const [making, setMaking] = useState<Family | 'new' | null>(null);
  if (!data) return null;
  if (opened) return <FamilyEditor key={opened.family.code} start={opened.family} create={opened.create} origin={opened.origin} storefronts={data.storefronts} products={data.families.find((one) => one.family.code === opened.family.code)?.products ?? 0} onClose={() => setOpened(null)} onCopy={setMaking} />;
  return (
    <>
      <PageHead title={t('title')} note={t('note')}>
        <TakeFile onFamily={(family, create) => setOpened({ family, create, origin: 'new' })} />
        <Button variant="filled" leftSection={<IconPlus size={17} />} onClick={() => setMaking('new')}>{t('newFamily')}</Button>
      </PageHead>
      <div className={css.page}><List data={data} onOpen={(one) => setOpened({ family: one.family, create: false, origin: one.origin })} /></div>
      {making && <NewFamily from={making === 'new' ? null : making} taken={new Set(data.families.map((one) => one.family.code))} families={data.families.map((one) => one.family)} onClose={() => setMaking(null)} onMade={(family) => { setMaking(null); setOpened({ family, create: true, origin: 'new' }); }} />}
    </>
  );
}

type ListData = NonNullable<ReturnType<typeof useAsk<'families.list'>>['data']>;

function List({ data, onOpen }: { data: ListData; onOpen: (one: FamilyShown) => void }) {
  const { t } = useTranslation(['families', 'ui']);
  const language = useWatched(currentLanguage);
  return (
    <>
      <Section title={t('all', { count: data.families.length })} aside={data.withoutFamily > 0 ? t('without', { count: data.withoutFamily }) : undefined}>
        <DataTable
          caption={t('title')} rows={data.families} keyOf={(one) => one.family.code} onOpen={onOpen}
          columns={[
            { key: 'name', heading: t('name'), cell: (one) => <button type="button" className="link" onClick={(event) => { event.stopPropagation(); onOpen(one); }}>{textIn(one.family.name, language) || one.family.code}</button> },
            { key: 'origin', heading: t('origin'), width: 210, cell: (one) => <span className={one.origin === 'shipped' ? 'hint' : 'strong'}>{t(`origin-${one.origin}`)}</span> },
            { key: 'attributes', heading: t('attributes'), numeric: true, width: 110, cell: (one) => one.family.attributes.length },
            { key: 'products', heading: t('products'), numeric: true, width: 110, cell: (one) => one.products },
            { key: 'hs', heading: t('hs'), cell: (one) => <span className={`ell ${css.hs}`} title={one.family.hsPrefixes.join(', ')}>{one.family.hsPrefixes.join(', ')}</span> },
          ]}
        />
      </Section>
      {data.unknown.length > 0 && (
        <Section title={t('unknownTitle')} aside={t('unknownNote')}>
          <ul>{data.unknown.map((one) => <li key={one.code}>{t('unknownLine', { code: one.code, count: one.products })}</li>)}</ul>
        </Section>
      )}
    </>
  );
}

/** A family from a file of another company: looked at here, kept only when it is saved. */
function TakeFile({ onFamily }: { onFamily: (family: Family, create: boolean) => void }) {
  const { t } = useTranslation('families');
  const fail = useFailure();
  const chooser = useRef<HTMLInputElement>(null);
  const take = async (file: File): Promise<void> => {
    try {
      const { token } = await upload(file);
      const { family, replaces } = await call('families.read', { file: token });
      onFamily(family, !replaces);
    } catch (error) {
      fail(error);
    }
  };
  return (
    <>
      <Button leftSection={<IconFileImport size={17} />} onClick={() => chooser.current?.click()}>{t('fromFile')}</Button>
      <input ref={chooser} type="file" hidden accept=".json,.yaml,.yml" data-file-chooser="" onChange={(event) => { const [file] = event.currentTarget.files ?? []; if (file) void take(file); event.currentTarget.value = ''; }} />
    </>
  );
}
