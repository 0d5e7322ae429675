import { choicesOf, type ChoicesWish, type NoticeKind, type SettingRow, type Topic, topicOf } from '../../notifications/rules/choices.ts'
import type { NoticeFacts } from '../../notifications/rules/facts.ts'
import { dutiesOf, type Duties, type Method } from '../../notifications/rules/telling.ts'

const minute = 60_000

/** When to try again a mail that was refused for the time being; null when a day has gone by. */
export const nextTry = (since: Date, tries: number, now: Date): Date | null =>
  now.getTime() - since.getTime() > 86_400_000 ? null : new Date(now.getTime() + Math.min(2 ** (tries - 1), 60) * minute)

/** What one press in a mail stops. */
export type MailKind = Topic | 'INVITATIONS'

/** What stops mails like this one: of an invitation all of them, as they come whatever was chosen of the topic. */
export const kindOfMail = (kind: NoticeKind, method: Method): MailKind => (method ? 'INVITATIONS' : topicOf(kind))

/** The wish of whoever presses. */
export const stopping = (stops: MailKind): ChoicesWish => (stops === 'INVITATIONS' ? { invitations: false } : { topics: [{ topic: stops, mail: 'NEVER' }] })

type Waiting = {
  kind: NoticeKind
  method: Method
  setting: SettingRow | null
  answer: 'YES' | 'NO' | 'MAYBE' | null
  personId: string
  facts: NoticeFacts
  meeting: ({ state: string; startsAt: Date } & Duties) | null
  /** Of a turn that nobody had taken, or was asked to swap: whether that is still so. */
  isOpen: boolean
}

/** Whether a mail tells of a step from what was to what is, and not of a meeting as it stands. */
export const isOfChange = (kind: NoticeKind): boolean => kind === 'MEETING_CHANGED' || kind === 'MEETING_CANCELLED'

/** Why a mail is not sent any more, though it waits; null where it is. */
export const whyNot = ({ kind, method, setting, answer, personId, facts, meeting, isOpen }: Waiting, now: Date): string | null => {
  const choices = choicesOf(setting)
  if (method ? method === 'REQUEST' && !choices.invitations : choices.mail[topicOf(kind)] === 'NEVER') return 'They chose otherwise meanwhile.'
  // Of what is otherwise again, the next message tells.
  if (method && (method === 'CANCEL') === (meeting?.state === 'SCHEDULED')) return 'It is otherwise again.'
  if (!isOpen) return 'It is settled.'
  if (facts.id === null) return null
  if (isOfChange(kind)) {
    // Mails that wait do not go out in the order in which they were queued: the old one would have the last word.
    const isOther = meeting ? meeting.state !== facts.meeting?.state || meeting.startsAt.toISOString() !== facts.meeting.startsAt : kind === 'MEETING_CHANGED'
    if (isOther) return 'It is otherwise by now.'
    const starts = [facts.meeting, facts.was].flatMap((one) => (one ? [Date.parse(one.startsAt)] : []))
    return Math.max(...starts) <= now.getTime() ? 'The meeting has begun.' : null
  }
  if (meeting?.state !== 'SCHEDULED') return 'The meeting is off.'
  if (kind === 'MEETING_NEARS' || kind === 'DUTY_NEARS') {
    if (meeting.startsAt.toISOString() !== facts.meeting?.startsAt) return 'The meeting was moved.'
    const hasDuty = dutiesOf(meeting, personId).length > 0
    if (kind === 'DUTY_NEARS' ? !hasDuty : answer === 'NO' && !hasDuty) return 'It is not theirs any more.'
  }
  return meeting.startsAt <= now ? 'The meeting has begun.' : null
}
