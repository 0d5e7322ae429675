import { signal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'

const reader = signal<typeof import('./markdown-dom.ts') | null>(null)
const formulas = signal<typeof import('./formula.ts') | null>(null)

/** More in one text stay source, so that no text holds up the page. */
const formulasAtMost = 100

/**
 * What people wrote: Markdown with `$…$` and `$$…$$`; with `plain` only the formulas, with `inline` the same inside a line, as in titles. Links to
 * those of `people` are shown as their names. Shows the text as typed until the reader has loaded; KaTeX loads where a formula is and nowhere else.
 */
export const Markdown = ({ text, plain = false, inline = false, people }: { text: string; plain?: boolean; inline?: boolean; people?: readonly { id: string; name: string }[] }) => {
  const ref = useRef<HTMLElement & HTMLDivElement>(null)
  const read = reader.value
  const render = formulas.value

  useEffect(() => {
    if (!reader.peek())
      import('./markdown-dom.ts').then(
        (loaded) => {
          reader.value = loaded
        },
        () => {},
      )
  }, [])

  useLayoutEffect(() => {
    const element = ref.current!
    element.classList.toggle('as-typed', !read)
    if (!read) {
      element.textContent = text
      return
    }
    const content = plain || inline ? read.plainToDom(text) : read.markdownToDom(text, people)
    const found = [...content.querySelectorAll('code.formula')].slice(0, formulasAtMost)
    for (const source of found) {
      const isDisplay = source.hasAttribute('title')
      source.removeAttribute('title')
      const drawn = render?.renderFormula(source.textContent ?? '', isDisplay)
      if (drawn) source.replaceWith(drawn)
    }
    element.replaceChildren(content)
    if (found.length && !render)
      import('./formula.ts').then(
        (loaded) => {
          formulas.value = loaded
        },
        () => {},
      )
  }, [text, plain, inline, read, render, people?.map(({ id, name }) => id + name).join()])

  return inline ? <bdi ref={ref} /> : <div class="prose" dir="auto" ref={ref} />
}
