import { useRef } from 'preact/hooks'
import { mutate } from '../../graphql/client.ts'
import { EndSeriesDocument, type SeriesPartsFragment } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Form, TextField } from '../../ui/field.tsx'
import { useForm } from '../../ui/form.ts'
import { Effect, usePreview } from './preview.tsx'

/** Ends a series, or what is left of it from a meeting on, after saying what that does. */
export const EndSeries = ({ of, meetingId, close, done }: { of: SeriesPartsFragment; meetingId: string | null; close: () => void; done: (left: string | null) => void }) => {
  const { found } = usePreview(meetingId ? { meetingId } : { seriesId: of.id })
  const left = useRef<string | null>(null)
  const form = useForm({
    draft: `end-${of.id}`,
    initial: { reason: '' },
    send: async ({ reason }) => {
      const answer = await mutate(EndSeriesDocument, { input: { seriesId: of.id, version: of.version, meetingId, reason: reason.trim() || null } })
      left.current = answer.data?.series?.id ?? null
      return answer
    },
    done: () => done(left.current),
  })
  return (
    <Dialog title={t(meetingId ? 'series.endFollowing' : 'series.endTitle')} onClose={close}>
      <Form of={form}>
        <p>{t('series.endMeans')}</p>
        {found.value && <Effect of={found.value} />}
        <TextField of={form} name="reason" label={t('meeting.reason')} hint={t('meeting.reasonHint')} rows={2} />
        <div class="row">
          <Button type="submit" look="danger" busy={form.busy.value}>
            {t(meetingId ? 'series.endFollowing' : 'series.end')}
          </Button>
          <Button onClick={close}>{t('series.keep')}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
