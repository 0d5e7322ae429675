import { useSignal } from '@preact/signals'
import { Addresses } from '../calendar/parts/addresses.tsx'
import { type Failure, mutate } from '../graphql/client.ts'
import { AccountDocument, ChangeAccountDocument, ChangePasswordDocument, LogOutDocument, type ViewerPartsFragment } from '../graphql/generated/graphql.ts'
import { useQuery } from '../graphql/query.ts'
import { t } from '../locales/t.ts'
import { NoticeChoices } from '../notifications/parts/choices.tsx'
import { Words } from '../locales/words.tsx'
import { Button } from '../ui/button.tsx'
import { Form, TextField } from '../ui/field.tsx'
import { useForm } from '../ui/form.ts'
import { Page, Section } from '../ui/page.tsx'
import { ErrorNotice, Loaded } from '../ui/states.tsx'
import { toast } from '../ui/toast.tsx'
import { ZoneField } from '../ui/zone-field.tsx'
import { Logins } from './parts/logins.tsx'
import { Private } from './parts/private.tsx'
import { startOver, viewerQuery } from './state.ts'

const Profile = ({ viewer }: { viewer: ViewerPartsFragment }) => {
  const form = useForm({
    draft: 'profile',
    initial: { name: viewer.person.name, zone: viewer.zone },
    check: ({ name }) => ({ name: name.trim() ? '' : t('check.required') }),
    send: async ({ name, zone }) => {
      const answer = await mutate(ChangeAccountDocument, { input: { name: name.trim(), zone } })
      const changed = answer.data?.viewer
      if (changed) viewerQuery.change(() => ({ viewer: changed }))
      return answer
    },
    done: () => toast(t('state.saved')),
  })
  return (
    <Section title={t('me.profile')} id="profile">
      <p class="muted">
        <Words k="me.email" email={<bdi>{viewer.email}</bdi>} />
      </p>
      <Form of={form}>
        <TextField of={form} name="name" label={t('signup.name')} hint={t('signup.nameHint')} autocomplete="name" required />
        <ZoneField of={form} />
        <div>
          <Button type="submit" busy={form.busy.value}>
            {t('act.save')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}

const Password = ({ email, changed }: { email: string; changed: () => void }) => {
  const form = useForm({
    draft: null,
    initial: { currentPassword: '', newPassword: '' },
    check: ({ currentPassword, newPassword }) => ({
      currentPassword: currentPassword ? '' : t('check.required'),
      newPassword: newPassword.length < 8 ? t('check.short', { least: 8 }) : '',
    }),
    send: (values) => mutate(ChangePasswordDocument, { input: values }),
    done: () => {
      form.reset()
      toast(t('me.passwordChanged'))
      changed()
    },
  })
  return (
    <Section title={t('me.password')} id="password">
      <p class="muted">{t('me.passwordText')}</p>
      <Form of={form}>
        {/* Password managers want to know whose password this is. */}
        <input type="text" name="username" autocomplete="username" value={email} readOnly hidden />
        <TextField of={form} name="currentPassword" type="password" label={t('me.currentPassword')} autocomplete="current-password" required />
        <TextField of={form} name="newPassword" type="password" label={t('me.newPassword')} hint={t('signup.passwordHint')} autocomplete="new-password" required />
        <div>
          <Button type="submit" busy={form.busy.value}>
            {t('me.changePassword')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}

const LogOut = () => {
  const busy = useSignal(false)
  const failure = useSignal<Failure | null>(null)
  const leave = async () => {
    busy.value = true
    failure.value = (await mutate(LogOutDocument, {})).failure
    busy.value = false
    if (!failure.value) startOver('/')
  }
  return (
    <>
      <Button busy={busy.value} onClick={leave}>
        {t('me.logOut')}
      </Button>
      {failure.value && <ErrorNotice failure={failure.value} />}
    </>
  )
}

const Account = ({ viewer }: { viewer: ViewerPartsFragment }) => {
  const query = useQuery(AccountDocument, {})
  return (
    <div class="columns">
      <div class="stack wide">
        <Profile viewer={viewer} />
        <p>
          <a href="/availability">{t('availability.own')}</a>
        </p>
        <Password email={viewer.email} changed={() => void query.reload()} />
        <NoticeChoices />
        <Addresses />
      </div>
      <Loaded of={query}>{(data) => data.viewer && <Logins query={query} logins={data.viewer.logins} />}</Loaded>
    </div>
  )
}

export const MePage = () => (
  <Page title={t('me.title')} acts={<Private quiet>{() => <LogOut />}</Private>}>
    <Private>{(viewer) => <Account viewer={viewer} />}</Private>
  </Page>
)
