import { useEffect } from 'preact/hooks'
import { MyTurnsDocument } from '../../graphql/generated/graphql.ts'
import { useQuery } from '../../graphql/query.ts'
import { t } from '../../locales/t.ts'
import { Words } from '../../locales/words.tsx'
import { Time } from '../../ui/time.tsx'

/** The viewer's own next turn in a group, if they have one; looked for again at each `seq` of the group. */
export const MyTurn = ({ slug, seq }: { slug: string; seq: number }) => {
  const query = useQuery(MyTurnsDocument, {})
  useEffect(() => {
    if (query.data.peek()) void query.reload()
  }, [seq])
  const next = query.data.value?.viewer?.turns.find(({ meeting }) => meeting.group.slug === slug)
  if (!next) return null
  return (
    <p>
      <Words k="duties.yourTurn" duty={<bdi>{next.duty.name}</bdi>} when={<Time at={next.meeting.startsAt} zone={next.meeting.zone} />} />{' '}
      <a href={`/g/${slug}/duties`}>{t(next.isTaken ? 'duties.title' : 'duties.answer')}</a>
    </p>
  )
}
