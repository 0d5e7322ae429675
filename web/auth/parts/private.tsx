import type { ComponentChildren } from 'preact'
import type { ViewerPartsFragment } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { place } from '../../ui/router.ts'
import { Empty, ErrorNotice, Skeleton } from '../../ui/states.tsx'
import { viewer, viewerQuery } from '../state.ts'

/** Log in or sign up, and come back to this page. */
export const LoginLinks = () => {
  const to = encodeURIComponent(place.value.path)
  return (
    <div class="row">
      <ButtonLink href={`/login?to=${to}`} look="primary">
        {t('login.submit')}
      </ButtonLink>
      <ButtonLink href={`/signup?to=${to}`}>{t('front.signUp')}</ButtonLink>
    </div>
  )
}

/** What only somebody with a login can use; others are asked to log in, or with `quiet` see nothing. */
export const Private = ({ children, quiet = false }: { quiet?: boolean; children: (viewer: ViewerPartsFragment) => ComponentChildren }) => {
  const who = viewer.value
  if (who) return children(who)
  if (quiet) return null
  if (who === null) return <Empty act={<LoginLinks />}>{t('login.needed')}</Empty>
  const failure = viewerQuery.failure.value
  return failure ? <ErrorNotice failure={failure} retry={() => void viewerQuery.reload()} /> : <Skeleton />
}
