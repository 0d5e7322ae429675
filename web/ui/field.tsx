import type { Signal } from '@preact/signals'
import type { ComponentChildren, JSX } from 'preact'
import { useId } from 'preact/hooks'
import type { AnyForm } from './form.ts'
import { Icon } from './icon.tsx'
import { ErrorNotice } from './states.tsx'

/** A form with its fields; what no field explains stands above the last row. */
export const Form = ({ of, children, label }: { of: AnyForm; children: ComponentChildren; label?: string }) => (
  <form
    class="stack"
    noValidate
    aria-label={label}
    ref={(element) => {
      of.ref.current = element
    }}
    onSubmit={of.submit}
  >
    {children}
    {of.failure.value && <ErrorNotice failure={of.failure.value} kept />}
  </form>
)

type Described = { label: ComponentChildren; hint?: ComponentChildren; error?: string }

/** Label, control, hint and error, tied together for those who hear the page. */
export const Field = ({ label, hint, error, children }: Described & { children: (control: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: 'true' }) => ComponentChildren }) => {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? 'true' : undefined })}
      {error && <Wrong id={`${id}-error`}>{error}</Wrong>}
    </div>
  )
}

const Wrong = ({ id, children }: { id: string; children: ComponentChildren }) => (
  <span class="wrong" id={id} role="alert">
    <Icon name="warn" />
    {children}
  </span>
)

type Bound = Described & { of: AnyForm; name: string; required?: boolean }

type TextProps = Bound & {
  type?: 'text' | 'email' | 'password' | 'url' | 'number' | 'date' | 'datetime-local' | 'search'
  autocomplete?: string
  rows?: number
  maxLength?: number
  min?: string
  max?: string
  inputMode?: 'numeric' | 'email' | 'url' | 'text'
  placeholder?: string
  list?: string
  onBlur?: () => void
  onKeyDown?: (event: KeyboardEvent) => void
}

/** One line of text, or several with `rows`. */
export const TextField = ({ of, name, label, hint, rows, required, onBlur, ...rest }: TextProps) => {
  const value: Signal<string> = of.values[name]!
  const shared = {
    class: 'input',
    name,
    value: value.value,
    onInput: (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
      value.value = event.currentTarget.value
      if (of.errors.peek()[name]) of.errors.value = { ...of.errors.peek(), [name]: undefined }
    },
    onBlur,
    'aria-required': required || undefined,
    ...rest,
  }
  return (
    <Field label={label} hint={hint} error={of.errors.value[name]}>
      {(control) => (rows ? <textarea rows={rows} {...shared} {...control} /> : <input {...({ type: 'text', ...shared, ...control } as JSX.IntrinsicElements['input'])} />)}
    </Field>
  )
}

type Choice = { value: string; label: ComponentChildren; hint?: ComponentChildren; disabled?: boolean }

/** One of a few, each with a sentence of what it means. */
export const RadioGroup = ({ of, name, label, hint, options }: Bound & { options: Choice[] }) => {
  const id = useId()
  const value: Signal<string> = of.values[name]!
  const error = of.errors.value[name]
  return (
    <fieldset class="choices" data-invalid={error ? '' : undefined} aria-describedby={[hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined}>
      <legend>{label}</legend>
      {hint && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {options.map((option) => (
        <label class="choice" key={option.value}>
          <input
            type="radio"
            name={`${id}-${name}`}
            value={option.value}
            checked={value.value === option.value}
            disabled={option.disabled}
            aria-labelledby={`${id}-${option.value}`}
            aria-describedby={option.hint ? `${id}-${option.value}-hint` : undefined}
            onChange={() => {
              value.value = option.value
            }}
          />
          <span id={`${id}-${option.value}`}>{option.label}</span>
          {option.hint && (
            <span class="hint" id={`${id}-${option.value}-hint`}>
              {option.hint}
            </span>
          )}
        </label>
      ))}
      {error && <Wrong id={`${id}-error`}>{error}</Wrong>}
    </fieldset>
  )
}

/** One of many. */
export const Select = ({ of, name, label, hint, options }: Bound & { options: { value: string; label: string }[] }) => {
  const value: Signal<string> = of.values[name]!
  return (
    <Field label={label} hint={hint} error={of.errors.value[name]}>
      {(control) => (
        <select
          class="input"
          name={name}
          value={value.value}
          onChange={(event) => {
            value.value = event.currentTarget.value
          }}
          {...control}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** Yes or no. */
export const Checkbox = ({ checked, onChange, label, hint, disabled }: { checked: boolean; onChange: (checked: boolean) => void; label: ComponentChildren; hint?: ComponentChildren; disabled?: boolean }) => {
  const id = useId()
  return (
    <label class="choice">
      <input type="checkbox" checked={checked} disabled={disabled} aria-labelledby={id} aria-describedby={hint ? `${id}-hint` : undefined} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span id={id}>{label}</span>
      {hint && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </label>
  )
}
