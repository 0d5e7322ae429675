import { useRef } from 'preact/hooks'
import { Private } from '../auth/parts/private.tsx'
import { viewerQuery } from '../auth/state.ts'
import { mutate } from '../graphql/client.ts'
import { CreateGroupDocument, type CreateGroupInput } from '../graphql/generated/graphql.ts'
import { t } from '../locales/t.ts'
import { Button } from '../ui/button.tsx'
import { Form, TextField } from '../ui/field.tsx'
import { useForm } from '../ui/form.ts'
import { Page } from '../ui/page.tsx'
import { navigate } from '../ui/router.ts'
import { readerZone } from '../ui/time.tsx'
import { ZoneField } from '../ui/zone-field.tsx'
import { AccessFields } from './parts/access-fields.tsx'

/** An address made of a name: "Thursday group" gives "thursday-group". */
const slugOf = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '')

const NewGroup = () => {
  const suggested = useRef('')
  const form = useForm({
    draft: 'new-group',
    initial: { name: '', slug: '', description: '', zone: readerZone.peek(), visibility: 'SECRET', joining: 'INVITATION', reading: 'MEMBERS' },
    check: ({ name, slug }) => ({
      name: name.trim() ? '' : t('check.required'),
      slug: slug.length >= 2 && slug.length <= 60 && /^[a-z0-9](-?[a-z0-9])*$/.test(slug) ? '' : t('check.slug'),
    }),
    send: (values) => mutate(CreateGroupDocument, { input: { ...values, name: values.name.trim(), description: values.description.trim() } as CreateGroupInput }),
    done: ({ slug }) => {
      void viewerQuery.reload()
      navigate(`/g/${slug}`)
    },
  })
  const { slug, name } = form.values
  // Suggests an address as long as nobody wrote another.
  const suggest = () => {
    if (slug.peek() !== suggested.current) return
    suggested.current = slugOf(name.peek())
    slug.value = suggested.current
  }
  return (
    <Form of={form}>
      <div class="columns">
        <div class="stack">
          <TextField of={form} name="name" label={t('new.name')} hint={t('new.nameHint')} maxLength={100} required onBlur={suggest} />
          <TextField of={form} name="slug" label={t('new.slug')} hint={t('new.slugHint', { slug: slug.value || '…' })} maxLength={60} required />
          <TextField of={form} name="description" label={t('new.description')} hint={t('new.descriptionHint')} rows={4} maxLength={2000} />
          <ZoneField of={form} />
        </div>
        <div class="stack">
          <AccessFields of={form} />
        </div>
      </div>
      <div>
        <Button type="submit" look="primary" busy={form.busy.value}>
          {t('new.submit')}
        </Button>
      </div>
    </Form>
  )
}

export const NewPage = () => (
  <Page title={t('new.title')}>
    <Private>{() => <NewGroup />}</Private>
  </Page>
)
