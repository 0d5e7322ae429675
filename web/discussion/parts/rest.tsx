import { effect, untracked } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { request } from '../../graphql/client.ts'
import { online } from '../../graphql/connection.ts'
import { type MeetingQuery, MoreCommentsDocument, MoreThreadsDocument } from '../../graphql/generated/graphql.ts'
import type { Query } from '../../graphql/query.ts'
import { gapOf, type MoreComments, withMoreComments, withMoreThreads } from '../state.ts'

/** Loads what did not fit into the first answer, page by page. */
export const useRest = (query: Query<MeetingQuery>, meetingId: string) => {
  useEffect(() => {
    let isLoading = false
    let isOver = false
    const loadPage = async (gap: NonNullable<ReturnType<typeof gapOf>>) => {
      const { threadId, after } = gap
      const seqNow = () => query.data.peek()?.meeting.seq ?? 0
      if (threadId === null) {
        const { data } = await request(MoreThreadsDocument, { id: meetingId, after })
        // A page from before the last event may show what that event took away.
        if (data && data.meeting.seq >= seqNow()) query.change((known) => withMoreThreads(known, data.meeting))
        return data !== null
      }
      const { data } = await request(MoreCommentsDocument, { id: threadId, after })
      const page = data?.node && 'comments' in data.node ? (data.node as MoreComments) : null
      if (page && page.meeting.seq >= seqNow()) query.change((known) => withMoreComments(known, page))
      return page !== null
    }
    const fill = async () => {
      if (isLoading) return
      isLoading = true
      for (let isFine = true; isFine && !isOver; ) {
        const data = query.data.peek()
        const gap = data && gapOf(data)
        if (!gap) break
        isFine = await loadPage(gap)
      }
      isLoading = false
    }
    const stop = effect(() => {
      if (query.data.value && online.value) untracked(() => void fill())
    })
    return () => {
      isOver = true
      stop()
    }
  }, [query, meetingId])
}
