import { effect, type ReadonlySignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { arrival } from './router.ts'

type PageProps = {
  title: string
  /** The heading, where it is more than the title's letters, such as one with formulas. */
  heading?: ComponentChildren
  /** Named after the title in the document's title: "YuE · Thursday group". */
  within?: string
  /** How many new things wait: "(3) YuE · Thursday group". */
  count?: ReadonlySignal<number>
  /** What one does here, beside the heading. */
  acts?: ComponentChildren
  /** The heading is a text of a paper. */
  serif?: boolean
  /** A line under the heading. */
  lead?: ComponentChildren
  children: ComponentChildren
}

/** A page: its one h1, which takes the focus after a navigation, the title of the document, and the content. */
export const Page = ({ title, heading, within, count, acts, serif, lead, children }: PageProps) => {
  const ref = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    if (!arrival.takesFocus) return
    arrival.takesFocus = false
    ref.current?.focus({ preventScroll: true })
  }, [])
  // Together with the heading, and again at each new count, for which the page is not drawn anew.
  useLayoutEffect(
    () =>
      effect(() => {
        document.title = `${count?.value ? `(${count.value}) ` : ''}${title} · ${within ?? 'Colloquy'}`
      }),
    [title, within, count],
  )
  return (
    <div class="page">
      <header class="page-head">
        <div class="row apart">
          <h1 tabIndex={-1} ref={ref} class={serif ? 'serif' : undefined} dir="auto">
            {heading ?? title}
          </h1>
          {acts && <div class="row no-print">{acts}</div>}
        </div>
        {lead && <div class="lead">{lead}</div>}
      </header>
      {children}
    </div>
  )
}

/** A part of a page with its heading. */
export const Section = ({ title, acts, id, children }: { title: ComponentChildren; acts?: ComponentChildren; id?: string; children: ComponentChildren }) => (
  <section class="stack" aria-labelledby={id && `${id}-title`} id={id}>
    <div class="row apart">
      <h2 id={id && `${id}-title`}>{title}</h2>
      {acts}
    </div>
    {children}
  </section>
)
