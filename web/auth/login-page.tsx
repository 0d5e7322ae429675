import { mutate } from '../graphql/client.ts'
import { LogInDocument } from '../graphql/generated/graphql.ts'
import { t } from '../locales/t.ts'
import { Button } from '../ui/button.tsx'
import { Form, TextField } from '../ui/field.tsx'
import { useForm } from '../ui/form.ts'
import { Page } from '../ui/page.tsx'
import { place } from '../ui/router.ts'
import { returnAddress, startOver } from './state.ts'

export const LoginPage = () => {
  const form = useForm({
    draft: 'login',
    initial: { email: '', password: '' },
    secret: ['password'],
    check: ({ email, password }) => ({ email: email.trim() ? '' : t('check.required'), password: password ? '' : t('check.required') }),
    send: ({ email, password }) => mutate(LogInDocument, { input: { email: email.trim(), password } }),
    done: () => startOver(returnAddress(place.peek().search)),
  })
  return (
    <Page title={t('login.title')}>
      <div class="stack narrow">
        <Form of={form}>
          <TextField of={form} name="email" type="email" label={t('login.email')} autocomplete="username" required />
          <TextField of={form} name="password" type="password" label={t('login.password')} autocomplete="current-password" required />
          <div class="row">
            <Button type="submit" look="primary" busy={form.busy.value}>
              {t('login.submit')}
            </Button>
          </div>
        </Form>
        <p>
          {t('login.new')} <a href={`/signup${place.value.search}`}>{t('front.signUp')}</a>
        </p>
      </div>
    </Page>
  )
}
