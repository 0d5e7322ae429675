import { signal } from '@preact/signals'
import type { Answer } from '../graphql/client.ts'
import { t } from '../locales/t.ts'
import { Button } from './button.tsx'

type Toast = { id: number; text: string; act?: { label: string; run: () => void } }

const toasts = signal<Toast[]>([])
let made = 0

const dismiss = (id: number) => {
  toasts.value = toasts.peek().filter((toast) => toast.id !== id)
}

/** Says a short thing politely, for eight seconds. Answers how to take it away. */
export const toast = (text: string, act?: Toast['act'], seconds = 8) => {
  const id = ++made
  toasts.value = [...toasts.peek(), { id, text, act }]
  const timer = setTimeout(() => dismiss(id), seconds * 1000)
  return () => {
    clearTimeout(timer)
    dismiss(id)
  }
}

const undoSeconds = 10
const waiting = new Set<(leaving: boolean) => void>()
addEventListener('pagehide', () => {
  for (const settle of waiting) settle(true)
})

/**
 * Does a destructive thing with ten seconds to think again. `show` makes the page look as if it were done (see `Query.guess`)
 * and answers how to take that back; `act` does it for good, at the latest when the page is left.
 */
export const withUndo = (text: string, show: () => () => void, act: (leaving: boolean) => Promise<Answer<unknown>>, done?: () => void) => {
  const takeBack = show()
  const finish = () => {
    clearTimeout(timer)
    waiting.delete(settle)
    hide()
  }
  const settle = (leaving: boolean) => {
    finish()
    void act(leaving).then(({ failure }) => {
      if (failure) toast(failure.message)
      else done?.()
      takeBack()
    })
  }
  const hide = toast(
    text,
    {
      label: t('act.undo'),
      run: () => {
        finish()
        takeBack()
      },
    },
    undoSeconds,
  )
  const timer = setTimeout(() => settle(false), undoSeconds * 1000)
  waiting.add(settle)
}

export const Toasts = () => (
  <div class="toasts" role="status" aria-live="polite">
    {toasts.value.map(({ id, text, act }) => (
      <div class="toast" key={id}>
        <span>{text}</span>
        {act && (
          <Button look="quiet" icon="undo" onClick={act.run}>
            {act.label}
          </Button>
        )}
        <Button look="quiet" icon="close" label={t('act.close')} onClick={() => dismiss(id)} />
      </div>
    ))}
  </div>
)
