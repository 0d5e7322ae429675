import type { ComponentChildren } from 'preact'

/** Room for a table that may be wider than the page: it scrolls by itself, for those who use the keyboard too. */
export const TableFrame = ({ label, isTall = false, children }: { label: string; isTall?: boolean; children: ComponentChildren }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls and holds nothing to press takes the focus itself, or no key moves it.
  <section class={`table-frame ${isTall ? 'tall' : ''}`} tabIndex={0} aria-label={label}>
    {children}
  </section>
)
