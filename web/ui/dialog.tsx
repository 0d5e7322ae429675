import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { t } from '../locales/t.ts'
import { Button } from './button.tsx'

/** The native dialog: it keeps the focus inside, closes on Escape and on a press outside, and gives the focus back. Render it while it is open. */
export const Dialog = ({ title, onClose, children }: { title: ComponentChildren; onClose: () => void; children: ComponentChildren }) => {
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null
    ref.current?.showModal()
    return () => before?.focus()
  }, [])
  return (
    <dialog class="dialog" ref={ref} aria-labelledby={id} onClose={onClose} {...{ closedby: 'any' }}>
      <header>
        <h2 id={id}>{title}</h2>
        <Button look="quiet" icon="close" label={t('act.close')} onClick={() => ref.current?.close()} />
      </header>
      {children}
    </dialog>
  )
}
