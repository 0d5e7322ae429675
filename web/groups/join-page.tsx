import { LoginLinks } from '../auth/parts/private.tsx'
import { viewer, viewerQuery } from '../auth/state.ts'
import { mutate } from '../graphql/client.ts'
import { AcceptInvitationDocument, InvitationPreviewDocument, type InvitationPreviewQuery } from '../graphql/generated/graphql.ts'
import { useQuery } from '../graphql/query.ts'
import { t } from '../locales/t.ts'
import { Words } from '../locales/words.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Form } from '../ui/field.tsx'
import { useForm } from '../ui/form.ts'
import { Page } from '../ui/page.tsx'
import { PersonName } from '../ui/person-name.tsx'
import { navigate } from '../ui/router.ts'
import { Empty, Loaded } from '../ui/states.tsx'
import { Time } from '../ui/time.tsx'
import { toast } from '../ui/toast.tsx'

type Preview = InvitationPreviewQuery['invitation']

const Accept = ({ token, group }: { token: string; group: Preview['group'] }) => {
  const form = useForm({
    draft: null,
    initial: {},
    send: () => mutate(AcceptInvitationDocument, { input: { token } }),
    done: () => {
      toast(t('group.joined', { group: group.name }))
      void viewerQuery.reload()
      navigate(`/g/${group.slug}`)
    },
  })
  return (
    <Form of={form}>
      <div>
        <Button type="submit" look="primary" busy={form.busy.value}>
          {t('join.submit', { group: group.name })}
        </Button>
      </div>
    </Form>
  )
}

const Choice = ({ token, preview: { group, usable, reason, invitedBy, expiresAt } }: { token: string; preview: Preview }) => {
  if (group.viewerIsMember)
    return (
      <>
        <p>{t('join.member')}</p>
        <div>
          <ButtonLink href={`/g/${group.slug}`} look="primary">
            {t('join.open')}
          </ButtonLink>
        </div>
      </>
    )
  if (!usable)
    return (
      <Empty>
        <Words k={`join.${reason ?? 'EXPIRED'}`} name={<PersonName of={invitedBy} />} />
      </Empty>
    )
  return (
    <>
      {viewer.value === null ? (
        <>
          <p>{t('join.login')}</p>
          <LoginLinks />
        </>
      ) : (
        <Accept token={token} group={group} />
      )}
      {expiresAt && (
        <p class="small muted">
          {t('join.until')} <Time at={expiresAt} />
        </p>
      )}
    </>
  )
}

export const JoinPage = ({ token }: { token: string }) => {
  const query = useQuery(InvitationPreviewDocument, { token })
  const preview = query.data.value?.invitation
  return (
    <Page title={preview?.group.name ?? t('join.title')}>
      <Loaded of={query} lost={<Empty>{t('join.unknown')}</Empty>}>
        {({ invitation }) => (
          <div class="stack narrow">
            <p>
              <Words k="join.from" name={<PersonName of={invitation.invitedBy} />} group={<bdi>{invitation.group.name}</bdi>} />
            </p>
            {invitation.group.description && (
              <p class="text" dir="auto">
                {invitation.group.description}
              </p>
            )}
            <p class="small muted">{t('front.memberCount', { count: invitation.group.memberCount })}</p>
            <Choice token={token} preview={invitation} />
          </div>
        )}
      </Loaded>
    </Page>
  )
}
