import { mutate } from '../../graphql/client.ts'
import { NominatePaperDocument, type PaperQuery } from '../../graphql/generated/graphql.ts'
import type { Query } from '../../graphql/query.ts'
import { t } from '../../locales/t.ts'
import { Words } from '../../locales/words.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox, Form, TextField } from '../../ui/field.tsx'
import { useForm } from '../../ui/form.ts'
import { sendsOnCtrlEnter } from '../../ui/keys.tsx'
import { Section } from '../../ui/page.tsx'
import { Pitch, withdraw } from './pool.tsx'

type Paper = PaperQuery['paper']

const nominated = (nomination: Paper['nomination']) => (data: PaperQuery): PaperQuery => ({ paper: { ...data.paper, nomination, state: 'NOMINATED' } })

// Until it is done nobody can nominate it again.
const withdrawn = ({ paper }: PaperQuery): PaperQuery => ({
  paper: { ...paper, nomination: null, state: paper.state === 'NOMINATED' ? 'NEW' : paper.state, viewerCan: paper.viewerCan.filter((action) => action !== 'PAPER_NOMINATE') },
})

const Nominate = ({ paper, query }: { paper: Paper; query: Query<PaperQuery> }) => {
  const form = useForm({
    draft: `pitch-${paper.id}`,
    initial: { pitch: '', offerToPresent: false as boolean },
    send: async ({ pitch, offerToPresent }) => {
      const answer = await mutate(NominatePaperDocument, { input: { paperId: paper.id, pitch: pitch.trim(), offerToPresent } })
      const made = answer.data?.nomination
      if (made) query.change(nominated(made))
      // Somebody else was faster: then theirs is what is to be seen.
      if (answer.failure?.code === 'ALREADY_DONE') await query.reload()
      return answer
    },
  })
  return (
    <Form of={form} label={t('papers.nominate')}>
      <TextField of={form} name="pitch" rows={2} label={t('papers.pitch')} hint={t('papers.pitchHint')} onKeyDown={sendsOnCtrlEnter} />
      <Checkbox
        checked={form.values.offerToPresent.value}
        onChange={(offers) => {
          form.values.offerToPresent.value = offers
        }}
        label={t('papers.offer')}
        hint={t('papers.offerHint')}
      />
      <div>
        <Button type="submit" look="primary" icon="vote" busy={form.busy.value}>
          {t('papers.nominate')}
        </Button>
      </div>
    </Form>
  )
}

/** The paper's way to a poll: propose it, or who did and why. */
export const PaperNomination = ({ paper, slug, query }: { paper: Paper; slug: string; query: Query<PaperQuery> }) => {
  const { nomination } = paper
  const isFree = paper.state === 'NEW' || paper.state === 'READ'
  if (!nomination && !(isFree && paper.viewerCan.includes('PAPER_NOMINATE'))) return null
  const poll = paper.group.openPolls.find(({ options }) => options.some((option) => option.paper?.id === paper.id))
  return (
    <Section title={t(nomination ? 'papers.nominated' : 'papers.nominateTitle')} id="nomination">
      {nomination ? (
        <>
          <div>
            <Pitch of={nomination} />
          </div>
          {nomination.state === 'IN_POLL' ? (
            <p>{poll ? <Words k="papers.inPoll" poll={<a href={`/g/${slug}/polls/${poll.id}`}>{poll.title}</a>} /> : t('papers.inSomePoll')}</p>
          ) : (
            <p class="row">
              <a href={`/g/${slug}/library?tab=pool`}>{t('papers.waits')}</a>
              {nomination.viewerCan.includes('NOMINATION_WITHDRAW') && (
                <Button
                  onClick={() => {
                    withdraw(
                      nomination,
                      paper.title,
                      () => query.guess(withdrawn),
                      () => void query.reload(),
                    )
                  }}
                >
                  {t('papers.withdraw')}
                </Button>
              )}
            </p>
          )}
        </>
      ) : (
        <div class="stack narrow">
          <Nominate paper={paper} query={query} />
        </div>
      )}
    </Section>
  )
}
