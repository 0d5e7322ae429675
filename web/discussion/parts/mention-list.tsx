import { type Signal, useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useId } from 'preact/hooks'
import { viewer } from '../../auth/state.ts'
import { type Answer, request } from '../../graphql/client.ts'
import { MeetingMembersDocument, type MeetingMembersQuery } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { PersonName } from '../../ui/person-name.tsx'

type Person = { id: string; name: string }
type Open = { from: number; people: Person[]; at: number }

const offeredAtMost = 6
const pagesAtMost = 10
const known = new Map<string, Promise<Person[]>>()

/** Everybody in the meeting's group but the viewer; asked for when somebody types the first @. */
const membersOf = (meetingId: string): Promise<Person[]> => {
  const load = async () => {
    const people: Person[] = []
    for (let after: string | null = null, page = 0; page < pagesAtMost; page++) {
      const answer: Answer<MeetingMembersQuery> = await request(MeetingMembersDocument, { id: meetingId, after })
      if (answer.failure) {
        known.delete(meetingId)
        break
      }
      const { nodes, pageInfo }: MeetingMembersQuery['meeting']['group']['members'] = answer.data.meeting.group.members
      people.push(...nodes.map(({ person }) => person))
      if (!pageInfo.hasNextPage) break
      after = pageInfo.endCursor
    }
    return people.filter(({ id }) => id !== viewer.peek()?.person.id)
  }
  const found = known.get(meetingId) ?? load()
  known.set(meetingId, found)
  return found
}

/** The letters of a name without their accents, so that "Zoe" finds Zoë. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const fits = ({ name }: Person, typed: string) => plain(name).startsWith(typed) || plain(name).includes(` ${typed}`)

/** A name begins after a space, so that an e-mail address stays one. */
const begun = /(?:^|[\s(])@([\p{L}\p{M}\p{N}.'’-]*(?: [\p{L}\p{M}\p{N}.'’-]+)?)$/u

/** Offers the members whose names begin with what is typed behind an @. */
export const useMentions = (meetingId: string, field: RefObject<HTMLTextAreaElement | null>, text: Signal<string>) => {
  const open = useSignal<Open | null>(null)
  const id = useId()
  const optionId = (at: number) => `${id}-${at}`
  const typedNow = () => {
    const element = field.current
    return element && element.selectionStart === element.selectionEnd ? begun.exec(element.value.slice(0, element.selectionStart))?.[1] : undefined
  }
  const close = () => {
    open.value = null
  }
  const look = async () => {
    const typed = typedNow()
    if (typed === undefined) return close()
    const members = await membersOf(meetingId)
    // Somebody may have typed on while the names came.
    if (typedNow() !== typed || !field.current) return
    const people = members.filter((person) => fits(person, plain(typed))).slice(0, offeredAtMost)
    open.value = people.length ? { from: field.current.selectionStart - typed.length - 1, people, at: 0 } : null
  }
  const choose = (person: Person) => {
    const element = field.current
    if (!element || !open.peek()) return
    const before = element.value.slice(0, open.peek()!.from)
    const named = `[@${person.name.replace(/[\\[\]*_`~<>!$]/g, '\\$&')}](person:${person.id}) `
    const caret = before.length + named.length
    // At once in the field itself: whoever types on does so behind the name.
    element.value = before + named + element.value.slice(element.selectionStart).replace(/^ /, '')
    element.focus()
    element.setSelectionRange(caret, caret)
    text.value = element.value
    close()
  }
  /** True where the key was for the list. */
  const onKey = (event: KeyboardEvent): boolean => {
    const now = open.peek()
    if (!now || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false
    const turn = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const person = now.people[now.at]
    if (turn) open.value = { ...now, at: (now.at + turn + now.people.length) % now.people.length }
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && person) choose(person)
    else if (event.key === 'Escape') close()
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }
  const now = open.value
  const list = now && (
    <div class="mention-list" role="listbox" tabIndex={-1} id={id} aria-label={t('discussion.members')}>
      {now.people.map((person, at) => (
        // The field keeps the focus; the keys go through it.
        <button
          type="button"
          tabIndex={-1}
          key={person.id}
          id={optionId(at)}
          role="option"
          aria-selected={at === now.at}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => choose(person)}
        >
          <PersonName of={person} />
        </button>
      ))}
    </div>
  )
  const control = {
    'aria-autocomplete': 'list',
    'aria-haspopup': 'listbox',
    'aria-controls': now ? id : undefined,
    'aria-activedescendant': now ? optionId(now.at) : undefined,
  } as const
  return { list, control, look, onKey, close }
}
