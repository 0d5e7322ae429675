import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { viewer } from '../../auth/state.ts'
import { type Failure, mutate } from '../../graphql/client.ts'
import { ChangeNoticeChoicesDocument, type ChangeNoticeChoicesInput, type ChoicesPartsFragment, MuteGroupDocument, NoticeChoicesDocument, type NoticeChoicesQuery } from '../../graphql/generated/graphql.ts'
import { useQuery } from '../../graphql/query.ts'
import { t } from '../../locales/t.ts'
import { Checkbox } from '../../ui/field.tsx'
import { Section } from '../../ui/page.tsx'
import { ErrorNotice, Loaded } from '../../ui/states.tsx'
import { toast } from '../../ui/toast.tsx'
import '../style.css'

type Choices = ChoicesPartsFragment
type Topic = Choices['topics'][number]
type Save = (input: ChangeNoticeChoicesInput) => void

const reminderLeads = [15, 60, 180, 1440, 2880, 10080] as const
const dutyLeads = [1440, 2880, 4320, 10080] as const
const wishes = ['ALWAYS', 'INVOLVED', 'NEVER'] as const
/** Of these one is told only where they concern oneself. */
const aboutOneself: readonly Topic['topic'][] = ['DUTIES', 'POLLS']

const TopicRow = ({ of: { topic, inApp, mail }, mailIsOn, save }: { of: Topic; mailIsOn: boolean; save: Save }) => {
  const id = useId()
  return (
    <fieldset class="choices topic-choice">
      <legend>{t(`notices.topic.${topic}`)}</legend>
      <Checkbox checked={inApp} onChange={(next) => save({ topics: [{ topic, inApp: next }] })} label={t('notices.inApp')} />
      {mailIsOn && (
        <div class="field">
          <label for={id}>{t('notices.byMail')}</label>
          <select class="input" id={id} value={aboutOneself.includes(topic) && mail === 'INVOLVED' ? 'ALWAYS' : mail} onChange={({ currentTarget }) => save({ topics: [{ topic, mail: currentTarget.value as Topic['mail'] }] })}>
            {(aboutOneself.includes(topic) ? wishes.filter((wish) => wish !== 'INVOLVED') : wishes).map((wish) => (
              <option key={wish} value={wish}>
                {t(`notices.wish.${wish}`)}
              </option>
            ))}
          </select>
        </div>
      )}
    </fieldset>
  )
}

const Leads = ({ title, all, chosen, save }: { title: string; all: readonly (15 | 60 | 180 | 1440 | 2880 | 4320 | 10080)[]; chosen: number[]; save: (next: number[]) => void }) => (
  <fieldset class="choices leads">
    <legend>{title}</legend>
    {all.map((lead) => (
      <Checkbox key={lead} checked={chosen.includes(lead)} onChange={(next) => save(next ? [...chosen, lead] : chosen.filter((other) => other !== lead))} label={t(`notices.lead.${lead}`)} />
    ))}
  </fieldset>
)

/** How somebody is told once they have chosen so. */
const chosenBy = ({ reminderLeads: leads, dutyLeads: ofDuties, invitations, topics: changed }: ChangeNoticeChoicesInput, choices: Choices): Choices => ({
  ...choices,
  reminderLeads: leads ?? choices.reminderLeads,
  dutyLeads: ofDuties ?? choices.dutyLeads,
  invitations: invitations ?? choices.invitations,
  topics: choices.topics.map((one) => {
    const wish = changed?.find(({ topic }) => topic === one.topic)
    return wish ? { ...one, inApp: wish.inApp ?? one.inApp, mail: wish.mail ?? one.mail } : one
  }),
})

/** Where, when and of what somebody is told. Each choice is kept at once. */
export const NoticeChoices = () => {
  const query = useQuery(NoticeChoicesDocument, {})
  const failure = useSignal<Failure | null>(null)
  const change = (next: (choices: Choices) => Choices) => (data: NoticeChoicesQuery): NoticeChoicesQuery => ({ viewer: data.viewer && { ...data.viewer, noticeChoices: next(data.viewer.noticeChoices) } })
  /** Shows a choice at once, so that the next one builds on it; takes it back where it is refused. */
  const choose = async (next: (choices: Choices) => Choices, send: Promise<{ failure: Failure | null; data: { choices?: Choices | null } | null }>) => {
    const takeBack = query.guess(change(next))
    const answer = await send
    failure.value = answer.failure
    const choices = answer.data?.choices
    if (choices) query.change(change(() => choices))
    takeBack()
    if (choices) toast(t('state.saved'))
  }
  const save: Save = (input) => void choose((choices) => chosenBy(input, choices), mutate(ChangeNoticeChoicesDocument, { input }))
  const mute = (id: string, isMuted: boolean) =>
    void choose(({ mutedGroups, ...choices }) => ({ ...choices, mutedGroups: [...mutedGroups.filter((group) => group.id !== id), ...(isMuted ? [{ id }] : [])] }), mutate(MuteGroupDocument, { input: { groupId: id, isMuted } }))
  const groups = viewer.value?.memberships.nodes.map(({ group }) => group) ?? []
  return (
    <Section title={t('notices.settings')} id="notices">
      <Loaded of={query}>
        {({ viewer: found }) => {
          if (!found) return null
          const { mailIsOn, topics, invitations, mutedGroups, ...choices } = found.noticeChoices
          return (
            <div class="stack">
              {!mailIsOn && <p class="muted">{t('notices.mailOff')}</p>}
              {failure.value && <ErrorNotice failure={failure.value} />}
              <Leads title={t('notices.reminders')} all={reminderLeads} chosen={choices.reminderLeads} save={(next) => save({ reminderLeads: next })} />
              <Leads title={t('notices.dutyReminders')} all={dutyLeads} chosen={choices.dutyLeads} save={(next) => save({ dutyLeads: next })} />
              {topics.map((topic) => (
                <TopicRow key={topic.topic} of={topic} mailIsOn={mailIsOn} save={save} />
              ))}
              {mailIsOn && <Checkbox checked={invitations} onChange={(next) => save({ invitations: next })} label={t('notices.invitations')} hint={t('notices.invitationsHint')} />}
              {groups.length > 0 && (
                <fieldset class="choices">
                  <legend>{t('notices.muted')}</legend>
                  {groups.map(({ id, name }) => (
                    <Checkbox key={id} checked={mutedGroups.some((group) => group.id === id)} onChange={(next) => mute(id, next)} label={<bdi>{name}</bdi>} />
                  ))}
                </fieldset>
              )}
            </div>
          )
        }}
      </Loaded>
    </Section>
  )
}
