import { signal } from '@preact/signals'
import { createStore, get, type UseStore, update } from 'idb-keyval'
import { type Failure, mutate } from './client.ts'
import { pause } from './connection.ts'
import { PostCommentDocument, type PostCommentInput } from './generated/graphql.ts'

/** A comment that its author has sent and the server has not confirmed. */
export type Unsent = PostCommentInput & {
  writtenAt: string
  /** Why the server refused it; it stays, with its text, until its author sends it again or drops it. */
  refusal: Failure | null
  /** Confirmed, and shown only until the event brings the comment itself. */
  isSent: boolean
}

/** In the order of writing, over reloads, and of this person alone. */
export const outbox = signal<Unsent[]>([])

let owner: string | null = null
let sending = false
let changes = 0
const channel = new BroadcastChannel('outbox')
let opened: UseStore | undefined
const store = () => (opened ??= createStore('colloquy', 'outbox'))

// Without IndexedDB (some private windows) the outbox lives as long as the page.
const keep = async (change: (entries: Unsent[]) => Unsent[]) => {
  changes++
  outbox.value = change(outbox.peek())
  if (!owner) return
  try {
    await update<Unsent[]>(owner, (stored = []) => change(stored).filter(({ isSent }) => !isSent), store())
    channel.postMessage(owner)
  } catch {}
}

const look = async (): Promise<void> => {
  if (!owner) return
  const before = changes
  try {
    const stored = (await get<Unsent[]>(owner, store())) ?? []
    // Written meanwhile, and so not in what was read: to show that would lose it.
    if (changes !== before) return look()
    outbox.value = [...stored, ...outbox.peek().filter(({ id, isSent }) => isSent && stored.every((entry) => entry.id !== id))]
  } catch {}
}

const mark = (id: string, changes: Partial<Unsent>) => keep((entries) => entries.map((entry) => (entry.id === id ? { ...entry, ...changes } : entry)))

const send = async () => {
  if (sending) return
  sending = true
  for (let tries = 0; ; ) {
    const next = outbox.peek().find(({ refusal, isSent }) => !refusal && !isSent)
    if (!next) break
    const { id, meetingId, threadId, parentId, body, itemId, anchor } = next
    // Several tabs may send the same entry: its id is made here, so the server keeps one.
    const { failure } = await mutate(PostCommentDocument, { input: { id, meetingId, threadId, parentId, body, itemId, anchor } })
    if (failure?.code === 'UNAUTHENTICATED') break
    if (failure && (failure.kind === 'silence' || failure.code === 'INTERNAL' || failure.code === 'RATE_LIMITED')) {
      await pause(tries++)
      continue
    }
    tries = 0
    await mark(id, failure ? { refusal: failure } : { isSent: true })
    // For pages that do not show the discussion, and so never see the comment arrive.
    if (!failure) setTimeout(() => void drop(id), 10_000)
  }
  sending = false
}

/** Opens the outbox of whoever is logged in and sends what waits in it. */
export const openOutbox = async (personId: string) => {
  owner = personId
  channel.onmessage = ({ data }) => {
    if (data === owner) void look()
  }
  // What was written before it was known who writes.
  const early = outbox.peek()
  if (early.length) await keep((entries) => [...entries, ...early.filter(({ id }) => entries.every((entry) => entry.id !== id))])
  await look()
  void send()
}

/** Shows a comment at once and sends it as soon as that is possible. */
export const post = async (comment: PostCommentInput) => {
  await keep((entries) => [...entries, { ...comment, writtenAt: new Date().toISOString(), refusal: null, isSent: false }])
  void send()
}

/** Sends a refused comment again, with another text where one is given. */
export const sendAgain = async (id: string, body?: string) => {
  await mark(id, { refusal: null, ...(body === undefined ? {} : { body }) })
  void send()
}

/** Lets go of an entry: its author dropped it, or the comment has arrived. */
export const drop = (id: string) => keep((entries) => entries.filter((entry) => entry.id !== id))
