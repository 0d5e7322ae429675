import { useSignal } from '@preact/signals'
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import type { MeetingQuery } from '../../graphql/generated/graphql.ts'
import type { Unsent } from '../../graphql/outbox.ts'
import { t } from '../../locales/t.ts'
import { later } from '../../ui/turns.ts'
import { groupThreads, type Passage } from '../state.ts'
import type { Thread } from './room.tsx'

type Begun = { id: string; startedAt: string; item?: { id: string } | null; anchor?: Passage | null; thread: Thread | null; unsent: Unsent[] }
/** A thread with what is on its way to it, and what stands above it: the title where it is the first of its item, the passage where it is the first about it. */
export type Line = Begun & { title: string | null; itemId: string | null; passage: Passage | null }

/** All threads, with those that are on their way, by what they are about. */
export const inGroups = ({ threads, agenda, paper }: MeetingQuery['meeting'], unsent: Unsent[]): Line[] => {
  const of = Map.groupBy(unsent, ({ threadId }) => threadId)
  const lines: Begun[] = threads.nodes.map((thread) => ({ id: thread.id, startedAt: thread.startedAt, item: thread.item, anchor: thread.anchor, thread, unsent: of.get(thread.id) ?? none }))
  const known = new Set(threads.nodes.map(({ id }) => id))
  for (const [id, entries] of of) {
    const [first] = entries
    if (known.has(id) || !first) continue
    const anchor = first.anchor && paper ? { ...first.anchor, paper } : null
    lines.push({ id, startedAt: first.writtenAt, item: first.itemId ? { id: first.itemId } : null, anchor, thread: null, unsent: entries })
  }
  const groups = groupThreads(lines, agenda)
  const isGrouped = groups.some(({ itemId }) => itemId !== null)
  return groups.flatMap(({ itemId, passage, threads: ofGroup }, at) => {
    const begins = isGrouped && groups[at - 1]?.itemId !== itemId
    const title = begins ? (agenda.find(({ id }) => id === itemId)?.title ?? t('discussion.rest')) : null
    return ofGroup.map((line, place) => ({ ...line, itemId, title: place === 0 ? title : null, passage: place === 0 ? passage : null }))
  })
}

const none: never[] = []

/** Comments that fill a screen. */
const atFirst = 12
/** Milliseconds that a turn of drawing should take. */
const turnMs = 8
const all = Number.POSITIVE_INFINITY

/** How many comments of each thread are drawn so far, and who draws more. */
const createDrawing = () => {
  const drawn = new Map<string, number>()
  let step = atFirst
  const draw = (lines: readonly Line[], count: number) => {
    let left = count
    for (const { id, thread } of lines) {
      if (left <= 0) return
      const known = drawn.get(id) ?? 0
      if (known === all) continue
      const total = thread?.comments.nodes.length ?? 0
      const more = Math.min(total - known, left)
      left -= more
      // A thread that was drawn whole stays so, whatever comes to it.
      drawn.set(id, known + more >= total ? all : known + more)
    }
  }
  return {
    drawn,
    isPlanned: false,
    isWhole: true,
    begin(lines: readonly Line[]) {
      // What comes to a talk that stands there whole stands there at once too.
      if (this.isWhole) draw(lines, atFirst)
      // What one has just written waits for no turn.
      for (const { id, unsent } of lines) if (unsent.length > 0) drawn.set(id, all)
    },
    goOn: (lines: readonly Line[]) => draw(lines, step),
    /** The next turn brings more where this one was quick, and less where it was slow. */
    took: (ms: number) => {
      step = Math.round(Math.max(4, Math.min(100, (step * turnMs) / Math.max(ms, 1))))
    },
  }
}

/** How many comments of each thread to show: of a long talk the first at once, the rest from turn to turn, so that nobody waits for all of it. */
export const useDrawing = (lines: readonly Line[]): { drawn: ReadonlyMap<string, number>; isDone: boolean } => {
  const drawing = useMemo(createDrawing, [])
  const turn = useSignal(0)
  const isDone = useSignal(false)
  const latest = useRef(lines)
  const began = useRef(0)
  turn.value
  latest.current = lines
  drawing.begin(lines)
  const isWhole = lines.every(({ id }) => drawing.drawn.get(id) === all)
  useLayoutEffect(() => {
    drawing.isWhole = isWhole
    if (began.current > 0) drawing.took(performance.now() - began.current)
    began.current = 0
    // What is drawn last is not yet something new.
    if (isWhole && !isDone.peek())
      later(() => {
        isDone.value = true
      })
    if (drawing.isPlanned || isWhole) return
    drawing.isPlanned = true
    later(() => {
      drawing.isPlanned = false
      began.current = performance.now()
      drawing.goOn(latest.current)
      turn.value++
    })
  })
  return { drawn: drawing.drawn, isDone: isWhole && isDone.value }
}
