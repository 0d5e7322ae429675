import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { type Meeting, stageOf } from '../../agenda/state.ts'
import { mutate } from '../../graphql/client.ts'
import { CancelMeetingDocument, ChangeMeetingDocument, type MeetingQuery } from '../../graphql/generated/graphql.ts'
import type { Query } from '../../graphql/query.ts'
import { t } from '../../locales/t.ts'
import { Words } from '../../locales/words.tsx'
import { MeetingForm } from '../../scheduling/parts/meeting-form.tsx'
import { useMeetingPapers } from '../../scheduling/parts/meeting-papers.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Form, TextField } from '../../ui/field.tsx'
import { useForm } from '../../ui/form.ts'
import { Icon } from '../../ui/icon.tsx'
import { Markdown } from '../../ui/markdown.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { Time } from '../../ui/time.tsx'
import { toast, withUndo } from '../../ui/toast.tsx'

type Props = { meeting: Meeting; slug: string; query: Query<MeetingQuery>; close: () => void }

/** A meeting in a few lines, as it stands for everybody else. */
const Summary = ({ of }: { of: Meeting }) => (
  <dl class="stack tight">
    <dd>
      <Markdown text={of.title} inline />
    </dd>
    <dd>
      <Time at={of.startsAt} until={of.endsAt} zone={of.zone} />
    </dd>
    <dd>{of.presenter ? <Words k="home.presents" name={<PersonName of={of.presenter} />} /> : t('home.nobodyPresents')}</dd>
    {[of.place, of.link, of.note].map(
      (text) =>
        text && (
          <dd key={text} dir="auto">
            {text}
          </dd>
        ),
    )}
  </dl>
)

const Change = ({ meeting, slug, query, close }: Props) => {
  const first = useRef(meeting).current
  // The version that its changer has seen: of the first look, or of what stood there instead.
  const seen = useSignal<Meeting>(first)
  const papers = useMeetingPapers(slug, first.paper)
  return (
    <Dialog title={t('meeting.changeTitle')} onClose={close}>
      <div class="stack">
        {seen.value !== first && (
          <div class="notice stale" role="alert">
            <p class="notice-title">
              <Icon name="info" />
              {t('meeting.changedMeanwhile')}
            </p>
            <Summary of={seen.value} />
          </div>
        )}
        <MeetingForm
          slug={slug}
          zone={first.zone}
          draft={`meeting-${first.id}-${first.version}`}
          initial={{ ...first, paperId: first.paper?.id ?? null, presenterId: first.presenter?.id ?? null, title: first.title === first.paper?.title ? null : first.title }}
          presenter={first.presenter}
          papers={papers}
          submit={t('act.save')}
          send={async (wish) => {
            const answer = await mutate(ChangeMeetingDocument, { input: { meetingId: first.id, version: seen.peek().version, zone: first.zone, ...wish } })
            if (answer.failure?.code !== 'CONFLICT') return answer
            await query.reload()
            seen.value = query.data.peek()?.meeting ?? first
            return { data: null, failure: { ...answer.failure, code: 'INVALID', message: t('meeting.conflict'), errors: [] } }
          }}
          done={() => {
            void query.reload()
            toast(t('meeting.changed'))
            close()
          }}
        />
      </div>
    </Dialog>
  )
}

const Cancel = ({ meeting, slug, query, close }: Props) => {
  const form = useForm({
    draft: `cancel-${meeting.id}`,
    initial: { reason: '' },
    keepsDraft: true,
    send: async ({ reason }) => {
      const cancelReason = reason.trim() || null
      const cancelled = (data: MeetingQuery): MeetingQuery => ({ ...data, meeting: { ...data.meeting, state: 'CANCELLED', cancelReason } })
      withUndo(
        t('meeting.cancelling'),
        () => query.guess(cancelled),
        (leaving) => mutate(CancelMeetingDocument, { input: { meetingId: meeting.id, reason: cancelReason } }, leaving),
        () => {
          query.change(cancelled)
          form.reset()
        },
      )
      return { data: null, failure: null } as { data: unknown; failure: null }
    },
    done: close,
  })
  return (
    <Dialog title={t('meeting.cancel')} onClose={close}>
      <Form of={form}>
        <p>{t('meeting.cancelMeans')}</p>
        <TextField of={form} name="reason" label={t('meeting.reason')} hint={t('meeting.reasonHint')} rows={2} />
        <div class="row">
          <Button type="submit" look="danger">
            {t('meeting.cancel')}
          </Button>
          <Button onClick={close}>{t('meeting.keep')}</Button>
        </div>
        {meeting.series?.viewerCan.includes('SERIES_END') && <a href={`/g/${slug}/series/${meeting.series.id}?end=${meeting.id}`}>{t('series.endFollowing')}</a>}
      </Form>
    </Dialog>
  )
}

/** Of a meeting in a series, how much of it is to change. */
const Which = ({ meeting, slug, close, here }: Omit<Props, 'query'> & { here: () => void }) => {
  const series = `/g/${slug}/series/${meeting.series?.id}`
  return (
    <Dialog title={t('series.which')} onClose={close}>
      <ul class="lines">
        <li class="stack tight">
          <div>
            <Button onClick={here}>{t('series.this')}</Button>
          </div>
          <p class="small muted">{t('series.thisMeans')}</p>
        </li>
        <li class="stack tight">
          <div>
            <ButtonLink href={`${series}?from=${meeting.id}`}>{t('series.changeFollowing')}</ButtonLink>
          </div>
          <p class="small muted">{t('series.followingMeans')}</p>
        </li>
        <li class="stack tight">
          <div>
            <ButtonLink href={`${series}?change=all`}>{t('series.changeAll')}</ButtonLink>
          </div>
          <p class="small muted">{t('series.allMeans')}</p>
        </li>
      </ul>
    </Dialog>
  )
}

/** What those who lead the group do with a meeting. */
export const MeetingActs = ({ meeting, slug, query }: Omit<Props, 'close'>) => {
  const open = useSignal<'which' | 'change' | 'cancel' | null>(null)
  const close = () => {
    open.value = null
  }
  if (meeting.state !== 'SCHEDULED') return null
  const props = { meeting, slug, query, close }
  return (
    <>
      {meeting.viewerCan.includes('MEETING_CHANGE') && (
        <Button
          icon="edit"
          onClick={() => {
            open.value = meeting.series?.viewerCan.includes('SERIES_CHANGE') && stageOf(meeting.course) === 'ahead' ? 'which' : 'change'
          }}
        >
          {t('meeting.change')}
        </Button>
      )}
      {meeting.viewerCan.includes('MEETING_CANCEL') && stageOf(meeting.course) === 'ahead' && (
        <Button
          look="quiet"
          icon="close"
          onClick={() => {
            open.value = 'cancel'
          }}
        >
          {t('meeting.cancel')}
        </Button>
      )}
      {open.value === 'which' && (
        <Which
          {...props}
          here={() => {
            open.value = 'change'
          }}
        />
      )}
      {open.value === 'change' && <Change {...props} />}
      {open.value === 'cancel' && <Cancel {...props} />}
    </>
  )
}
