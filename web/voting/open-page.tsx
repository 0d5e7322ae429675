import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { GroupFrame } from '../groups/parts/group-frame.tsx'
import { t } from '../locales/t.ts'
import { Words } from '../locales/words.tsx'
import { Button } from '../ui/button.tsx'
import { Form, RadioGroup, TextField } from '../ui/field.tsx'
import { Page } from '../ui/page.tsx'
import { Empty, Loaded } from '../ui/states.tsx'
import { instantOf, placeOf, Time } from '../ui/time.tsx'
import { type Group, type OpenForm, termsNow, useOpenForm } from './parts/open-form.tsx'
import { Nominations, Slots, Texts } from './parts/open-options.tsx'
import { useWholePool } from './parts/open-pool.tsx'
import { SlotTerms } from './parts/open-slots.tsx'
import { Method, MoreRules } from './parts/open-rules.tsx'
import { methodWords, termsOf } from './parts/terms.tsx'
import '../papers/style.css'
import './style.css'

const kinds = ['NEXT_PAPERS', 'DATE', 'QUESTION'] as const
type Kind = (typeof kinds)[number]
const defaultTitle = (kind: Kind) => (kind === 'QUESTION' ? '' : t(kind === 'DATE' ? 'voting.defaultDateTitle' : 'voting.defaultTitle'))

/** All that the opening announces, before one presses. */
const Summary = ({ of, group }: { of: OpenForm; group: Group }) => {
  const terms = termsNow(of)
  const at = instantOf(of.values.closesAt.value, group.zone)
  return (
    <div class="announcement stack tight" role="status">
      <h2>{t('voting.announces')}</h2>
      <p>
        {methodWords(terms)} {termsOf(terms).join(' ')} {at && <Words k="voting.closesAt" when={<Time at={at} zone={group.zone} />} />}
      </p>
      <p class="small muted">{t('voting.neverChanges')}</p>
    </div>
  )
}

const Open = ({ group, slug }: { group: Group; slug: string }) => {
  const repeats = useSignal(false)
  const form = useOpenForm(group, slug, () => {
    repeats.value = true
  })
  const kind = form.values.kind.value as Kind
  const at = instantOf(form.values.closesAt.value, group.zone)
  const before = useRef(kind)
  useEffect(() => {
    // The title goes with the kind for as long as nobody wrote another.
    const { title, tieRule } = form.values
    if (title.peek() === defaultTitle(before.current)) title.value = defaultTitle(kind)
    if (kind === 'QUESTION' && tieRule.peek() === 'WAITING_LONGEST') tieRule.value = 'FACILITATOR'
    if (kind === 'NEXT_PAPERS' && before.current === 'QUESTION') tieRule.value = 'WAITING_LONGEST'
    before.current = kind
  }, [kind])
  return (
    <div class="stack narrow">
      <Form of={form}>
        <RadioGroup of={form} name="kind" label={t('voting.kind')} options={kinds.map((value) => ({ value, label: t(`voting.kind.${value}`) }))} />
        <TextField of={form} name="title" label={t(kind === 'QUESTION' ? 'voting.question' : 'voting.title')} required />
        {kind === 'NEXT_PAPERS' && <Nominations of={form} group={group} />}
        {kind === 'DATE' && <Slots of={form} group={group} repeats={repeats} />}
        {kind === 'DATE' && <SlotTerms of={form} slug={slug} />}
        {kind === 'QUESTION' && <Texts of={form} />}
        {kind !== 'DATE' && <Method of={form} />}
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
        <MoreRules of={form} group={group} repeats={repeats} />
        <Summary of={form} group={group} />
        <div>
          <Button type="submit" look="primary" icon="vote" busy={form.busy.value}>
            {t('voting.open')}
          </Button>
        </div>
      </Form>
    </div>
  )
}

/** A facilitator opens a poll: over what waits in the pool unless something else is chosen. */
export const OpenPage = ({ slug }: { slug: string }) => {
  const query = useWholePool(slug)
  const toPool = <a href={`/g/${slug}/library?tab=pool`}>{t('voting.toPool')}</a>
  return (
    <GroupFrame slug={slug}>
      <Page title={t('voting.openTitle')} lead={t('voting.openLead')}>
        <Loaded of={query}>{({ group }) => (group.viewerCan.includes('POLL_OPEN') ? <Open group={group} slug={slug} /> : <Empty act={toPool}>{t('voting.facilitatorsOpen')}</Empty>)}</Loaded>
      </Page>
    </GroupFrame>
  )
}
