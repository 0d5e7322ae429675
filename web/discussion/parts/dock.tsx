import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { uuidv7 } from 'uuidv7'
import type { Meeting } from '../../agenda/state.ts'
import { t } from '../../locales/t.ts'
import { useKey } from '../../ui/keys.tsx'
import { AboutFields, ChosenPassage, placeOf, readAbout, setAbout } from './about-fields.tsx'
import { CommentBox, useWords } from './comment-box.tsx'
import type { Room } from './room.tsx'
import { send } from './thread.tsx'

/** Begins a comment on what is selected of the paper, or asks for a passage of it. */
const PassageKey = ({ room }: { room: Room }) => {
  useKey('p', t('discussion.passageKey'), () => room.quote(room.chosen.peek() ?? {}))
  return null
}

/** The box at the bottom, in which a thread begins. */
export const Dock = ({ room, meeting, box }: { room: Room; meeting: Meeting; box: RefObject<HTMLTextAreaElement | null> }) => {
  const place = useRef<HTMLDetailsElement>(null)
  const form = useWords(`comment-${room.meetingId}`, { body: '', about: '' }, ({ body, about }) => send(room, body, uuidv7(), null, placeOf(readAbout(about), meeting)))
  useLayoutEffect(() => {
    room.dock.quote = (about) => {
      if (about.quote) {
        setAbout(form, about)
        box.current?.focus()
        getSelection()?.removeAllRanges()
      } else if (place.current) {
        place.current.open = true
        place.current.querySelector('textarea')?.focus()
      }
    }
    return () => {
      room.dock.quote = null
    }
  }, [room, form])
  return (
    <CommentBox of={form} meetingId={room.meetingId} label={t('discussion.write')} submit={t('discussion.send')} field={box} below={<AboutFields of={form} meeting={meeting} place={place} />}>
      {meeting.paper && <PassageKey room={room} />}
      <ChosenPassage of={form} />
    </CommentBox>
  )
}
