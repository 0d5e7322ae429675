import { mutate } from '../../graphql/client.ts'
import { type AccountQuery, EndLoginDocument, EndOtherLoginsDocument } from '../../graphql/generated/graphql.ts'
import type { Query } from '../../graphql/query.ts'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { Ago, Day } from '../../ui/time.tsx'
import { withUndo } from '../../ui/toast.tsx'

const browsers: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/(?:Headless)?Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
  [/^curl\//, 'curl'],
]
const systems: [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/Windows/, 'Windows'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
]
const first = (names: [RegExp, string][], text: string) => names.find(([sign]) => sign.test(text))?.[1]

/** "Firefox on Linux", from what the browser said of itself. */
const deviceOf = (userAgent: string | null) => {
  const browser = first(browsers, userAgent ?? '')
  const system = first(systems, userAgent ?? '')
  return browser && system ? t('me.device', { browser, system }) : (browser ?? system ?? t('me.unknownDevice'))
}

type Login = NonNullable<AccountQuery['viewer']>['logins'][number]

const without =
  (gone: (login: Login) => boolean) =>
  ({ viewer }: AccountQuery): AccountQuery => ({ viewer: viewer && { ...viewer, logins: viewer.logins.filter((login) => !gone(login)) } })

/** Everywhere one is logged in, and how to end it there. */
export const Logins = ({ query, logins }: { query: Query<AccountQuery>; logins: Login[] }) => {
  const others = logins.filter(({ isCurrent }) => !isCurrent)
  const end = ({ id, userAgent }: Login) => {
    const gone = without((login) => login.id === id)
    withUndo(
      t('me.loginEnded', { device: deviceOf(userAgent) }),
      () => query.guess(gone),
      (leaving) => mutate(EndLoginDocument, { input: { loginId: id } }, leaving),
      () => query.change(gone),
    )
  }
  const endOthers = () => {
    const gone = without(({ isCurrent }) => !isCurrent)
    withUndo(
      t('me.othersEnd', { count: others.length }),
      () => query.guess(gone),
      (leaving) => mutate(EndOtherLoginsDocument, {}, leaving),
      () => query.change(gone),
    )
  }
  return (
    <Section title={t('me.logins')} id="logins">
      <p class="muted">{t('me.loginsText')}</p>
      <ul class="lines">
        {logins.map((login) => (
          <li class="row apart" key={login.id}>
            <div>
              <div class="row">
                <strong>{deviceOf(login.userAgent)}</strong>
                {login.isCurrent && <span class="badge good">{t('me.thisLogin')}</span>}
              </div>
              <div class="small muted">
                {t('me.loginSeen')} <Ago at={login.lastSeenAt} />. {t('me.loginStarted')} <Day at={login.startedAt} />.
              </div>
            </div>
            {!login.isCurrent && (
              <Button label={t('me.endLoginOf', { device: deviceOf(login.userAgent) })} onClick={() => end(login)}>
                {t('me.endLogin')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {others.length > 1 && (
        <div>
          <Button look="danger" onClick={endOthers}>
            {t('me.endOthers')}
          </Button>
        </div>
      )}
    </Section>
  )
}
