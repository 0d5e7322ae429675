import { CommentHistoryDocument } from '../../graphql/generated/graphql.ts'
import { useQuery } from '../../graphql/query.ts'
import { t } from '../../locales/t.ts'
import { Words } from '../../locales/words.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Markdown } from '../../ui/markdown.tsx'
import { Empty, Loaded, Skeleton } from '../../ui/states.tsx'
import { Time } from '../../ui/time.tsx'

/** All that a comment has said, the latest first. */
export const CommentHistory = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const query = useQuery(CommentHistoryDocument, { id })
  return (
    <Dialog title={t('discussion.history')} onClose={onClose}>
      <Loaded of={query} skeleton={<Skeleton lines={4} />}>
        {({ node }) => {
          if (!node || !('edits' in node)) return <Empty>{t('discussion.gone')}</Empty>
          // Each text began when the one before it was replaced.
          const texts = [node.body ?? '', ...node.edits.map(({ body }) => body)]
          const since = [...node.edits.map(({ editedAt }) => editedAt), node.postedAt]
          return (
            <ol class="lines">
              {texts.map((body, at) => (
                <li key={since[at]} class="stack tight">
                  <p class="small muted">
                    <Words k={at === texts.length - 1 ? 'discussion.posted' : 'discussion.editedAt'} when={<Time at={since[at]!} />}/>
                  </p>
                  <Markdown text={body} />
                </li>
              ))}
            </ol>
          )
        }}
      </Loaded>
    </Dialog>
  )
}
