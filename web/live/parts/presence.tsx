import type { ReadonlySignal } from '@preact/signals'
import { Fragment } from 'preact'
import { useMemo } from 'preact/hooks'
import { viewer } from '../../auth/state.ts'
import { mutate } from '../../graphql/client.ts'
import { MeetingPresenceDocument, type MeetingPresenceSubscription, NoteTypingDocument } from '../../graphql/generated/graphql.ts'
import { useLatest } from '../../graphql/latest.ts'
import { t } from '../../locales/t.ts'
import { Words } from '../../locales/words.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import '../style.css'

type Present = ReadonlySignal<MeetingPresenceSubscription | null>
type Person = MeetingPresenceSubscription['meetingPresence']['people'][number]['person']

/** The server shows a mark for five seconds, so that one in three keeps it up. */
const pauseBetween = 3_000
const namesAtOnce = 3

/** Who is in the room of a meeting. Whoever follows this is in the room themselves. */
export const usePresence = (meetingId: string) => {
  const present = useLatest(MeetingPresenceDocument, { id: meetingId })
  const noteTyping = useMemo(() => {
    let notedAt = Number.NEGATIVE_INFINITY
    return () => {
      const isAlone = (present.peek()?.meetingPresence.count ?? 0) < 2
      if (isAlone || performance.now() - notedAt < pauseBetween) return
      notedAt = performance.now()
      void mutate(NoteTypingDocument, { input: { meetingId } })
    }
  }, [meetingId, present])
  return { present, noteTyping }
}

const Names = ({ of }: { of: Person[] }) => (
  <>
    {of.map((person, at) => (
      <Fragment key={person.id}>
        {at > 0 && ', '}
        <PersonName of={person} />
      </Fragment>
    ))}
  </>
)

/** How many are here and the first of their names; all of them on demand. Keeps its place while nothing is known. */
export const Here = ({ present }: { present: Present }) => {
  const told = present.value?.meetingPresence
  if (!told) return <div class="here no-print" />
  const { count } = told
  if (count === 0) return <p class="here muted small no-print">{t('live.notHere')}</p>
  const people = told.people.map(({ person }) => person)
  const first = people.slice(0, namesAtOnce)
  const names = (
    <>
      <Names of={first} />
      {count > first.length && ' …'}
    </>
  )
  return (
    <details class="here small no-print">
      <summary>
        <Words k="live.here" count={count} names={names} />
      </summary>
      <ul>
        {people.map((person) => (
          <li key={person.id}>
            <PersonName of={person} />
          </li>
        ))}
        {count > people.length && <li class="muted">{t('live.more', { count: count - people.length })}</li>}
      </ul>
    </details>
  )
}

/** Who else is writing, where wanted on a line that stands there always. It is no live region: read out at every change, it would drown what is said. */
export const Typing = ({ present, keepsPlace }: { present: Present; keepsPlace: boolean }) => {
  const meId = viewer.value?.person.id
  const people = present.value?.meetingPresence.people.filter(({ person, isTyping }) => isTyping && person.id !== meId).map(({ person }) => person) ?? []
  const [first, second] = people
  if (!first && !keepsPlace) return null
  return (
    <p class="typing small">
      {people.length > 2 ? (
        t('live.typingMany', { count: people.length })
      ) : first && second ? (
        <Words k="live.typingTwo" first={<PersonName of={first} />} second={<PersonName of={second} />} />
      ) : (
        first && <Words k="live.typing" name={<PersonName of={first} />} />
      )}
    </p>
  )
}
