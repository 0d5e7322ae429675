import { computed, useSignal } from '@preact/signals'
import type { ComponentChildren, RefObject } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { Markdown } from '../../ui/markdown.tsx'
import { piecesOf } from '../../ui/pieces.ts'
import { cutsOf, passageAt, type Stretch, stretchOf } from './passage.tsx'
import type { Room } from './room.tsx'

type Marked = Stretch & { threadId: string; commentId: string }

/** Where in the text the threads' passages stand; the same list until that changes. */
const useMarks = (room: Room, paperId: string, text: string) => {
  const marks = useMemo(() => {
    let last: Marked[] = []
    let known = ''
    return computed(() => {
      const threads = room.query.data.value?.meeting.threads.nodes ?? []
      const about = threads.flatMap(({ id, anchor, comments }) => (anchor?.paper.id === paperId && comments.nodes[0] ? [{ threadId: id, commentId: comments.nodes[0].id, anchor }] : []))
      const now = about.map(({ threadId, commentId }) => threadId + commentId).join()
      if (now === known) return last
      known = now
      last = about.flatMap(({ anchor, ...of }) => {
        const found = stretchOf(text, anchor)
        return found ? [{ ...found, ...of }] : []
      })
      return last
    })
  }, [room, paperId, text])
  return marks.value
}

/** The place in the text that a place in the document stands for; null where it is not in the text. */
const placeIn = (root: Element, node: Node, offset: number): number | null => {
  const element = node instanceof Element ? node : node.parentElement
  const piece = element?.closest<HTMLElement>('[data-at]')
  if (!piece || !root.contains(piece)) return null
  const at = Number(piece.dataset.at)
  // A formula is one thing: whatever of it is chosen, all of it is meant.
  if (piece.dataset.formula !== undefined) return at
  return at + (node instanceof Text ? offset : offset > 0 ? (piece.textContent?.length ?? 0) : 0)
}

/** What of the text is selected; null where nothing is, or where the selection has neither of its ends in it. */
const selectedIn = (root: Element): (Stretch & { box: DOMRect }) | null => {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!root.contains(range.startContainer) && !root.contains(range.endContainer)) return null
  const chosen = [...root.querySelectorAll<HTMLElement>('[data-at]')].filter((piece) => range.intersectsNode(piece))
  const [first, last] = [chosen[0], chosen.at(-1)]
  if (!first || !last) return null
  const endOf = (piece: HTMLElement) => Number(piece.dataset.at) + Number(piece.dataset.formula ?? piece.textContent?.length ?? 0)
  const start = first.contains(range.startContainer) ? placeIn(root, range.startContainer, range.startOffset) : Number(first.dataset.at)
  const end = last.contains(range.endContainer) && last.dataset.formula === undefined ? placeIn(root, range.endContainer, range.endOffset) : endOf(last)
  const boxes = [...range.getClientRects()].filter(({ width }) => width > 0)
  if (start === null || end === null || end <= start) return null
  return { start, end, box: boxes.at(-1) ?? range.getBoundingClientRect() }
}

type CutProps = { room: Room; at: number; within: Marked[]; formula?: number; children: ComponentChildren }

/** A part of the text; where it is talked about, a way to the first thread of those that do. */
const Cut = ({ room, at, within, formula, children }: CutProps) => {
  const [first] = within
  const place = { 'data-at': at, 'data-formula': formula }
  if (!first) return <span {...place}>{children}</span>
  const isCurrent = within.some(({ threadId }) => threadId === room.marked.value)
  return (
    <a
      {...place}
      class="paper-mark"
      href={`?c=${first.commentId}`}
      draggable={false}
      data-threads={within.map(({ threadId }) => threadId).join(' ')}
      aria-current={isCurrent ? 'true' : undefined}
      title={t('discussion.onPassage', { count: new Set(within.map(({ threadId }) => threadId)).size })}
      onClick={() => room.show(first.commentId)}
    >
      {children}
    </a>
  )
}

/** The text with the passages marked that are talked about. */
const MarkedText = ({ room, paperId, text, place }: { room: Room; paperId: string; text: string; place: RefObject<HTMLParagraphElement | null> }) => {
  const marks = useMarks(room, paperId, text)
  const pieces = useMemo(() => piecesOf(text), [text])
  return (
    <p class="paper-text prose" dir="auto" ref={place}>
      {pieces.flatMap(({ at, source, tex }) => {
        const cuts = cutsOf({ start: at, end: at + source.length }, marks)
        if (tex === null)
          return cuts.map(({ start, end, within }) => (
            <Cut key={start} room={room} at={start} within={within}>
              {text.slice(start, end)}
            </Cut>
          ))
        return [
          <Cut key={at} room={room} at={at} within={[...new Set(cuts.flatMap(({ within }) => within))]} formula={source.length}>
            <Markdown text={source} inline />
          </Cut>,
        ]
      })}
    </p>
  )
}

/** What the button takes at most, so that it stays within the text's frame. */
const buttonWidth = 240

/** Where a button beside what is selected of the text has its place; the room knows what that is. */
const useChosen = (room: Room, root: RefObject<HTMLElement | null>, text: string) => {
  const spot = useSignal<{ left: number; top: number } | null>(null)
  useEffect(() => {
    let asked = 0
    const look = () => {
      asked = 0
      const frame = root.current
      const found = frame && selectedIn(frame)
      const passage = found && passageAt(text, found.start, found.end)
      room.chosen.value = passage ? { quote: passage.quote, start: passage.start, page: '1' } : null
      if (!found || !passage) {
        spot.value = null
        return
      }
      const { left, top, width } = (frame.offsetParent ?? frame).getBoundingClientRect()
      spot.value = { left: Math.max(0, Math.min(found.box.right - left, width) - buttonWidth), top: found.box.bottom - top }
    }
    const soon = () => {
      asked ||= requestAnimationFrame(look)
    }
    document.addEventListener('selectionchange', soon)
    return () => {
      cancelAnimationFrame(asked)
      document.removeEventListener('selectionchange', soon)
      room.chosen.value = null
    }
  }, [room, text])
  return spot.value
}

/** The paper's own words: read here, and talked about passage by passage. */
export const PaperText = ({ room, paperId, text }: { room: Room; paperId: string; text: string }) => {
  const place = useRef<HTMLParagraphElement>(null)
  const spot = useChosen(room, place, text)
  const canPost = room.canPost.value && !room.isPaused.value
  return (
    <div class="paper-frame">
      <MarkedText room={room} paperId={paperId} text={text} place={place} />
      {canPost && spot && (
        // Pressing it is not to take the selection away before it is read.
        <span class="paper-choose no-print" style={{ insetInlineStart: `${spot.left}px`, insetBlockStart: `${spot.top}px` }} onPointerDown={(event) => event.preventDefault()}>
          <Button look="primary" icon="add" onClick={() => room.quote(room.chosen.peek() ?? {})}>
            {t('discussion.onThisPassage')}
          </Button>
        </span>
      )}
    </div>
  )
}
