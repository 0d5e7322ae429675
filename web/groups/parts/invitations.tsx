import { useSignal } from '@preact/signals'
import { mutate, request } from '../../graphql/client.ts'
import { CreateInvitationDocument, type InvitationPartsFragment, InvitationsDocument, type InvitationsQuery, RevokeInvitationDocument } from '../../graphql/generated/graphql.ts'
import { type Query, useQuery } from '../../graphql/query.ts'
import { t } from '../../locales/t.ts'
import { Words } from '../../locales/words.tsx'
import { Button } from '../../ui/button.tsx'
import { Field, Form, Select, TextField } from '../../ui/field.tsx'
import { useForm } from '../../ui/form.ts'
import { Section } from '../../ui/page.tsx'
import { joinPages, Pager } from '../../ui/pager.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { Ago, now, Time } from '../../ui/time.tsx'
import { toast, withUndo } from '../../ui/toast.tsx'

const day = 86_400_000

const stateOf = ({ revokedAt, expiresAt, maxUses, uses }: InvitationPartsFragment) =>
  revokedAt ? 'revoked' : expiresAt && Date.parse(expiresAt) <= now.value ? 'expired' : maxUses !== null && uses >= maxUses ? 'usedUp' : 'usable'

type Connection = NonNullable<InvitationsQuery['group']['invitations']>

// The list is null for who may not invite; there is nothing to change then.
const withList =
  (change: (list: Connection) => Connection) =>
  ({ group }: InvitationsQuery): InvitationsQuery => ({ group: { ...group, invitations: group.invitations && change(group.invitations) } })

const withNodes = (change: (nodes: InvitationPartsFragment[]) => InvitationPartsFragment[]) => withList((list) => ({ ...list, nodes: change(list.nodes) }))

const Link = ({ token }: { token: string }) => {
  const link = `${location.origin}/join/${token}`
  // The clipboard exists over https and on this machine only; elsewhere the selected text is one key from copied.
  const copy = async (event: MouseEvent) => {
    const input = (event.currentTarget as HTMLElement).parentElement?.querySelector('input')
    input?.select()
    try {
      await navigator.clipboard.writeText(link)
      toast(t('state.copied'))
    } catch {
      document.execCommand('copy')
    }
  }
  return (
    <Field label={t('invitations.link')} hint={t('invitations.linkHint')}>
      {(control) => (
        <div class="row">
          <input class="input grow" readOnly value={link} onFocus={(event) => event.currentTarget.select()} {...control} />
          <Button icon="copy" onClick={copy}>
            {t('invitations.copy')}
          </Button>
        </div>
      )}
    </Field>
  )
}

const Make = ({ groupId, query }: { groupId: string; query: Query<InvitationsQuery> }) => {
  const token = useSignal<string | null>(null)
  const form = useForm({
    draft: null,
    initial: { days: '7', maxUses: '' },
    check: ({ maxUses }) => ({ maxUses: maxUses === '' || /^[1-9]\d{0,5}$/.test(maxUses.trim()) ? '' : t('check.whole') }),
    send: async ({ days, maxUses }) => {
      const expiresAt = days ? new Date(Date.now() + Number(days) * day).toISOString() : null
      const answer = await mutate(CreateInvitationDocument, { input: { groupId, expiresAt, maxUses: maxUses ? Number(maxUses) : null } })
      const made = answer.data?.invitation
      if (made) {
        token.value = answer.data?.token ?? null
        query.change(withNodes((nodes) => [made, ...nodes.filter(({ id }) => id !== made.id)]))
      }
      return answer
    },
    done: () => form.reset(),
  })
  return (
    <div class="stack narrow">
      <Form of={form}>
        <Select
          of={form}
          name="days"
          label={t('invitations.lasts')}
          options={[
            { value: '1', label: t('invitations.lasts.1') },
            { value: '7', label: t('invitations.lasts.7') },
            { value: '30', label: t('invitations.lasts.30') },
            { value: '', label: t('invitations.lasts.none') },
          ]}
        />
        <TextField of={form} name="maxUses" label={t('invitations.uses')} hint={t('invitations.usesHint')} inputMode="numeric" maxLength={6} />
        <div>
          <Button type="submit" busy={form.busy.value}>
            {t('invitations.make')}
          </Button>
        </div>
      </Form>
      <div role="status">{token.value && <Link token={token.value} />}</div>
    </div>
  )
}

const Line = ({ of, query }: { of: InvitationPartsFragment; query: Query<InvitationsQuery> }) => {
  const state = stateOf(of)
  const revoke = () => {
    const revokedAt = new Date().toISOString()
    const set = (revoked: InvitationPartsFragment) => withNodes((nodes) => nodes.map((other) => (other.id === revoked.id ? revoked : other)))
    withUndo(
      t('invitations.revoked'),
      () => query.guess(set({ ...of, revokedAt })),
      (leaving) => mutate(RevokeInvitationDocument, { input: { invitationId: of.id } }, leaving),
      () => query.change(set({ ...of, revokedAt })),
    )
  }
  return (
    <li class="row apart">
      <div>
        <p class="row">
          <span class={`badge ${state === 'usable' ? 'good' : ''}`}>{t(`invitations.state.${state}`)}</span>
          <span class="numbers">{of.maxUses === null ? t('invitations.used', { count: of.uses }) : t('invitations.usedOf', { count: of.uses, most: of.maxUses })}</span>
        </p>
        <p class="small muted">
          <Words k="invitations.by" name={<PersonName of={of.createdBy} />} />, <Ago at={of.createdAt} />.{' '}
          {of.expiresAt ? (
            <>
              {t('invitations.until')} <Time at={of.expiresAt} />.
            </>
          ) : (
            `${t('invitations.noEnd')}.`
          )}
        </p>
      </div>
      {state === 'usable' && <Button onClick={revoke}>{t('invitations.revoke')}</Button>}
    </li>
  )
}

/** Links that let people in: make, copy, see how often they were used, revoke. */
export const Invitations = ({ slug, groupId }: { slug: string; groupId: string }) => {
  const query = useQuery(InvitationsDocument, { slug })
  const more = async (after: string) => {
    const answer = await request(InvitationsDocument, { slug, after })
    const next = answer.data?.group.invitations
    if (next) query.change(withList((list) => joinPages(list, next)))
    return answer
  }
  return (
    <Section title={t('invitations.title')} id="invitations">
      <Make groupId={groupId} query={query} />
      <Loaded of={query}>
        {({ group: { invitations } }) =>
          !invitations?.nodes.length ? (
            <Empty>{t('invitations.none')}</Empty>
          ) : (
            <>
              <ul class="lines">
                {invitations.nodes.map((invitation) => (
                  <Line key={invitation.id} of={invitation} query={query} />
                ))}
              </ul>
              <Pager of={invitations} more={more} />
            </>
          )
        }
      </Loaded>
    </Section>
  )
}
