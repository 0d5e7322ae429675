import { useSignal } from '@preact/signals'
import { type Failure, mutate, request } from '../../graphql/client.ts'
import { AnswerJoinRequestDocument, JoinRequestsDocument, type JoinRequestsQuery } from '../../graphql/generated/graphql.ts'
import { type Query, writeThrough } from '../../graphql/query.ts'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { joinPages, Pager } from '../../ui/pager.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { Empty, ErrorNotice, Loaded } from '../../ui/states.tsx'
import { Ago } from '../../ui/time.tsx'
import { toast, withUndo } from '../../ui/toast.tsx'

type Connection = NonNullable<JoinRequestsQuery['group']['joinRequests']>
type JoinRequest = Connection['nodes'][number]

// The list is null for who may not answer; there is nothing to change then.
const withList =
  (change: (list: Connection) => Connection) =>
  ({ group }: JoinRequestsQuery): JoinRequestsQuery => ({ group: { ...group, joinRequests: group.joinRequests && change(group.joinRequests) } })

const without = (id: string) => withList((list) => ({ ...list, nodes: list.nodes.filter((other) => other.id !== id) }))

const Line = ({ of, query, failed }: { of: JoinRequest; query: Query<JoinRequestsQuery>; failed: (failure: Failure | null) => void }) => {
  const { id, person, message, createdAt } = of
  const accept = async () => {
    const { failure } = await writeThrough(query, without(id), () => mutate(AnswerJoinRequestDocument, { input: { requestId: id, accept: true } }))
    failed(failure)
    if (!failure) toast(t('requests.accepted', { name: person.name }))
  }
  const refuse = () =>
    withUndo(
      t('requests.refused', { name: person.name }),
      () => query.guess(without(id)),
      (leaving) => mutate(AnswerJoinRequestDocument, { input: { requestId: id, accept: false } }, leaving),
      () => query.change(without(id)),
    )
  return (
    <li class="row apart">
      <div>
        <p>
          <PersonName of={person} />{' '}
          <span class="small muted">
            <Ago at={createdAt} />
          </span>
        </p>
        {message && (
          <p class="text" dir="auto">
            {message}
          </p>
        )}
      </div>
      <div class="row">
        <Button look="primary" label={t('requests.acceptName', { name: person.name })} onClick={accept}>
          {t('requests.accept')}
        </Button>
        <Button label={t('requests.refuseName', { name: person.name })} onClick={refuse}>
          {t('requests.refuse')}
        </Button>
      </div>
    </li>
  )
}

/** Who asks to join, for those who answer. */
export const JoinRequests = ({ slug, query }: { slug: string; query: Query<JoinRequestsQuery> }) => {
  const failure = useSignal<Failure | null>(null)
  const more = async (after: string) => {
    const answer = await request(JoinRequestsDocument, { slug, after })
    const next = answer.data?.group.joinRequests
    if (next) query.change(withList((list) => joinPages(list, next)))
    return answer
  }
  return (
    <Section title={t('requests.title')} id="requests">
      {failure.value && <ErrorNotice failure={failure.value} />}
      <Loaded of={query}>
        {({ group: { joinRequests } }) =>
          !joinRequests?.nodes.length ? (
            <Empty>{t('requests.none')}</Empty>
          ) : (
            <>
              <ul class="lines">
                {joinRequests.nodes.map((joinRequest) => (
                  <Line
                    key={joinRequest.id}
                    of={joinRequest}
                    query={query}
                    failed={(problem) => {
                      failure.value = problem
                    }}
                  />
                ))}
              </ul>
              <Pager of={joinRequests} more={more} />
            </>
          )
        }
      </Loaded>
    </Section>
  )
}
