import { computed, effect } from '@preact/signals'
import { strangers } from '../graphql/client.ts'
import { type ViewerPartsFragment, ViewerDocument } from '../graphql/generated/graphql.ts'
import { openOutbox } from '../graphql/outbox.ts'
import { queryFor } from '../graphql/query.ts'
import { readerZone } from '../ui/time.tsx'

export const viewerQuery = queryFor(ViewerDocument, {})

/** Who is logged in: null for nobody, undefined while it is not known. */
export const viewer = computed((): ViewerPartsFragment | null | undefined => {
  const { value } = viewerQuery.data
  return value?.viewer
})

export const viewerId = computed(() => viewer.value?.person.id ?? null)

const channel = new BroadcastChannel('login')

/** Starts to find out who is logged in, and follows it. */
export const watchViewer = () => {
  effect(() => {
    // Also the first time, and again whenever an answer says that the login has ended.
    void strangers.value
    void viewerQuery.reload()
  })
  effect(() => {
    const { value } = viewer
    if (value) readerZone.value = value.zone
  })
  effect(() => {
    if (viewerId.value) void openOutbox(viewerId.value)
  })
  channel.onmessage = () => location.reload()
}

/** After a log-in or log-out: a fresh page, here and in the other tabs, so that nothing of the previous person stays in memory. */
export const startOver = (to: string) => {
  channel.postMessage('changed')
  location.replace(to)
}

/** Where a form returns to: an address of ours, never another site. */
export const returnAddress = (search: string) => {
  const to = new URLSearchParams(search).get('to') ?? '/'
  return /^\/(?![/\\])/.test(to) ? to : '/'
}
