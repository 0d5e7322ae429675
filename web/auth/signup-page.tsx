import { mutate } from '../graphql/client.ts'
import { SignUpDocument } from '../graphql/generated/graphql.ts'
import { t } from '../locales/t.ts'
import { Button } from '../ui/button.tsx'
import { Form, TextField } from '../ui/field.tsx'
import { useForm } from '../ui/form.ts'
import { Page } from '../ui/page.tsx'
import { place } from '../ui/router.ts'
import { readerZone } from '../ui/time.tsx'
import { ZoneField } from '../ui/zone-field.tsx'
import { returnAddress, startOver } from './state.ts'

export const SignupPage = () => {
  const form = useForm({
    draft: 'signup',
    initial: { name: '', email: '', password: '', zone: readerZone.peek() },
    secret: ['password'],
    check: ({ name, email, password }) => ({
      name: name.trim() ? '' : t('check.required'),
      email: email.trim() ? (/^\S+@\S+$/.test(email.trim()) ? '' : t('check.email')) : t('check.required'),
      password: password.length < 8 ? t('check.short', { least: 8 }) : '',
    }),
    send: ({ name, email, password, zone }) => mutate(SignUpDocument, { input: { name: name.trim(), email: email.trim(), password, zone } }),
    done: () => startOver(returnAddress(place.peek().search)),
  })
  return (
    <Page title={t('signup.title')}>
      <div class="stack narrow">
        <Form of={form}>
          <TextField of={form} name="name" label={t('signup.name')} hint={t('signup.nameHint')} autocomplete="name" required />
          <TextField of={form} name="email" type="email" label={t('login.email')} hint={t('signup.emailHint')} autocomplete="username" required />
          <TextField of={form} name="password" type="password" label={t('login.password')} hint={t('signup.passwordHint')} autocomplete="new-password" required />
          <ZoneField of={form} />
          <div class="row">
            <Button type="submit" look="primary" busy={form.busy.value}>
              {t('signup.submit')}
            </Button>
          </div>
        </Form>
        <p>
          {t('signup.have')} <a href={`/login${place.value.search}`}>{t('login.submit')}</a>
        </p>
      </div>
    </Page>
  )
}
