import type { ComponentChildren } from 'preact'
import { useId, useRef } from 'preact/hooks'
import { navigate, place, withSearch } from './router.ts'

type Tab = { id: string; label: ComponentChildren; panel: () => ComponentChildren }

/** Tabs whose choice stands in the address, as `?<name>=<id>`; arrows move between them. */
export const Tabs = ({ name, label, tabs }: { name: string; label: string; tabs: Tab[] }) => {
  const base = useId()
  const list = useRef<HTMLDivElement>(null)
  const wanted = new URLSearchParams(place.value.search).get(name)
  const at = Math.max(0, tabs.findIndex(({ id }) => id === wanted))
  const choose = (next: number) => {
    const index = (next + tabs.length) % tabs.length
    navigate(withSearch({ [name]: index === 0 ? null : tabs[index]!.id }), { replace: true })
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[index]?.focus()
  }
  const moves: Record<string, () => void> = { ArrowRight: () => choose(at + 1), ArrowLeft: () => choose(at - 1), Home: () => choose(0), End: () => choose(tabs.length - 1) }
  return (
    <div class="stack">
      <div
        class="tabs"
        role="tablist"
        aria-label={label}
        ref={list}
        onKeyDown={(event) => {
          const move = moves[event.key]
          if (!move) return
          event.preventDefault()
          move()
        }}
      >
        {tabs.map((tab, index) => (
          <button type="button" role="tab" key={tab.id} id={`${base}-${tab.id}`} aria-selected={index === at} aria-controls={`${base}-panel`} tabIndex={index === at ? 0 : -1} onClick={() => choose(index)}>
            {tab.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${base}-panel`} aria-labelledby={`${base}-${tabs[at]?.id}`}>
        {tabs[at]?.panel()}
      </div>
    </div>
  )
}
