import { signal } from '@preact/signals'
import { MyNoticesDocument } from '../graphql/generated/graphql.ts'
import { listen } from '../graphql/latest.ts'

/** How many notices are unread: null while it is not known. What was told last stays while the line is gone. */
export const unread = signal<number | null>(null)

/** Names the latest notice. */
export const latestNotice = signal<string | null>(null)

/** Names the state of the notices: whoever shows them looks again when it changes. */
export const stateOfNotices = signal('')

let isWatching = false

/** Follows the viewer's notices for as long as the page stands. */
export const watchNotices = () => {
  if (isWatching) return
  isWatching = true
  listen(MyNoticesDocument, {}, (data) => {
    if (!data) return
    const { unread: count, latest } = data.myNotices
    unread.value = count
    latestNotice.value = latest?.id ?? null
    stateOfNotices.value = `${count} ${latest?.id ?? ''}`
  })
}
