import { LoginLinks } from '../../auth/parts/private.tsx'
import { viewer, viewerQuery } from '../../auth/state.ts'
import { mutate } from '../../graphql/client.ts'
import { GroupDocument, GroupProfileDocument, type GroupProfileQuery, JoinGroupDocument, type ProfilePartsFragment, RequestToJoinDocument } from '../../graphql/generated/graphql.ts'
import { type Query, queryFor, useQuery } from '../../graphql/query.ts'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { Form, TextField } from '../../ui/field.tsx'
import { useForm } from '../../ui/form.ts'
import { Page } from '../../ui/page.tsx'
import { Loaded } from '../../ui/states.tsx'
import { toast } from '../../ui/toast.tsx'

const Join = ({ profile }: { profile: ProfilePartsFragment }) => {
  const form = useForm({
    draft: null,
    initial: {},
    send: () => mutate(JoinGroupDocument, { input: { slug: profile.slug } }),
    done: () => {
      toast(t('group.joined', { group: profile.name }))
      void viewerQuery.reload()
      void queryFor(GroupDocument, { slug: profile.slug }).reload()
    },
  })
  return (
    <Form of={form}>
      <div>
        <Button type="submit" look="primary" busy={form.busy.value}>
          {t('group.join')}
        </Button>
      </div>
    </Form>
  )
}

const Ask = ({ profile, query }: { profile: ProfilePartsFragment; query: Query<GroupProfileQuery> }) => {
  const form = useForm({
    draft: `request-${profile.slug}`,
    initial: { message: '' },
    send: async ({ message }) => {
      const answer = await mutate(RequestToJoinDocument, { input: { slug: profile.slug, message: message.trim() } })
      const asked = answer.data?.profile
      if (asked) query.change(() => ({ groupProfile: asked }))
      return answer
    },
  })
  return (
    <Form of={form}>
      <TextField of={form} name="message" label={t('group.requestMessage')} hint={t('group.requestHint')} rows={3} />
      <div>
        <Button type="submit" look="primary" busy={form.busy.value}>
          {t('group.request')}
        </Button>
      </div>
    </Form>
  )
}

/** How somebody who is not a member gets in. */
export const WayIn = ({ profile, query }: { profile: ProfilePartsFragment; query: Query<GroupProfileQuery> }) => {
  if (profile.viewerIsMember) return null
  if (profile.viewerHasRequested) return <p>{t('group.requested')}</p>
  if (profile.joining === 'INVITATION') return <p>{t('group.byInvitation')}</p>
  if (viewer.value === null)
    return (
      <>
        <p>{t(profile.joining === 'OPEN' ? 'join.login' : 'group.loginToAsk')}</p>
        <LoginLinks />
      </>
    )
  return profile.joining === 'OPEN' ? <Join profile={profile} /> : <Ask profile={profile} query={query} />
}

/** Where the viewer may not read the group: what may be known of it, and how to get in. */
export const Outside = ({ slug }: { slug: string }) => {
  const query = useQuery(GroupProfileDocument, { slug })
  const profile = query.data.value?.groupProfile
  const isLost = query.failure.value?.code === 'NOT_FOUND'
  return (
    <Page title={isLost ? t('lost.title') : (profile?.name ?? t('group.profileTitle'))} lead={isLost ? t('lost.text') : profile && t('front.memberCount', { count: profile.memberCount })}>
      <Loaded of={query} lost={viewer.value === null ? <LoginLinks /> : <a href="/">{t('lost.home')}</a>}>
        {({ groupProfile }) => (
          <div class="stack narrow">
            {groupProfile.description && (
              <p class="text" dir="auto">
                {groupProfile.description}
              </p>
            )}
            <WayIn profile={groupProfile} query={query} />
          </div>
        )}
      </Loaded>
    </Page>
  )
}
