import { useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { Icon } from '../../ui/icon.tsx'

/** The place in a list over which a pointer is, the dragged row itself left out; null well below the list. */
const placeAt = (list: HTMLElement | null, id: string, y: number): number | null => {
  if (!list) return null
  const { bottom } = list.getBoundingClientRect()
  if (y > bottom + 24) return null
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')].filter((row) => row.dataset.row !== id)
  return rows.filter((row) => {
    const box = row.getBoundingClientRect()
    return y > box.top + box.height / 2
  }).length
}

/**
 * Dragging rows (elements with `data-row`) of a list, by finger or mouse. Nothing moves before the row is let go: `markOf` says where
 * it would go. The keys have their own way, so the grip is nothing to those who do not see it.
 */
export const useSorting = (list: RefObject<HTMLElement | null>, ids: readonly string[], drop: (id: string, place: number | null) => void) => {
  const drag = useSignal<{ id: string; place: number | null } | null>(null)
  const { id: dragged = null, place = null } = drag.value ?? {}
  const gapBefore = place === null ? null : (ids.filter((id) => id !== dragged)[place] ?? 'end')
  const follow = (id: string, y: number) => {
    drag.value = { id, place: placeAt(list.current, id, y) }
  }
  return {
    markOf: (id: string) => `${dragged === id ? 'dragged' : ''} ${gapBefore === id ? 'gap' : ''}`,
    listMark: gapBefore === 'end' ? 'gap-end' : '',
    grip: (id: string) => (
      <span
        class="grip"
        aria-hidden="true"
        // Or a browser takes the end of a drag for a fling and swallows the next tap, and a finger that rests opens a menu.
        onTouchStart={(event) => event.preventDefault()}
        onPointerDown={(event) => {
          event.preventDefault()
          event.currentTarget.setPointerCapture(event.pointerId)
          follow(id, event.clientY)
        }}
        onPointerMove={(event) => drag.peek()?.id === id && follow(id, event.clientY)}
        onPointerUp={() => {
          const done = drag.peek()
          drag.value = null
          if (done?.id === id) drop(id, done.place)
        }}
        onPointerCancel={() => {
          drag.value = null
        }}
      >
        <Icon name="grip" />
      </span>
    ),
  }
}

/** Alt with an arrow moves the row in which the focus is. */
export const onAltArrow = (step: (by: -1 | 1) => void) => (event: KeyboardEvent) => {
  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
  event.preventDefault()
  step(event.key === 'ArrowUp' ? -1 : 1)
}
