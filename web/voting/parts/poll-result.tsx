import type { ComponentChildren } from 'preact'
import type { PollQuery } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { Bars } from '../../ui/bars.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Section } from '../../ui/page.tsx'
import { formOf, lengthOf, type Result, type ResultProps, readable } from '../state.ts'
import { OptionLink, OptionTitle } from './option-about.tsx'
import { Comparisons, HeadToHead } from './result-pairs.tsx'
import { Proof } from './result-proof.tsx'
import { Rounds } from './result-rounds.tsx'
import { TableFrame } from './table-frame.tsx'

type Poll = PollQuery['poll']
type Row = Result['rows'][number]

/** What the numbers of the bars count. */
const unitOf = ({ method }: Pick<Poll, 'method'>) => {
  const form = formOf(method)
  if (form !== 'ranks') return form
  return method === 'SCHULZE' || method === 'RANKED_PAIRS' ? 'wins' : 'first'
}

const words = (poll: Poll, { votes, credit, yes, ifNeedBe }: Row): string => {
  const shown = t(`voting.unit.${unitOf(poll)}`, { count: lengthOf(votes), votes: readable(votes), yes: yes ?? 0, maybe: ifNeedBe ?? 0 })
  return credit ? `${shown}, ${t('voting.ofCredit', { count: credit })}` : shown
}

/** Whether the sentence at the top has told all of the count. */
const isTold = ({ rounds, sentences, sentence }: Result) => rounds.every(({ __typename }) => __typename === 'TotalsRound') && rounds.length <= 1 && sentences.join(' ') === sentence

const Amounts = ({ poll, result, slug }: ResultProps) => {
  const options = new Map(poll.options.map((option) => [option.id, option]))
  const tied = new Set(result.ties.flatMap(({ options: equals }) => equals.map(({ id }) => id)))
  const seats = new Map(result.winners.map(({ id }, at) => [id, at + 1]))
  const most = ['approvals', 'first', 'slots'].includes(unitOf(poll)) ? (result.ballots ?? 0) : unitOf(poll) === 'wins' ? poll.options.length - 1 : 0
  return (
    <Section title={t(`voting.result.${unitOf(poll)}`)} id="result">
      <Bars
        most={most}
        bars={result.rows.map((row) => {
          const { id } = row.option
          const seat = seats.get(id)
          return {
            key: id,
            value: lengthOf(row.votes),
            part: row.credit ?? (row.ifNeedBe || undefined),
            first: seat !== undefined,
            shown: words(poll, row),
            label: (
              <>
                <OptionLink of={options.get(id)!} slug={slug} />
                {seat && (
                  <>
                    {' '}
                    <span class="badge good">
                      <Icon name="check" />
                      {poll.seats > 1 ? t('voting.chosenAs', { seat }) : t('voting.chosen')}
                    </span>
                  </>
                )}
                {!seat && tied.has(id) && (
                  <>
                    {' '}
                    <span class="badge">{t('voting.tied')}</span>
                  </>
                )}
              </>
            ),
          }
        })}
      />
      <p class="small muted numbers">
        {t('voting.counted', { count: result.ballots ?? 0 })} {result.abstentions ? t('voting.abstained', { count: result.abstentions }) : ''}
      </p>
      <Ties poll={poll} result={result} />
      <details class="small">
        <summary>{t('voting.asTable')}</summary>
        <TableFrame label={t('voting.asTable')}>
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{t('voting.option')}</th>
                <th scope="col">{t(`voting.result.${unitOf(poll)}`)}</th>
                {poll.withCredit && <th scope="col">{t('voting.creditColumn')}</th>}
                {poll.kind === 'DATE' && (['YES', 'IF_NEED_BE', 'NO'] as const).map((answer) => <th scope="col" key={answer}>{t(`voting.answer.${answer}`)}</th>)}
                <th scope="col">{t('voting.chosen')}</th>
              </tr>
            </thead>
            <tbody>
              {result.rows.map((row) => (
                <tr key={row.option.id}>
                  <th scope="row">
                    <OptionTitle of={options.get(row.option.id)!} />
                  </th>
                  <td class="numbers">{readable(row.votes)}</td>
                  {poll.withCredit && <td class="numbers">{row.credit ?? 0}</td>}
                  {poll.kind === 'DATE' && [row.yes, row.ifNeedBe, row.no].map((count, at) => <td class="numbers" key={at}>{count}</td>)}
                  <td class="numbers">{seats.get(row.option.id) ?? ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      </details>
    </Section>
  )
}

/** Each tie that decided something: who were equal, and what broke it. */
const Ties = ({ poll, result }: { poll: Poll; result: Result }) => {
  const titles = new Map(poll.options.map(({ id, title }) => [id, title]))
  const [first] = result.ties
  if (!first) return null
  const told = (brokenBy: NonNullable<typeof first.brokenBy>) => t(poll.kind === 'DATE' ? 'voting.tie.earliest' : `voting.tie.${brokenBy}`)
  // Who was equal stands in the sentence then.
  if (isTold(result))
    return (
      <p>
        {t('voting.wasTie')} {first.brokenBy && told(first.brokenBy)}
      </p>
    )
  return (
    <ul class="plain stack tight">
      {result.ties.map(({ step, purpose, options, chosen, brokenBy }, at) => (
        <li key={at}>
          {t('voting.tieAt', { step })} {t(`voting.purpose.${purpose}`, { names: options.map(({ id }) => `“${titles.get(id)}”`).join(', ') })}{' '}
          {brokenBy && told(brokenBy)} {chosen && t(`voting.taken.${purpose}`, { name: titles.get(chosen.id) ?? '' })}
        </li>
      ))}
    </ul>
  )
}

/** What came out, after the sentence: bars, what follows from it, how it was counted step by step, and what one needs to check it. */
export const PollResult = ({ children, ...props }: ResultProps & { children: ComponentChildren }) => (
  <>
    <Shown {...props} />
    {children}
    {props.result.rows.length > 0 && (
      <>
        {!isTold(props.result) && <Rounds {...props} />}
        <HeadToHead {...props} />
        <Comparisons {...props} />
        <Proof {...props} />
      </>
    )}
  </>
)

const Shown = (props: ResultProps) => {
  const { poll, result } = props
  if (result.outcome === 'WITHHELD') return <p class="muted">{t('voting.withheld')}</p>
  if (result.outcome === 'QUORUM_MISSED')
    return (
      <p class="muted">
        {t(poll.extendedAt ? 'voting.quorumMissedTwice' : 'voting.quorumMissed')} {poll.kind === 'NEXT_PAPERS' && t('voting.papersWait')}
      </p>
    )
  return result.rows.length === 0 ? null : <Amounts {...props} />
}
