import { type Signal, signal } from '@preact/signals'
import { useMemo, useRef } from 'preact/hooks'
import type { Answer, Failure } from '../graphql/client.ts'

type Values = Record<string, string | boolean | string[]>

export type FormState<V extends Values> = {
  values: { [Name in keyof V]: Signal<V[Name]> }
  /** Messages by field: `errors.value.name`. */
  errors: Signal<Partial<Record<string, string>>>
  /** What went wrong beyond single fields. */
  failure: Signal<Failure | null>
  busy: Signal<boolean>
  ref: { current: HTMLFormElement | null }
  read(): V
  reset(): void
  submit(event: Event): Promise<void>
}

/** What a field needs of its form, whatever the other fields are. */
export type AnyForm = Omit<FormState<Values>, 'values' | 'read'> & { values: Record<string, Signal> }

type Wish<V extends Values> = {
  /** Names the draft in sessionStorage; null keeps none. */
  draft: string | null
  initial: V
  /** Fields that are never stored, such as passwords. */
  secret?: (keyof V)[]
  /** The draft outlives a good answer, which is only a step; `reset` ends it. */
  keepsDraft?: boolean
  /** What can be said before asking the server: messages by field. */
  check?: (values: V) => Partial<Record<keyof V, string>>
  send: (values: V) => Promise<Answer<unknown>>
  done?: (values: V) => void
}

const stored = (draft: string | null): Record<string, unknown> => {
  try {
    return draft ? JSON.parse(sessionStorage.getItem(`draft:${draft}`) ?? '{}') : {}
  } catch {
    return {}
  }
}

/** Whether something typed waits under this name. */
export const hasDraft = (draft: string) => Object.keys(stored(draft)).length > 0

/** A form that keeps what was typed over a reload, shows each error by its field and brings the focus to the first. */
export const useForm = <V extends Values>(wish: Wish<V>): FormState<V> => {
  const latest = useRef(wish)
  latest.current = wish
  return useMemo(() => {
    const { draft, secret = [] } = wish
    let { initial } = wish
    const kept = stored(draft)
    const names = Object.keys(initial) as (keyof V & string)[]
    const values = Object.fromEntries(names.map((name) => [name, signal(typeof kept[name] === typeof initial[name] ? kept[name] : initial[name])])) as FormState<V>['values']
    const ref: FormState<V>['ref'] = { current: null }
    const read = () => Object.fromEntries(names.map((name) => [name, values[name].peek()])) as unknown as V
    const clear = () => draft && sessionStorage.removeItem(`draft:${draft}`)

    const focusFirst = () =>
      requestAnimationFrame(() => {
        const target = ref.current?.querySelector<HTMLElement>('[aria-invalid="true"], fieldset[data-invalid] input') ?? ref.current?.querySelector<HTMLElement>('.notice')
        target?.focus()
      })

    if (draft)
      for (const name of names) {
        if (secret.includes(name)) continue
        values[name].subscribe(() => {
          const now = read()
          const shown = Object.fromEntries(names.filter((other) => !secret.includes(other) && JSON.stringify(now[other]) !== JSON.stringify(initial[other])).map((other) => [other, now[other]]))
          // A text too large for the storage is simply not kept.
          try {
            if (Object.keys(shown).length) sessionStorage.setItem(`draft:${draft}`, JSON.stringify(shown))
            else clear()
          } catch {
            clear()
          }
        })
      }

    const form: FormState<V> = {
      values,
      errors: signal({}),
      failure: signal(null),
      busy: signal(false),
      ref,
      read,
      reset() {
        for (const name of names) values[name].value = latest.current.initial[name]
        form.errors.value = {}
        form.failure.value = null
        clear()
      },
      async submit(event) {
        event.preventDefault()
        if (form.busy.peek()) return
        const now = read()
        form.failure.value = null
        form.errors.value = (latest.current.check?.(now) ?? {}) as Record<string, string>
        if (Object.values(form.errors.peek()).some(Boolean)) return void focusFirst()
        form.busy.value = true
        const { failure } = await latest.current.send(now)
        form.busy.value = false
        if (!failure) {
          // What was saved is no draft any more.
          initial = now
          if (!latest.current.keepsDraft) clear()
          latest.current.done?.(now)
          return
        }
        const byField: Record<string, string> = {}
        for (const { path, message } of failure.errors) if (path[0] && path[0] in initial) byField[path[0]] ??= message
        form.errors.value = byField
        form.failure.value = failure.errors.length && failure.errors.every(({ path }) => path[0] && path[0] in initial) ? null : failure
        focusFirst()
      },
    }
    return form
  }, [wish.draft])
}
