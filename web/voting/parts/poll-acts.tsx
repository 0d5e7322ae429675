import { useSignal } from '@preact/signals'
import { mutate } from '../../graphql/client.ts'
import { CancelPollDocument, ClosePollDocument, type PollQuery } from '../../graphql/generated/graphql.ts'
import type { Query } from '../../graphql/query.ts'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Form, TextField } from '../../ui/field.tsx'
import { useForm } from '../../ui/form.ts'
import { withUndo } from '../../ui/toast.tsx'

type Poll = PollQuery['poll']

const Cancel = ({ poll, query, close }: { poll: Poll; query: Query<PollQuery>; close: () => void }) => {
  const form = useForm({
    draft: `cancel-${poll.id}`,
    initial: { reason: '' },
    check: ({ reason }) => ({ reason: reason.trim() ? '' : t('check.required') }),
    send: async ({ reason }) => {
      const answer = await mutate(CancelPollDocument, { input: { pollId: poll.id, reason: reason.trim() } })
      const ended = answer.data?.poll
      if (ended) query.change((data) => ({ poll: { ...data.poll, ...ended } }))
      return answer
    },
    done: close,
  })
  return (
    <Dialog title={t('voting.cancelTitle')} onClose={close}>
      <Form of={form}>
        <p>{t(poll.kind === 'NEXT_PAPERS' ? 'voting.cancelMeans' : 'voting.cancelMeansOther')}</p>
        <TextField of={form} name="reason" rows={2} label={t('voting.cancelReason')} hint={t('voting.cancelReasonHint')} required />
        <div>
          <Button type="submit" look="danger" busy={form.busy.value}>
            {t('voting.cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}

/** What facilitators can do with an open poll. */
export const PollActs = ({ poll, query }: { poll: Poll; query: Query<PollQuery> }) => {
  const isCancelling = useSignal(false)
  const closeNow = () =>
    withUndo(
      t('voting.closing'),
      // Until it is done nobody here can vote or press again.
      () => query.guess((data) => (data.poll.state === 'OPEN' ? { poll: { ...data.poll, viewerCan: [] } } : data)),
      (leaving) => mutate(ClosePollDocument, { input: { pollId: poll.id } }, leaving),
      () => void query.reload(),
    )
  return (
    <>
      {poll.viewerCan.includes('POLL_CLOSE') && <Button onClick={closeNow}>{t('voting.closeNow')}</Button>}
      {poll.viewerCan.includes('POLL_CANCEL') && (
        <Button
          look="danger"
          onClick={() => {
            isCancelling.value = true
          }}
        >
          {t('voting.cancelOpen')}
        </Button>
      )}
      {isCancelling.value && (
        <Cancel
          poll={poll}
          query={query}
          close={() => {
            isCancelling.value = false
          }}
        />
      )}
    </>
  )
}
