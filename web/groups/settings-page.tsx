import { mutate } from '../graphql/client.ts'
import { ChangeGroupDocument, type ChangeGroupInput, GroupDocument, type GroupSettingsQuery, GroupSettingsDocument, type SettingsPartsFragment } from '../graphql/generated/graphql.ts'
import { type Query, queryFor, useQuery } from '../graphql/query.ts'
import { t } from '../locales/t.ts'
import { Button } from '../ui/button.tsx'
import { Form, TextField } from '../ui/field.tsx'
import { useForm } from '../ui/form.ts'
import { Page } from '../ui/page.tsx'
import { Loaded } from '../ui/states.tsx'
import { toast } from '../ui/toast.tsx'
import { ZoneField } from '../ui/zone-field.tsx'
import { AccessFields } from './parts/access-fields.tsx'
import { GroupFrame } from './parts/group-frame.tsx'
import './style.css'

const SettingsForm = ({ group, query }: { group: SettingsPartsFragment; query: Query<GroupSettingsQuery> }) => {
  const { id, slug, name, description, zone, visibility, joining, reading, creditCap, creditPolls } = group
  const form = useForm({
    draft: `settings-${id}`,
    initial: { name, description, zone, visibility, joining, reading, creditCap: String(creditCap), creditPolls: String(creditPolls) },
    check: (values) => ({
      name: values.name.trim() ? '' : t('check.required'),
      creditCap: /^\d+$/.test(values.creditCap.trim()) ? '' : t('settings.wholeOrNone'),
      creditPolls: /^[1-9]\d*$/.test(values.creditPolls.trim()) ? '' : t('check.whole'),
    }),
    send: async (values) => {
      const answer = await mutate(ChangeGroupDocument, { input: { ...values, creditCap: Number(values.creditCap), creditPolls: Number(values.creditPolls), groupId: id, version: group.version } as ChangeGroupInput })
      const changed = answer.data?.group
      if (changed) {
        query.change(() => ({ group: changed }))
        queryFor(GroupDocument, { slug }).change((data) => ({ group: { ...data.group, name: changed.name, zone: changed.zone } }))
      }
      return answer
    },
    done: () => toast(t('state.saved')),
  })
  return (
    <Form of={form}>
      <div class="columns">
        <div class="stack">
          <TextField of={form} name="name" label={t('new.name')} maxLength={100} required />
          <TextField of={form} name="description" label={t('new.description')} hint={t('new.descriptionHint')} rows={4} maxLength={2000} />
          <ZoneField of={form} />
          <fieldset class="choices">
            <legend>{t('settings.credit')}</legend>
            <p class="hint">{t('settings.creditMeans')}</p>
            <TextField of={form} name="creditCap" type="number" min="0" inputMode="numeric" label={t('settings.creditCap')} hint={t('settings.creditCapHint')} />
            <TextField of={form} name="creditPolls" type="number" min="1" max="100" inputMode="numeric" label={t('settings.creditPolls')} />
          </fieldset>
        </div>
        <div class="stack">
          <AccessFields of={form} />
        </div>
      </div>
      <div>
        <Button type="submit" look="primary" busy={form.busy.value}>
          {t('settings.submit')}
        </Button>
      </div>
    </Form>
  )
}

/** The same for those who may not change it: what holds, in words. */
const SettingsText = ({ group }: { group: SettingsPartsFragment }) => (
  <div class="stack">
    <p class="muted">{t('settings.readOnly')}</p>
    <dl class="settings">
      <dt>{t('zone.label')}</dt>
      <dd>{group.zone.replaceAll('_', ' ')}</dd>
      <dt>{t('visibility.label')}</dt>
      <dd>
        {t(`visibility.${group.visibility}`)}. {t(`visibility.${group.visibility}.means`)}
      </dd>
      <dt>{t('joining.label')}</dt>
      <dd>
        {t(`joining.${group.joining}`)}. {t(`joining.${group.joining}.means`)}
      </dd>
      <dt>{t('reading.label')}</dt>
      <dd>
        {t(`reading.${group.reading}`)}. {t(`reading.${group.reading}.means`)}
      </dd>
      <dt>{t('settings.credit')}</dt>
      <dd>{group.creditCap === 0 ? t('settings.noCredit') : t('settings.someCredit', { cap: group.creditCap, count: group.creditPolls })}</dd>
    </dl>
  </div>
)

export const SettingsPage = ({ slug }: { slug: string }) => {
  const query = useQuery(GroupSettingsDocument, { slug })
  return (
    <GroupFrame slug={slug}>
      <Page title={t('settings.title')} within={query.data.value?.group.name}>
        <Loaded of={query}>{({ group }) => (group.viewerCan.includes('GROUP_CHANGE') ? <SettingsForm key={group.id} group={group} query={query} /> : <SettingsText group={group} />)}</Loaded>
      </Page>
    </GroupFrame>
  )
}
