import { mutate, request } from '../../graphql/client.ts'
import { MyReactionsDocument, ReactDocument, type ReactionKind, type ReactionPartsFragment } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { More } from '../../ui/more.tsx'
import { toast } from '../../ui/toast.tsx'
import { withAnsweredReactions, withFelt, withReactions } from '../state.ts'
import type { Comment, Room } from './room.tsx'

const signs: Record<ReactionKind, string> = { AGREE: '👍', DISAGREE: '👎', THANKS: '🙏', INSIGHT: '💡', CONFUSED: '🤔', FUN: '😄' }
const kinds = Object.keys(signs) as ReactionKind[]

const has = ({ people }: ReactionPartsFragment, meId: string | null) => people.some(({ id }) => id === meId)

/** Of more than are named, only the server knows whether the viewer is among them. */
const isMine = async (reaction: ReactionPartsFragment | undefined, commentId: string, meId: string | null) => {
  if (!reaction || has(reaction, meId) || reaction.count === reaction.people.length) return reaction !== undefined && has(reaction, meId)
  const { data } = await request(MyReactionsDocument, { id: commentId })
  return data?.node != null && 'viewerReactions' in data.node && data.node.viewerReactions.includes(reaction.kind)
}

const react = async ({ query, meId }: Room, comment: Comment, kind: ReactionKind) => {
  const me = query.data.peek()?.viewer?.person
  if (!me) return
  const wish = !(await isMine(
    comment.reactions.find((reaction) => reaction.kind === kind),
    comment.id,
    meId.peek(),
  ))
  const takeBack = query.guess((data) => withReactions(data, comment.id, (known) => withFelt(known, kind, wish, me)))
  const { data, failure } = await mutate(ReactDocument, { input: { commentId: comment.id, kind, wish } })
  const felt = data?.comment
  if (felt) query.change((known) => withAnsweredReactions(known, felt))
  takeBack()
  if (failure) toast(failure.message)
}

const Told = ({ kind, count, label }: { kind: ReactionKind; count: number; label: string }) => (
  <>
    <span aria-hidden="true">{signs[kind]}</span> <span class="numbers">{count}</span> <span class="unseen">{label}</span>
  </>
)

/** How people react to a comment, each kind with its number; pressing one joins in, or takes it back. */
export const Reactions = ({ room, comment }: { room: Room; comment: Comment }) => {
  const meId = room.meId.value
  if (comment.reactions.length === 0) return null
  return (
    <span class="talk-felt">
      {comment.reactions.map((reaction) => {
        const { kind, count, people } = reaction
        const names = people.map(({ name }) => name).join(', ')
        const label = t('discussion.reacted', { kind: t(`discussion.react.${kind}`), names: count > people.length ? `${names} …` : names })
        return room.canPost.value ? (
          <button key={kind} type="button" class="talk-chip" aria-pressed={has(reaction, meId)} title={label} onClick={() => void react(room, comment, kind)}>
            <Told kind={kind} count={count} label={label} />
          </button>
        ) : (
          <span key={kind} class="talk-chip" title={label}>
            <Told kind={kind} count={count} label={label} />
          </span>
        )
      })}
    </span>
  )
}

/** Lets one choose how to react. */
export const ReactButton = ({ room, comment }: { room: Room; comment: Comment }) => (
  <More label={t('discussion.reactTo', { name: comment.author.name })} sign={<span aria-hidden="true">☺</span>} class="talk-react">
    {(close) =>
      kinds.map((kind) => (
        <Button
          key={kind}
          look="quiet"
          label={t(`discussion.react.${kind}`)}
          onClick={() => {
            close()
            void react(room, comment, kind)
          }}
        >
          {signs[kind]}
        </Button>
      ))
    }
  </More>
)
