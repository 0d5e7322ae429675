import { signal } from '@preact/signals'
import type { FeedPartsFragment, FeedsQuery, GroupFeedQuery } from '../graphql/generated/graphql.ts'

/** A group, or with null all groups of the viewer. */
export type FeedOf = { id: string; name: string } | null

/** Where an address is shown, and how what is shown of it changes. */
export type FeedPlace = { guess(feed: FeedPartsFragment | null): () => void; change(feed: FeedPartsFragment | null): void }

/** The paths that were told since the page was loaded, by feed: nothing tells them again, so they stay in sight until then. */
export const toldPaths = signal<Readonly<Record<string, string>>>({})

export const tellPath = (feedId: string, path: string) => {
  toldPaths.value = { ...toldPaths.peek(), [feedId]: path }
}

export const forgetPath = (feedId: string) => {
  const { [feedId]: _, ...rest } = toldPaths.peek()
  toldPaths.value = rest
}

export const withGroupFeed =
  (feed: FeedPartsFragment | null) =>
  ({ group }: GroupFeedQuery): GroupFeedQuery => ({ group: { ...group, viewerFeed: feed } })

/** Among the addresses of an account, that of one group or of all. */
export const withFeed =
  (groupId: string | null, feed: FeedPartsFragment | null) =>
  ({ viewer }: FeedsQuery): FeedsQuery => {
    if (!viewer) return { viewer }
    if (groupId === null) return { viewer: { ...viewer, feed } }
    const nodes = viewer.memberships.nodes.map((node) => (node.group.id === groupId ? { ...node, group: { ...node.group, viewerFeed: feed } } : node))
    return { viewer: { ...viewer, memberships: { ...viewer.memberships, nodes } } }
  }
