import { signal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '../locales/t.ts'
import { Dialog } from './dialog.tsx'
import { Checkbox } from './field.tsx'

type Binding = { key: string; label: string; run: { current: () => void } }

const bindings = signal<Binding[]>([])
const sheetOpen = signal(false)

/** Single letters can be switched off, for those whose voice or hands press them by accident. */
export const lettersOn = signal(localStorage.getItem('keys') !== 'off')
lettersOn.subscribe((on) => (on ? localStorage.removeItem('keys') : localStorage.setItem('keys', 'off')))

export const showKeys = () => {
  sheetOpen.value = true
}

/**
 * Binds a single letter while the component is on the page; it is listed on the sheet of keys.
 * It is bound before the component is painted: who sees a list may press its keys.
 */
export const useKey = (key: string, label: string, run: () => void) => {
  const latest = useRef(run)
  latest.current = run
  useLayoutEffect(() => {
    const binding = { key, label, run: latest }
    bindings.value = [...bindings.peek(), binding]
    return () => {
      bindings.value = bindings.peek().filter((other) => other !== binding)
    }
  }, [key, label])
}

/** For forms where Enter makes a line: Ctrl-Enter or Cmd-Enter sends. */
export const sendsOnCtrlEnter = (event: KeyboardEvent) => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  ;(event.currentTarget as HTMLElement).closest('form')?.requestSubmit()
}

const typing = (target: EventTarget | null): target is HTMLElement => target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'))

addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || document.querySelector('dialog[open]')) return
  if (typing(event.target)) {
    // What was typed stays, and single letters act again.
    if (event.key === 'Escape' && !event.target.matches('select')) event.target.blur()
    return
  }
  if (event.key === '?') {
    event.preventDefault()
    return showKeys()
  }
  if (!lettersOn.peek()) return
  const binding = bindings.peek().findLast(({ key }) => key === event.key)
  if (!binding) return
  event.preventDefault()
  binding.run.current()
})

/** The sheet that `?` shows. */
export const KeysSheet = () =>
  sheetOpen.value && (
    <Dialog
      title={t('keys.title')}
      onClose={() => {
        sheetOpen.value = false
      }}
    >
      <dl class="keys">
        {[{ key: '?', label: t('keys.sheet') }, { key: 'Ctrl Enter', label: t('keys.send') }, { key: 'Esc', label: t('keys.leave') }, ...bindings.value].map(({ key, label }) => (
          <>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{label}</dd>
          </>
        ))}
      </dl>
      <Checkbox
        checked={lettersOn.value}
        onChange={(on) => {
          lettersOn.value = on
        }}
        label={t('keys.letters')}
        hint={t('keys.lettersHint')}
      />
    </Dialog>
  )
