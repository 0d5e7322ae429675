import { useEffect, useRef } from 'preact/hooks'
import { Private } from '../auth/parts/private.tsx'
import { GroupFrame, useGroup } from '../groups/parts/group-frame.tsx'
import { t } from '../locales/t.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { place } from '../ui/router.ts'
import { Empty } from '../ui/states.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { AddByHand } from './parts/paper-form.tsx'
import { Papers } from './parts/papers.tsx'
import { PasteListing } from './parts/paste.tsx'
import { Pool } from './parts/pool.tsx'
import './style.css'

const ways = ['paste', 'hand'] as const
type Way = (typeof ways)[number]

const Add = ({ way, slug, groupId }: { way: Way; slug: string; groupId: string }) => (
  <div class="stack">
    <nav class="tabs" aria-label={t('papers.ways')}>
      {ways.map((other) => (
        <a key={other} href={`/g/${slug}/library?add=${other}`} aria-current={other === way ? 'page' : undefined}>
          {t(other === 'paste' ? 'papers.paste' : 'papers.byHand')}
        </a>
      ))}
    </nav>
    {way === 'paste' ? <PasteListing slug={slug} groupId={groupId} /> : <AddByHand slug={slug} groupId={groupId} />}
  </div>
)

export const LibraryPage = ({ slug }: { slug: string }) => {
  const group = useGroup(slug).data.value?.group
  const asked = new URLSearchParams(place.value.search).get('add')
  const way = ways.find((known) => known === asked)
  const canAdd = group?.viewerCan.includes('PAPER_ADD') ?? false
  const before = useRef(way)
  useEffect(() => {
    // The heading stays while what stands under it is replaced.
    if (before.current !== way) document.querySelector('h1')?.focus()
    before.current = way
  }, [way])
  if (way)
    return (
      <GroupFrame slug={slug}>
        <Page title={t('papers.addTitle')} within={group?.name} lead={<a href={`/g/${slug}/library`}>{t('papers.toLibrary')}</a>}>
          {group && (canAdd ? <Add way={way} slug={slug} groupId={group.id} /> : <Private>{() => <Empty>{t('papers.membersAdd')}</Empty>}</Private>)}
        </Page>
      </GroupFrame>
    )
  return (
    <GroupFrame slug={slug}>
      <Page
        title={t('library.title')}
        within={group?.name}
        acts={
          canAdd && (
            <>
              <ButtonLink href={`/g/${slug}/library?add=paste`} icon="copy">
                {t('papers.paste')}
              </ButtonLink>
              <ButtonLink href={`/g/${slug}/library?add=hand`} icon="add">
                {t('papers.byHand')}
              </ButtonLink>
            </>
          )
        }
      >
        <Tabs
          name="tab"
          label={t('library.title')}
          tabs={[
            { id: 'papers', label: t('papers.tab'), panel: () => <Papers slug={slug} canAdd={canAdd} /> },
            { id: 'pool', label: t('papers.poolTab'), panel: () => <Pool slug={slug} /> },
          ]}
        />
      </Page>
    </GroupFrame>
  )
}
