import { signal } from '@preact/signals'
import type { ComponentType } from 'preact'

type Params<Pattern extends string> = Pattern extends `${infer Head}/${infer Tail}` ? Params<Head> & Params<Tail> : Pattern extends `:${infer Name}` ? { [Key in Name]: string } : unknown

export type View = ComponentType<Record<string, string>>
export type Route = { pattern: RegExp; load: () => Promise<View> }

/** One page: an address with `:names` and its lazily loaded component, which gets the names as props. */
export const route = <Pattern extends string>(pattern: Pattern, load: () => Promise<ComponentType<Params<Pattern>>>): Route => ({
  pattern: new RegExp(`^${pattern.replace(/:(\w+)/g, '(?<$1>[^/]+)')}/?$`),
  load: load as unknown as Route['load'],
})

/** Where the reader is. Read `search` in pages that keep filters in the address. */
export const place = signal({ path: location.pathname, search: location.search, hash: location.hash })

/** Whether the page that appears next takes the focus: true after a navigation, false on the first load. */
export const arrival = { takesFocus: false }

const positions = new Map<string, number>(Object.entries(JSON.parse(sessionStorage.getItem('positions') ?? '{}')))
let key: string = history.state?.key ?? location.pathname
let returningTo: number | null = null

const look = () => {
  const before = place.peek()
  if (before.path !== location.pathname) arrival.takesFocus = true
  place.value = { path: location.pathname, search: location.search, hash: location.hash }
}

/** Goes to an address of ours. `replace` for state that Back should not step through, such as a filter. */
export const navigate = (to: string, { replace = false } = {}) => {
  const url = new URL(to, location.href)
  const samePage = url.pathname === location.pathname
  positions.set(key, scrollY)
  if (!replace) key = Math.random().toString(36).slice(2)
  history[replace ? 'replaceState' : 'pushState']({ key }, '', url)
  returningTo = samePage ? null : 0
  look()
}

/** The address with some of its search parameters changed; null takes one out. */
export const withSearch = (changes: Record<string, string | null>) => {
  const search = new URLSearchParams(place.value.search)
  for (const [name, value] of Object.entries(changes)) value === null || value === '' ? search.delete(name) : search.set(name, value)
  return `${place.value.path}${search.size ? `?${search}` : ''}`
}

/** Called when a new page stands: top for a new one, the old place after Back. */
export const settleScroll = () => {
  const target = returningTo
  returningTo = null
  if (target === null) return
  if (target === 0 && location.hash) return
  let over = false
  const stop = () => {
    over = true
  }
  for (const sign of ['wheel', 'touchstart', 'keydown'] as const) addEventListener(sign, stop, { once: true, passive: true })
  const until = performance.now() + 2_000
  // The page grows while its data arrive, so its old place may not exist yet.
  const step = () => {
    if (over) return
    scrollTo(0, target)
    if (Math.abs(scrollY - target) > 2 && performance.now() < until) requestAnimationFrame(step)
  }
  step()
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
    positions.set(key, scrollY)
    key = state?.key ?? location.pathname
    returningTo = state === null && location.hash ? null : (positions.get(key) ?? 0)
    look()
  })
  addEventListener('pagehide', () => {
    positions.set(key, scrollY)
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
