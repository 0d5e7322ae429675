import type { ComponentChildren } from 'preact'

type Bar = { key: string; label: ComponentChildren; value: number; part?: number; shown: ComponentChildren; first?: boolean }

/** Amounts side by side: a label, the number in words, and a bar; `first` is what won, `part` what of the amount is of another kind. */
export const Bars = ({ bars, most }: { bars: Bar[]; most?: number }) => {
  const full = Math.max(1, most ?? 0, ...bars.map(({ value }) => value))
  return (
    <ul class="bars">
      {bars.map(({ key, label, value, part, shown, first }) => (
        <li class={`bar ${first ? 'first' : ''}`} key={key}>
          <span>{label}</span>
          <span class="numbers">{shown}</span>
          <svg aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 100 10">
            <rect height="10" width={(100 * value) / full} />
            {part !== undefined && <rect class="part" height="10" x={(100 * (value - part)) / full} width={(100 * part) / full} />}
          </svg>
        </li>
      ))}
    </ul>
  )
}
