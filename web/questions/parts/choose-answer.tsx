import { useMemo } from 'preact/hooks'
import type { MeetingQuery } from '../../graphql/generated/graphql.ts'
import type { Query } from '../../graphql/query.ts'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Form, RadioGroup } from '../../ui/field.tsx'
import { useForm } from '../../ui/form.ts'

const offered = 20
const aloud = 'aloud'

/** By what a question was answered: one of the latest comments, or aloud. */
export const ChooseAnswer = ({ query, choose, close }: { query: Query<MeetingQuery>; choose: (commentId: string | null) => Promise<boolean>; close: () => void }) => {
  // As they were when this was opened: nothing moves under who chooses.
  const comments = useMemo(() => {
    const said = query.data.peek()?.meeting.threads.nodes.flatMap((thread) => thread.comments.nodes) ?? []
    return said
      .filter(({ deletedAt }) => !deletedAt)
      .toSorted((a, b) => (a.postedAt < b.postedAt ? 1 : -1))
      .slice(0, offered)
  }, [query])
  const form = useForm({
    draft: null,
    initial: { answer: aloud },
    send: async ({ answer }) => {
      close()
      await choose(answer === aloud ? null : answer)
      return { data: null, failure: null } as { data: unknown; failure: null }
    },
  })
  return (
    <Dialog title={t('questions.answeredTitle')} onClose={close}>
      <Form of={form}>
        <RadioGroup
          of={form}
          name="answer"
          label={t('questions.answeredBy')}
          options={[{ value: aloud, label: t('questions.aloud') }, ...comments.map(({ id, author, body }) => ({ value: id, label: <bdi>{author.name}</bdi>, hint: <span dir="auto">{body?.slice(0, 140)}</span> }))]}
        />
        <div class="row">
          <Button type="submit" look="primary">
            {t('questions.answered')}
          </Button>
          <Button onClick={close}>{t('act.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
