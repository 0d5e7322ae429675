import { computed, useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { type Failure, request } from '../../graphql/client.ts'
import { PoolDocument, type PoolQuery } from '../../graphql/generated/graphql.ts'
import { type Query, useQuery } from '../../graphql/query.ts'
import { joinPages } from '../../ui/pager.tsx'

/** The pool to its end, page by page: what is left out of the form cannot be voted on. What was whole once stays while it is loaded again. */
export const useWholePool = (slug: string): Pick<Query<PoolQuery>, 'data' | 'failure' | 'reload'> => {
  const query = useQuery(PoolDocument, { slug, first: 100 })
  const whole = useSignal<PoolQuery | undefined>(undefined)
  const missed = useSignal<Failure | null>(null)
  const known = query.data.value
  useEffect(() => {
    if (!known) return
    const { hasNextPage, endCursor } = known.group.nominations.pageInfo
    if (!hasNextPage) {
      whole.value = known
      return
    }
    // A page that comes after the first was loaded afresh would leave a gap before it.
    let isStale = false
    void request(PoolDocument, { slug, first: 100, after: endCursor }).then(({ data, failure }) => {
      if (isStale) return
      missed.value = failure
      if (data) query.change(({ group }) => ({ group: { ...group, nominations: joinPages(group.nominations, data.group.nominations) } }))
    })
    return () => {
      isStale = true
    }
  }, [known])
  const failure = useMemo(() => computed(() => query.failure.value ?? missed.value), [query])
  const reload = () => {
    missed.value = null
    return query.reload()
  }
  return { data: whole, failure, reload }
}
