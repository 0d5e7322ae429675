import { useRef } from 'preact/hooks'
import { GroupFrame } from '../groups/parts/group-frame.tsx'
import { mutate } from '../graphql/client.ts'
import { OpenPollDocument, PoolDocument, type PoolQuery, type TieRule } from '../graphql/generated/graphql.ts'
import { useQuery } from '../graphql/query.ts'
import { t } from '../locales/t.ts'
import { Pitch } from '../papers/parts/pool.tsx'
import { Button } from '../ui/button.tsx'
import { Form, RadioGroup, TextField } from '../ui/field.tsx'
import { type AnyForm, useForm } from '../ui/form.ts'
import { Icon } from '../ui/icon.tsx'
import { Markdown } from '../ui/markdown.tsx'
import { Page } from '../ui/page.tsx'
import { navigate } from '../ui/router.ts'
import { Empty, Loaded } from '../ui/states.tsx'
import { instantOf, localIn, now, placeOf, Time } from '../ui/time.tsx'
import '../papers/style.css'
import './style.css'

type Group = PoolQuery['group']
type Nomination = Group['nominations']['nodes'][number]

const rules: TieRule[] = ['WAITING_LONGEST', 'LOT']
const hour = 3_600_000

/** Which nominations the poll is over; nothing is moved while one chooses. */
const Choice = ({ of, pool }: { of: AnyForm; pool: Nomination[] }) => {
  const left: string[] = of.values.left!.value
  const error = of.errors.value.nominationIds
  return (
    <fieldset class="choices" data-invalid={error ? '' : undefined} aria-describedby={error && 'open-wrong'}>
      <legend>{t('voting.which')}</legend>
      {pool.map((nomination) => (
        <div class="option" key={nomination.id}>
          <label class="choice">
            <input
              type="checkbox"
              checked={!left.includes(nomination.id)}
              onChange={(event) => {
                const others = left.filter((id) => id !== nomination.id)
                of.values.left!.value = event.currentTarget.checked ? others : [...others, nomination.id]
                of.errors.value = { ...of.errors.peek(), nominationIds: undefined }
              }}
            />
            <span class="option-title">
              <Markdown text={nomination.paper.title} inline />
            </span>
          </label>
          <div class="option-more">
            <Pitch of={nomination} />
          </div>
        </div>
      ))}
      {error && (
        <span class="wrong" id="open-wrong" role="alert">
          <Icon name="warn" />
          {error}
        </span>
      )}
    </fieldset>
  )
}

const OpenForm = ({ group, slug }: { group: Group; slug: string }) => {
  const made = useRef('')
  const pool = group.nominations.nodes
  const chosenOf = (left: string[]) => pool.map(({ id }) => id).filter((id) => !left.includes(id))
  const form = useForm({
    draft: `poll-${slug}`,
    initial: {
      title: t('voting.defaultTitle'),
      left: [] as string[],
      nominationIds: '',
      closesAt: localIn(Math.ceil((now.peek() + 48 * hour) / hour) * hour, group.zone),
      tieRule: 'WAITING_LONGEST' as string,
    },
    check: ({ title, closesAt, left }) => {
      const at = instantOf(closesAt, group.zone)
      return {
        title: title.trim() ? '' : t('check.required'),
        closesAt: !at ? t('planning.noStart') : Date.parse(at) <= Date.now() ? t('check.past') : '',
        nominationIds: chosenOf(left).length < 2 ? t('papers.needsTwo') : '',
      }
    },
    send: async ({ title, closesAt, tieRule, left }) => {
      const input = { groupId: group.id, title: title.trim(), nominationIds: chosenOf(left), closesAt: instantOf(closesAt, group.zone)!, tieRule: tieRule as TieRule }
      const answer = await mutate(OpenPollDocument, { input })
      made.current = answer.data?.poll?.id ?? ''
      return answer
    },
    done: () => navigate(`/g/${slug}/polls/${made.current}`, { replace: true }),
  })
  const at = instantOf(form.values.closesAt.value, group.zone)
  return (
    <div class="stack narrow">
      <Form of={form}>
        <TextField of={form} name="title" label={t('voting.title')} required />
        <Choice of={form} pool={pool} />
        <TextField
          of={form}
          name="closesAt"
          type="datetime-local"
          label={t('voting.closesLabel')}
          hint={
            <>
              {t('planning.startHint', { place: placeOf(group.zone) })} {at && <Time at={at} zone={group.zone} />}
            </>
          }
          required
        />
        <RadioGroup of={form} name="tieRule" label={t('voting.rule')} options={rules.map((value) => ({ value, label: t(`voting.rule.${value}.name`), hint: t(`voting.rule.${value}.means`) }))} />
        <div>
          <Button type="submit" look="primary" icon="vote" busy={form.busy.value}>
            {t('voting.open')}
          </Button>
        </div>
      </Form>
    </div>
  )
}

/** A facilitator opens a poll over what waits in the pool. */
export const OpenPage = ({ slug }: { slug: string }) => {
  const query = useQuery(PoolDocument, { slug, first: 100 })
  const toPool = <a href={`/g/${slug}/library?tab=pool`}>{t('voting.toPool')}</a>
  return (
    <GroupFrame slug={slug}>
      <Page title={t('voting.openTitle')} lead={t('voting.openLead')}>
        <Loaded of={query}>
          {({ group }) =>
            !group.viewerCan.includes('POLL_OPEN') ? (
              <Empty act={toPool}>{t('voting.facilitatorsOpen')}</Empty>
            ) : group.nominations.nodes.length < 2 ? (
              <Empty act={toPool}>{t('papers.needsTwo')}</Empty>
            ) : (
              <OpenForm group={group} slug={slug} />
            )
          }
        </Loaded>
      </Page>
    </GroupFrame>
  )
}
