import { Fault } from '../../kernel/errors.ts'

export type Topic = 'SCHEDULED' | 'CHANGES' | 'REMINDERS' | 'DUTIES' | 'POLLS'
export type MailWish = 'ALWAYS' | 'INVOLVED' | 'NEVER'

/** How somebody wants to be told. */
export type Choices = { reminderLeads: number[]; dutyLeads: number[]; invitations: boolean; hidden: Topic[]; mail: Record<Topic, MailWish> }

export const topics: readonly Topic[] = ['SCHEDULED', 'CHANGES', 'REMINDERS', 'DUTIES', 'POLLS']

/** Minutes before. */
export const hour = 60
export const day = 1440
export const leads = { reminder: [15, hour, 3 * hour, day, 2 * day, 7 * day], duty: [day, 2 * day, 3 * day, 7 * day] } as const

/**
 * What holds for who chose nothing: all of it in the app, and by mail only what concerns them: a meeting to which they said
 * yes or maybe or in which they have a duty, and what became of their papers; a day before it, and two days before a duty.
 */
export const quiet: Choices = { reminderLeads: [day], dutyLeads: [2 * day], invitations: false, hidden: [], mail: { SCHEDULED: 'NEVER', CHANGES: 'INVOLVED', REMINDERS: 'INVOLVED', DUTIES: 'ALWAYS', POLLS: 'ALWAYS' } }

export type SettingRow = {
  reminderLeads: number[] | null
  dutyLeads: number[] | null
  invitations: boolean
  hidden: Topic[]
  scheduledMail: MailWish | null
  changesMail: MailWish | null
  remindersMail: MailWish | null
  dutiesMail: MailWish | null
  pollsMail: MailWish | null
}

export const choicesOf = (row: SettingRow | null): Choices => ({
  reminderLeads: row?.reminderLeads ?? quiet.reminderLeads,
  dutyLeads: row?.dutyLeads ?? quiet.dutyLeads,
  invitations: row?.invitations ?? quiet.invitations,
  hidden: row?.hidden ?? quiet.hidden,
  mail: {
    SCHEDULED: row?.scheduledMail ?? quiet.mail.SCHEDULED,
    CHANGES: row?.changesMail ?? quiet.mail.CHANGES,
    REMINDERS: row?.remindersMail ?? quiet.mail.REMINDERS,
    DUTIES: row?.dutiesMail ?? quiet.mail.DUTIES,
    POLLS: row?.pollsMail ?? quiet.mail.POLLS,
  },
})

const topicOfKind = { MEETING_SCHEDULED: 'SCHEDULED', SERIES_SCHEDULED: 'SCHEDULED', INVITED: 'SCHEDULED', MEETING_CHANGED: 'CHANGES', MEETING_CANCELLED: 'CHANGES', SERIES_CHANGED: 'CHANGES', MEETING_NEARS: 'REMINDERS', DUTY_NEARS: 'DUTIES', POLL_CLOSED: 'POLLS', TURN_UNTAKEN: 'DUTIES', SWAP_ASKED: 'DUTIES', SWAP_ACCEPTED: 'DUTIES', SWAP_DECLINED: 'DUTIES' } as const
export type NoticeKind = keyof typeof topicOfKind
export const topicOf = (kind: NoticeKind): Topic => topicOfKind[kind]

export type Standing = { answer: 'YES' | 'NO' | 'MAYBE' | null; duties: readonly string[] }

/** Whether somebody is mailed of a topic, given how they stand to the meeting. Polls and duties are told to those alone whom they concern. */
export const wantsMail = ({ mail }: Choices, topic: Topic, { answer, duties }: Standing): boolean =>
  mail[topic] === 'ALWAYS' || (mail[topic] === 'INVOLVED' && (topic === 'POLLS' || topic === 'DUTIES' || answer === 'YES' || answer === 'MAYBE' || duties.length > 0))

export type ChoicesWish = {
  reminderLeads?: number[] | null
  dutyLeads?: number[] | null
  invitations?: boolean | null
  topics?: { topic: Topic; inApp?: boolean | null; mail?: MailWish | null }[] | null
}

const planLeads = (wish: readonly number[], allowed: readonly number[], path: string): number[] => {
  if (wish.some((lead) => !allowed.includes(lead))) throw new Fault('INVALID', `One is told so many minutes before: ${allowed.join(', ')}.`, [path])
  return [...new Set(wish)].sort((a, b) => a - b)
}

const columns = { SCHEDULED: 'scheduledMail', CHANGES: 'changesMail', REMINDERS: 'remindersMail', DUTIES: 'dutiesMail', POLLS: 'pollsMail' } as const

/** What is to be stored of a wish; what was left out stays. */
export const planChoices = (wish: ChoicesWish, { hidden }: Choices): Partial<SettingRow> => {
  const chosen = wish.topics ?? []
  const kept = new Set(hidden)
  for (const { topic, inApp } of chosen) if (inApp != null) kept[inApp ? 'delete' : 'add'](topic)
  return {
    ...(wish.reminderLeads && { reminderLeads: planLeads(wish.reminderLeads, leads.reminder, 'reminderLeads') }),
    ...(wish.dutyLeads && { dutyLeads: planLeads(wish.dutyLeads, leads.duty, 'dutyLeads') }),
    ...(wish.invitations != null && { invitations: wish.invitations }),
    hidden: topics.filter((topic) => kept.has(topic)),
    ...Object.fromEntries(chosen.flatMap(({ topic, mail }) => (mail ? [[columns[topic], mail]] : []))),
  }
}
