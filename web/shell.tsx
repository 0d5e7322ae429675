import { type ReadonlySignal, signal, useSignalEffect } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { viewer } from './auth/state.ts'
import { t } from './locales/t.ts'
import { routes } from './routes.ts'
import { Button, ButtonLink } from './ui/button.tsx'
import { Icon } from './ui/icon.tsx'
import { KeysSheet, showKeys } from './ui/keys.tsx'
import { Page } from './ui/page.tsx'
import { match, place, settleScroll, type View } from './ui/router.ts'
import { OfflineBanner, Skeleton } from './ui/states.tsx'
import { Toasts } from './ui/toast.tsx'

type Shown = { path: string; View: View; params: Record<string, string> }

const shown = signal<Shown | null>(null)
const failed = signal(false)

const Lost = () => (
  <Page title={t('lost.title')} lead={t('lost.text')}>
    <p>
      <a href="/">{t('lost.home')}</a>
    </p>
  </Page>
)

// The old page stays until the new one has loaded, so nothing flashes.
const show = async (path: string) => {
  const found = match(routes, path)
  failed.value = false
  try {
    const View = found ? await found.route.load() : Lost
    if (place.peek().path === path) shown.value = { path, View, params: found?.params ?? {} }
  } catch {
    if (place.peek().path === path) failed.value = true
  }
}

const Outlet = () => {
  useSignalEffect(() => void show(place.value.path))
  const page = shown.value
  useLayoutEffect(settleScroll, [page])
  if (failed.value)
    return (
      <Page title={t('failure.pageTitle')} lead={t('failure.page')}>
        {/* A page of an older build may be gone from the server: only a load brings the new one. */}
        <Button onClick={() => location.reload()}>{t('act.retry')}</Button>
      </Page>
    )
  return page ? <page.View key={page.path} {...page.params} /> : <Skeleton lines={8} />
}

const Menu = ({ label, children }: { label: ComponentChildren; children: ComponentChildren }) => {
  const ref = useRef<HTMLDetailsElement>(null)
  useSignalEffect(() => {
    void place.value
    if (ref.current) ref.current.open = false
  })
  const leave = (event: FocusEvent) => {
    if (ref.current && event.relatedTarget && !ref.current.contains(event.relatedTarget as Node)) ref.current.open = false
  }
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !ref.current?.open) return
    ref.current.open = false
    ref.current.querySelector('summary')?.focus()
  }
  return (
    <details class="menu" ref={ref} onFocusOut={leave} onKeyDown={closeOnEscape}>
      <summary class="button quiet">{label}</summary>
      <div class="menu-sheet">{children}</div>
    </details>
  )
}

const GroupLinks = () => {
  const memberships = viewer.value?.memberships.nodes ?? []
  return (
    <ul class="lines links">
      {memberships.length === 0 && <li class="muted">{t('shell.noGroups')}</li>}
      {memberships.map(({ id, group }) => (
        <li key={id}>
          <a href={`/g/${group.slug}`} dir="auto">
            {group.name}
          </a>
        </li>
      ))}
      <li>
        <a href="/new">{t('shell.newGroup')}</a>
      </li>
    </ul>
  )
}

/** How many notices are unread; null before the part of the program that follows them is there. */
const unread = signal<ReadonlySignal<number | null> | null>(null)

const Bell = () => {
  useSignalEffect(() => {
    if (!viewer.value || unread.peek()) return
    // Not in the way of what is wanted first. Without it the bell still leads to its page.
    void import('./notifications/state.ts').then(
      (state) => {
        state.watchNotices()
        unread.value = state.unread
      },
      () => {},
    )
  })
  const count = unread.value?.value ?? 0
  return (
    <ButtonLink href="/notices" look="quiet" icon="bell">
      <span class="unseen">{t('shell.notices')}</span>
      {count > 0 && (
        <span class="badge warn" data-unread>
          {count > 99 ? '99+' : count}
          <span class="unseen"> {t('shell.unread')}</span>
        </span>
      )}
    </ButtonLink>
  )
}

const Head = () => {
  const who = viewer.value
  return (
    <header class="shell-head">
      <a class="brand" href="/">
        Colloquy
      </a>
      <nav class="row" aria-label={t('shell.main')}>
        {who && (
          <>
            <Menu
              label={
                <>
                  <Icon name="people" />
                  {t('shell.groups')}
                </>
              }
            >
              <GroupLinks />
            </Menu>
            <Bell />
            <ButtonLink href="/me" look="quiet" icon="person">
              <bdi class="shell-name">{who.person.name}</bdi>
              <span class="unseen"> {t('shell.account')}</span>
            </ButtonLink>
          </>
        )}
        {who === null && (
          <>
            <ButtonLink href="/login" look="quiet">
              {t('login.submit')}
            </ButtonLink>
            <ButtonLink href="/signup">{t('front.signUp')}</ButtonLink>
          </>
        )}
      </nav>
    </header>
  )
}

export const Shell = () => (
  <>
    <a class="skip" href="#main">
      {t('shell.skip')}
    </a>
    <Head />
    <OfflineBanner />
    <main id="main" tabIndex={-1}>
      <Outlet />
    </main>
    <footer class="shell-foot">
      <span>{t('shell.foot')}</span>
      <Button look="quiet" icon="keys" onClick={showKeys}>
        {t('shell.keys')}
      </Button>
    </footer>
    <Toasts />
    <KeysSheet />
  </>
)
