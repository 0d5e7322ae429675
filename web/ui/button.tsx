import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

type Look = { look?: 'primary' | 'quiet' | 'danger'; icon?: IconName; children?: ComponentChildren; label?: string }
type ButtonProps = Look & { type?: 'button' | 'submit'; busy?: boolean; disabled?: boolean; onClick?: (event: MouseEvent) => void; pressed?: boolean; expanded?: boolean; controls?: string; describedBy?: string }

/** A verb. `busy` and `disabled` keep it focusable, so that nobody's place is lost. `label` names one that shows only its icon. */
export const Button = ({ look, icon, children, label, type = 'button', busy = false, disabled = false, onClick, pressed, expanded, controls, describedBy }: ButtonProps) => (
  <button
    type={type}
    class={`button ${look ?? ''}`}
    aria-label={label}
    aria-busy={busy || undefined}
    aria-disabled={busy || disabled || undefined}
    aria-pressed={pressed}
    aria-expanded={expanded}
    aria-controls={controls}
    aria-describedby={describedBy}
    onClick={(event) => (busy || disabled ? event.preventDefault() : onClick?.(event))}
  >
    {icon && <Icon name={icon} />}
    {children}
  </button>
)

/** A link that looks like a button, for the one thing that one does next. */
export const ButtonLink = ({ href, look, icon, children, label }: Look & { href: string }) => (
  <a href={href} class={`button ${look ?? ''}`} aria-label={label}>
    {icon && <Icon name={icon} />}
    {children}
  </a>
)
