import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** Tells when an element comes onto the screen, and when it has left it again. */
export const useSight = (ref: RefObject<Element | null>, isOn: boolean, came: () => void, left: () => void) => {
  const latest = useRef({ came, left })
  latest.current = { came, left }
  useEffect(() => {
    if (!isOn || !ref.current) return
    let wasSeen = false
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) {
        wasSeen = true
        latest.current.came()
      } else if (wasSeen) latest.current.left()
    })
    observer.observe(ref.current)
    return () => observer.disconnect()
  }, [isOn])
}
