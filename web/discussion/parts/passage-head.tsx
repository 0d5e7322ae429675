import { useMemo } from 'preact/hooks'
import { t } from '../../locales/t.ts'
import type { Passage } from '../state.ts'
import { stretchOf } from './passage.tsx'
import type { Room } from './room.tsx'

const Words = ({ of, isElsewhere }: { of: Passage; isElsewhere: boolean }) => (
  <>
    <q class="serif" dir="auto">
      {of.quote}
    </q>
    <span class="small muted talk-passage-place">
      {of.page != null && t('discussion.page', { page: of.page })}
      {(of.paper.textVersions ?? 1) > 1 && <> {t('discussion.version', { version: of.textVersion })}</>}
    </span>
    {isElsewhere && <bdi class="small muted"> {of.paper.title}</bdi>}
  </>
)

/** The passage that the threads below are about; where the page has the text, pressing it shows it there. */
export const PassageHead = ({ room, threadId, passage }: { room: Room; threadId: string; passage: Passage }) => {
  const paper = room.paper.value
  const isElsewhere = paper?.id !== passage.paper.id
  const isHere = useMemo(() => !isElsewhere && stretchOf(paper?.abstract ?? '', passage) !== null, [paper, passage])
  const words = <Words of={passage} isElsewhere={isElsewhere} />
  if (!isHere) return <p class="talk-passage">{words}</p>
  return (
    <button type="button" class="talk-passage" title={t('discussion.showPassage')} onClick={() => room.mark(threadId)}>
      {words}
    </button>
  )
}
