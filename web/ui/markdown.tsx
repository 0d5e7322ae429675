import { useLayoutEffect, useRef } from 'preact/hooks'
import { late } from './late.ts'
import { inTurn } from './turns.ts'

const reader = late(() => import('./markdown-dom.ts'))
const formulas = late(() => import('./formula.ts'))

/** More in one text stay source, so that no text holds up the page. */
const formulasAtMost = 100

type Wish = { text: string; plain?: boolean; inline?: boolean; people?: readonly { id: string; name: string }[] }

/** Draws a text into an element: as typed first, read as soon as the reader is there and the page is free, then its formulas. Answers how to stop. */
const draw = (element: HTMLElement, { text, plain, inline, people }: Wish): (() => void) => {
  let isOver = false
  const drawFormulas = (found: Element[]) =>
    formulas(({ renderFormula }) =>
      inTurn(() => {
        if (isOver) return
        for (const source of found) {
          const drawn = renderFormula(source.textContent ?? '', source.hasAttribute('title'))
          source.removeAttribute('title')
          if (drawn) source.replaceWith(drawn)
        }
      }),
    )
  element.classList.add('as-typed')
  element.textContent = text
  reader(({ markdownToDom, plainToDom }) =>
    inTurn(() => {
      if (isOver) return
      const content = plain || inline ? plainToDom(text) : markdownToDom(text, people)
      const found = [...content.querySelectorAll('code.formula')]
      element.classList.remove('as-typed')
      element.replaceChildren(content)
      for (const source of found.slice(formulasAtMost)) source.removeAttribute('title')
      if (found.length > 0) drawFormulas(found.slice(0, formulasAtMost))
    }),
  )
  return () => {
    isOver = true
  }
}

/**
 * What people wrote: Markdown with `$…$` and `$$…$$`; with `plain` only the formulas, with `inline` the same inside a line, as in titles. Links to
 * those of `people` are shown as their names. Shows the text as typed until it was read; KaTeX loads where a formula is and nowhere else.
 */
export const Markdown = ({ text, plain = false, inline = false, people }: Wish) => {
  const ref = useRef<HTMLElement & HTMLDivElement>(null)
  useLayoutEffect(() => draw(ref.current!, { text, plain, inline, people }), [text, plain, inline, people?.map(({ id, name }) => id + name).join()])
  return inline ? <bdi ref={ref} /> : <div class="prose" dir="auto" ref={ref} />
}
