import { useSignal } from '@preact/signals'
import { type Failure, mutate } from '../../graphql/client.ts'
import { ChangeFeedDocument, type FeedMeetings, type FeedPartsFragment, MakeFeedDocument, RotateFeedDocument, StopFeedDocument } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Checkbox, Field, Form, Select } from '../../ui/field.tsx'
import { useForm } from '../../ui/form.ts'
import { ErrorNotice } from '../../ui/states.tsx'
import { Day } from '../../ui/time.tsx'
import { toast, withUndo } from '../../ui/toast.tsx'
import { type FeedOf, type FeedPlace, forgetPath, tellPath, toldPaths } from '../state.ts'

type Props = { of: FeedOf; place: FeedPlace }
type OfFeed = Props & { feed: FeedPartsFragment }

const nameOf = (of: FeedOf) => of?.name ?? t('calendar.allGroups')

/** The address, while it can be shown: to copy, or to open in a calendar program of this device. */
const Address = ({ path, of }: { path: string; of: FeedOf }) => {
  const address = `${location.origin}${path}`
  // The clipboard exists over https and on this machine only; elsewhere the selected text is one key from copied.
  const copy = async (event: MouseEvent) => {
    const input = (event.currentTarget as HTMLElement).closest('.field')?.querySelector('input')
    input?.select()
    try {
      await navigator.clipboard.writeText(address)
      toast(t('state.copied'))
    } catch {
      document.execCommand('copy')
    }
  }
  return (
    <Field label={t('calendar.address', { name: nameOf(of) })} hint={t('calendar.once')}>
      {(control) => (
        <div class="stack tight">
          <input class="input" readOnly value={address} onFocus={(event) => event.currentTarget.select()} {...control} />
          <div class="row">
            <Button icon="copy" look="primary" onClick={copy}>
              {t('calendar.copy')}
            </Button>
            <ButtonLink href={address.replace(/^https?:/, 'webcal:')} icon="calendar">
              {t('calendar.openProgram')}
            </ButtonLink>
          </div>
        </div>
      )}
    </Field>
  )
}

const alarms = ['', '0', '10', '30', '60', '1440'] as const
const choices = ['ALL', 'NOT_DECLINED', 'ACCEPTED'] as const

const Options = ({ of, feed, place }: OfFeed) => {
  const form = useForm({
    draft: `feed-${feed.id}`,
    initial: { alarmMinutes: feed.alarmMinutes === null ? '' : String(feed.alarmMinutes), meetings: feed.meetings as string, showsCancelled: feed.showsCancelled, showsDuties: feed.showsDuties },
    send: async ({ alarmMinutes, meetings, ...shows }) => {
      const answer = await mutate(ChangeFeedDocument, { input: { feedId: feed.id, alarmMinutes: alarmMinutes === '' ? null : Number(alarmMinutes), meetings: meetings as FeedMeetings, ...shows } })
      if (answer.data?.feed) place.change(answer.data.feed)
      return answer
    },
    done: () => toast(t('calendar.changed')),
  })
  const { alarmMinutes, showsCancelled, showsDuties } = form.values
  const known = alarms.some((value) => value === alarmMinutes.value) ? [] : [{ value: alarmMinutes.value, label: t('calendar.alarm.minutes', { count: Number(alarmMinutes.value) }) }]
  return (
    <details>
      <summary>{t('calendar.options')}</summary>
      <Form of={form} label={t('calendar.optionsOf', { name: nameOf(of) })}>
        <Select of={form} name="alarmMinutes" label={t('calendar.alarm')} options={[...alarms.map((value) => ({ value: value as string, label: t(`calendar.alarm.${value || 'none'}`) })), ...known]} />
        <Select of={form} name="meetings" label={t('calendar.meetings')} options={choices.map((value) => ({ value, label: t(`calendar.meetings.${value}`) }))} />
        <Checkbox
          checked={showsCancelled.value}
          label={t('calendar.showsCancelled')}
          onChange={(checked) => {
            showsCancelled.value = checked
          }}
        />
        <Checkbox
          checked={showsDuties.value}
          label={t('calendar.showsDuties')}
          hint={t('calendar.showsDutiesHint')}
          onChange={(checked) => {
            showsDuties.value = checked
          }}
        />
        <div>
          <Button type="submit" busy={form.busy.value}>
            {t('act.save')}
          </Button>
        </div>
      </Form>
    </details>
  )
}

const Standing = ({ of, feed, place }: OfFeed) => {
  const isRotating = useSignal(false)
  const path = toldPaths.value[feed.id]
  const stop = () =>
    withUndo(
      t('calendar.stopped', { name: nameOf(of) }),
      () => place.guess(null),
      (leaving) => mutate(StopFeedDocument, { input: { feedId: feed.id } }, leaving),
      () => {
        forgetPath(feed.id)
        place.change(null)
      },
    )
  const rotate = () =>
    withUndo(
      t('calendar.rotating', { name: nameOf(of) }),
      () => {
        isRotating.value = true
        return () => {
          isRotating.value = false
        }
      },
      async (leaving) => {
        // Nobody would see the new one.
        if (leaving) return { data: null, failure: null }
        const answer = await mutate(RotateFeedDocument, { input: { feedId: feed.id } })
        if (answer.data?.path) tellPath(feed.id, answer.data.path)
        return answer
      },
    )
  return (
    <>
      {path ? (
        <Address path={path} of={of} />
      ) : (
        <p class="muted">
          {t('calendar.since')} <Day at={feed.createdAt} />. {t('calendar.notAgain')}
        </p>
      )}
      {isRotating.value && <p role="status">{t('calendar.rotatingText')}</p>}
      <div class="row">
        <Button look="quiet" disabled={isRotating.value} label={t('calendar.rotateOf', { name: nameOf(of) })} onClick={rotate}>
          {t('calendar.rotate')}
        </Button>
        <Button look="quiet" disabled={isRotating.value} label={t('calendar.stopOf', { name: nameOf(of) })} onClick={stop}>
          {t('calendar.stop')}
        </Button>
      </div>
      <Options of={of} feed={feed} place={place} />
    </>
  )
}

const Make = ({ of, place, isPrimary }: Props & { isPrimary: boolean }) => {
  const busy = useSignal(false)
  const failure = useSignal<Failure | null>(null)
  const make = async () => {
    busy.value = true
    const answer = await mutate(MakeFeedDocument, { input: { groupId: of?.id ?? null } })
    busy.value = false
    failure.value = answer.failure
    const { feed, path } = answer.data ?? {}
    if (!feed || !path) return
    tellPath(feed.id, path)
    place.change(feed)
  }
  return (
    <div class="stack tight">
      <div>
        <Button look={isPrimary ? 'primary' : undefined} icon="link" busy={busy.value} label={isPrimary ? undefined : t('calendar.makeOf', { name: nameOf(of) })} onClick={() => void make()}>
          {t('calendar.make')}
        </Button>
      </div>
      {failure.value && <ErrorNotice failure={failure.value} />}
    </div>
  )
}

/** The viewer's address for a group, or for all of theirs: to make, to copy while it is shown, to replace, to stop. */
export const FeedCard = ({ of, feed, place, isPrimary = false }: Props & { feed: FeedPartsFragment | null; isPrimary?: boolean }) => (
  <div class="stack tight feed">
    {feed ? <Standing of={of} feed={feed} place={place} /> : <Make of={of} place={place} isPrimary={isPrimary} />}
  </div>
)
