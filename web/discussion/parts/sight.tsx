import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

const told = new Map<Element, (isSeen: boolean) => void>()
// One for all: a thousand of them would each look for themselves at every step of a scroll.
const observer = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) told.get(target)?.(isIntersecting)
})

/** Tells when an element comes onto the screen, and when it has left it again. */
export const useSight = (ref: RefObject<Element | null>, isOn: boolean, came: () => void, left: () => void) => {
  const latest = useRef({ came, left })
  latest.current = { came, left }
  useEffect(() => {
    const element = ref.current
    if (!isOn || !element) return
    let wasSeen = false
    told.set(element, (isSeen) => {
      if (isSeen) latest.current.came()
      else if (wasSeen) latest.current.left()
      wasSeen ||= isSeen
    })
    observer.observe(element)
    return () => {
      observer.unobserve(element)
      told.delete(element)
    }
  }, [isOn])
}

const distant = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      if (isIntersecting || boundingClientRect.height === 0 || !(target instanceof HTMLElement)) continue
      target.style.containIntrinsicBlockSize = `auto ${boundingClientRect.height}px`
      target.dataset.far = ''
      distant.unobserve(target)
    }
  },
  { rootMargin: '100% 0px' },
)

/** Lets the browser skip an element from when it is first far from the screen on, and only then: what it skips at once has no height that anybody knows. */
export const useDistance = (ref: RefObject<HTMLElement | null>, isThere: boolean) =>
  useEffect(() => {
    const element = ref.current
    if (!isThere || !element) return
    distant.observe(element)
    return () => distant.unobserve(element)
  }, [isThere])
