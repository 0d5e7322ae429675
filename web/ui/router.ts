import { signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { isDrawing } from './turns.ts'

type Params<Pattern extends string> = Pattern extends `${infer Head}/${infer Tail}` ? Params<Head> & Params<Tail> : Pattern extends `:${infer Name}` ? { [Key in Name]: string } : unknown

export type View = ComponentType<Record<string, string>>
export type Route = { pattern: RegExp; load: () => Promise<View> }

/** What may stand in the place of a name; an address in which no id stands where one should leads nowhere. */
const forms: Record<string, string> = { id: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' }

/** One page: an address with `:names` and its lazily loaded component, which gets the names as props. */
export const route = <Pattern extends string>(pattern: Pattern, load: () => Promise<ComponentType<Params<Pattern>>>): Route => ({
  pattern: new RegExp(`^${pattern.replace(/:(\w+)/g, (_, name: string) => `(?<${name}>${forms[name] ?? '[^/]+'})`)}/?$`),
  load: load as unknown as Route['load'],
})

/** Where the reader is. Read `search` in pages that keep filters in the address. */
export const place = signal({ path: location.pathname, search: location.search, hash: location.hash })

/** Whether the page that appears next takes the focus: true after a navigation, false on the first load. */
export const arrival = { takesFocus: false }

/** Where on a page somebody was: how far down, and what stood there, as what is above it may be as high as something else next time. */
type Position = { y: number; id: string; top: number }

const positions = new Map<string, Position>(Object.entries(JSON.parse(sessionStorage.getItem('positions') ?? '{}')))
const beginning: Position = { y: 0, id: '', top: 0 }
let key: string = history.state?.key ?? location.pathname
let returningTo: Position | null = null

const keepPosition = () => {
  const there = scrollY > 0 ? document.elementFromPoint(innerWidth * 0.6, innerHeight / 4)?.closest('main [id]') : null
  positions.set(key, { y: scrollY, id: there?.id ?? '', top: there?.getBoundingClientRect().top ?? 0 })
}

const look = () => {
  const before = place.peek()
  if (before.path !== location.pathname) arrival.takesFocus = true
  place.value = { path: location.pathname, search: location.search, hash: location.hash }
}

/** Goes to an address of ours. `replace` for state that Back should not step through, such as a filter. */
export const navigate = (to: string, { replace = false } = {}) => {
  const url = new URL(to, location.href)
  const samePage = url.pathname === location.pathname
  keepPosition()
  if (!replace) key = Math.random().toString(36).slice(2)
  history[replace ? 'replaceState' : 'pushState']({ key }, '', url)
  returningTo = samePage ? null : beginning
  look()
}

/** The address with some of its search parameters changed; null takes one out. */
export const withSearch = (changes: Record<string, string | null>) => {
  const search = new URLSearchParams(place.value.search)
  for (const [name, value] of Object.entries(changes)) value === null || value === '' ? search.delete(name) : search.set(name, value)
  return `${place.value.path}${search.size ? `?${search}` : ''}`
}

type Goal = { y: number; /** Whether what is looked for stands there already. */ isThere: boolean }

/** Keeps the page scrolled to a place while it grows and is drawn, until it stands still or the reader does something. */
export const holdScroll = (goalNow: () => Goal) => {
  let over = false
  const stop = () => {
    over = true
  }
  for (const sign of ['wheel', 'touchstart', 'mousedown', 'keydown'] as const) addEventListener(sign, stop, { once: true, passive: true })
  const until = performance.now() + 5_000
  let still = 0
  let last = Number.NaN
  const step = () => {
    if (over) return
    const { y, isThere } = goalNow()
    if (Math.abs(scrollY - y) > 1) scrollTo(0, y)
    const isStill = isThere && Math.abs(scrollY - last) <= 1 && !isDrawing()
    last = scrollY
    still = isStill ? still + 1 : 0
    if (still < 3 && (performance.now() < until || isDrawing())) requestAnimationFrame(step)
  }
  step()
}

/** Called when a new page stands: top for a new one, the old place after Back. */
export const settleScroll = () => {
  const target = returningTo
  returningTo = null
  if (target === null || (target.y === 0 && location.hash)) return
  holdScroll(() => {
    const there = target.id ? document.getElementById(target.id) : null
    const y = there ? scrollY + there.getBoundingClientRect().top - target.top : target.y
    return { y, isThere: there !== null || (!target.id && Math.abs(scrollY - y) <= 2) }
  })
}

const ours = (event: Event) => {
  const link = (event.target as Element | null)?.closest?.('a[href]') as HTMLAnchorElement | null
  if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return null
  return link
}

/** Starts listening: links of ours change the page without a load, and their pages are fetched when one points at them. */
export const listen = (routes: Route[]) => {
  history.scrollRestoration = 'manual'
  // A reload and Back return to the place on the page; whoever follows a link begins at its top.
  const [arrived] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const first = positions.get(key)
  if (first && arrived?.type !== 'navigate') returningTo = first
  addEventListener('popstate', ({ state }) => {
    keepPosition()
    key = state?.key ?? location.pathname
    returningTo = state === null && location.hash ? null : (positions.get(key) ?? beginning)
    look()
  })
  addEventListener('pagehide', () => {
    keepPosition()
    sessionStorage.setItem('positions', JSON.stringify(Object.fromEntries([...positions].slice(-50))))
  })
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const link = ours(event)
    if (!link || (link.hash && link.pathname === location.pathname && link.search === location.search)) return
    if (!match(routes, link.pathname)) return
    event.preventDefault()
    navigate(link.href)
  })
  const fetchAhead = (event: Event) => {
    const link = ours(event)
    const found = link && match(routes, link.pathname)
    if (found) found.route.load().catch(() => {})
  }
  document.addEventListener('pointerover', fetchAhead, { passive: true })
  document.addEventListener('focusin', fetchAhead)
}

export const match = (routes: Route[], path: string) => {
  for (const candidate of routes) {
    const found = candidate.pattern.exec(path)
    if (found) return { route: candidate, params: Object.fromEntries(Object.entries(found.groups ?? {}).map(([name, value]) => [name, decode(value)])) }
  }
  return null
}

const decode = (part: string) => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
