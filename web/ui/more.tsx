import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Icon } from './icon.tsx'

type MoreProps = { label: string; sign?: ComponentChildren; class?: string; children: (close: () => void) => ComponentChildren }

/** What one does now and then, behind a sign. It closes on Escape, when the focus goes elsewhere, and when what is in it says so; then the sign has the focus. */
export const More = ({ label, sign, class: name = '', children }: MoreProps) => {
  const ref = useRef<HTMLDetailsElement>(null)
  const isOpen = useSignal(false)
  const shut = () => {
    if (ref.current) ref.current.open = false
  }
  const close = () => {
    shut()
    ref.current?.querySelector('summary')?.focus({ preventScroll: true })
  }
  useLayoutEffect(() => {
    const sign = ref.current?.querySelector('summary')
    // The browser tells of the change a moment later, when the next key may have been pressed already.
    const turn = () => {
      isOpen.value = !ref.current?.open
    }
    sign?.addEventListener('click', turn)
    return () => sign?.removeEventListener('click', turn)
  }, [])
  return (
    <details
      class={`more ${name}`}
      ref={ref}
      onToggle={(event) => {
        isOpen.value = event.currentTarget.open
      }}
      onFocusOut={(event) => {
        if (event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget)) shut()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !ref.current?.open) return
        event.stopPropagation()
        close()
      }}
    >
      <summary class="button quiet" aria-label={label}>
        {sign ?? <Icon name="more" />}
      </summary>
      {isOpen.value && <div class="more-sheet">{children(close)}</div>}
    </details>
  )
}

// Pressing elsewhere may move the focus nowhere.
addEventListener('pointerdown', ({ target }) => {
  for (const open of document.querySelectorAll<HTMLDetailsElement>('details.more[open]')) if (!(target instanceof Node && open.contains(target))) open.open = false
})
