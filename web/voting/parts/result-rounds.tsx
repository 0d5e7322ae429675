import { t } from '../../locales/t.ts'
import { Bars } from '../../ui/bars.tsx'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { navigate, place, withSearch } from '../../ui/router.ts'
import { lengthOf, type Result, type ResultProps, readable } from '../state.ts'
import { OptionTitle } from './option-about.tsx'
import { Matrix } from './result-pairs.tsx'

type Round = Result['rounds'][number]
type Poll = ResultProps['poll']

const nameOf = (poll: Poll) => {
  const titles = new Map(poll.options.map(({ id, title }) => [id, title]))
  return (option: { id: string } | null | undefined) => (option ? `“${titles.get(option.id) ?? ''}”` : t('voting.nobody'))
}

const listed = (names: readonly string[]) => new Intl.ListFormat('en-GB').format(names)

/** What happened in a round, in sentences. */
const storyOf = (poll: Poll, round: Round): string[] => {
  const name = nameOf(poll)
  switch (round.__typename) {
    case 'TotalsRound':
      return [t('voting.round.totals')]
    case 'RunoffRound':
      return [t('voting.round.runoff', { count: round.equal })]
    case 'PathsRound':
      return [t('voting.round.paths')]
    case 'PairRound':
      return [t(round.locked ? 'voting.round.locked' : 'voting.round.skipped', { winner: name(round.winner), loser: name(round.loser), votes: round.ballotsFor, against: round.against })]
    case 'SeatRound':
      return [t(`voting.round.${round.by}`), round.taken ? t('voting.round.seat', { name: name(round.taken), number: round.number }) : t('voting.round.noSeat')]
    case 'TransferRound': {
      const moved = listed(round.moved.map(({ to, votes }) => (to ? t('voting.round.to', { name: name(to), votes: readable(votes) }) : t('voting.round.exhausted', { votes: readable(votes) }))))
      return [
        round.quota ? t('voting.round.quota', { quota: readable(round.quota) }) : '',
        round.elected.length > 0 ? t('voting.round.elected', { names: listed(round.elected.map(name)), count: round.elected.length }) : '',
        round.dropped.length > 0 ? t('voting.round.dropped', { names: listed(round.dropped.map(name)), count: round.dropped.length }) : '',
        round.surplusOf ? t('voting.round.surplus', { name: name(round.surplusOf) }) : '',
        moved ? t('voting.round.moved', { moved }) : '',
        round.exhausted === '0' ? '' : t('voting.round.lost', { votes: readable(round.exhausted) }),
      ].filter(Boolean)
    }
  }
}

const rowsOf = (round: Round) => {
  if (round.__typename === 'SeatRound') return round.prices
  return round.__typename === 'PathsRound' || round.__typename === 'PairRound' ? [] : round.rows
}

const RoundBars = ({ poll, round }: { poll: Poll; round: Round }) => {
  const options = new Map(poll.options.map((option) => [option.id, option]))
  if (round.__typename === 'PathsRound') return <Matrix poll={poll} cells={round.strengths} caption={t('voting.round.strengths')} />
  const rows: readonly { option: { id: string }; votes?: string | null; credit?: number | null }[] = rowsOf(round)
  if (rows.length === 0) return null
  const isUp = (id: string) => (round.__typename === 'TransferRound' && round.elected.some((one) => one.id === id)) || (round.__typename === 'SeatRound' && round.taken?.id === id)
  const isOut = (id: string) => round.__typename === 'TransferRound' && round.dropped.some((one) => one.id === id)
  return (
    <Bars
      most={round.__typename === 'TransferRound' && round.quota ? lengthOf(round.quota) : undefined}
      bars={rows.map(({ option, votes, credit }) => ({
        key: option.id,
        value: votes ? lengthOf(votes) : 0,
        part: credit || undefined,
        first: isUp(option.id),
        shown: votes ? readable(votes) : t('voting.round.cannot'),
        label: (
          <>
            <OptionTitle of={options.get(option.id)!} /> {isUp(option.id) && <span class="badge good">{t('voting.chosen')}</span>}
            {isOut(option.id) && <span class="badge">{t('voting.dropped')}</span>}
          </>
        ),
      }))}
    />
  )
}

/** One round of many, with its number in the address. */
const Stepper = ({ poll, rounds }: { poll: Poll; rounds: readonly Round[] }) => {
  const wanted = Number(new URLSearchParams(place.value.search).get('round') ?? 1)
  const at = Math.max(0, Math.min(rounds.length - 1, (Number.isInteger(wanted) ? wanted : 1) - 1))
  const go = (to: number) => navigate(withSearch({ round: to === 0 ? null : String(to + 1) }), { replace: true })
  const round = rounds[at]!
  return (
    <div class="stack">
      {rounds.length > 1 && (
        <div class="row stepper no-print">
          <Button icon="back" disabled={at === 0} onClick={() => go(at - 1)}>
            {t('voting.round.previous')}
          </Button>
          <select class="input rounds" aria-label={t('voting.round.choose')} value={at} onChange={(event) => go(Number(event.currentTarget.value))}>
            {rounds.map((_, index) => (
              <option key={index} value={index}>
                {t('voting.round.of', { number: index + 1, count: rounds.length })}
              </option>
            ))}
          </select>
          <Button disabled={at === rounds.length - 1} onClick={() => go(at + 1)}>
            {t('voting.round.next')}
          </Button>
        </div>
      )}
      <div class="stack round" role="status">
        <h3>{rounds.length > 1 ? t('voting.round.of', { number: at + 1, count: rounds.length }) : t(round.__typename === 'PathsRound' ? 'voting.round.strengths' : 'voting.round.one')}</h3>
        <RoundBars poll={poll} round={round} />
        {storyOf(poll, round).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </div>
  )
}

/** How it was counted: the rounds one by one, all sentences, and all rounds as tables. */
export const Rounds = ({ poll, result }: ResultProps) => {
  const { rounds, sentences } = result
  const titles = new Map(poll.options.map(({ id, title }) => [id, title]))
  const isSimple = rounds.length <= 1 && rounds.every(({ __typename }) => __typename === 'TotalsRound')
  return (
    <Section title={t('voting.howCounted')} id="rounds">
      {!isSimple && <Stepper poll={poll} rounds={rounds} />}
      <details class="small" open={rounds.length <= 1}>
        <summary>{t('voting.inSentences')}</summary>
        <ol class="stack tight sentences">
          {sentences.map((sentence, at) => (
            <li key={at}>{sentence}</li>
          ))}
        </ol>
      </details>
      {rounds.length > 1 && (
        <details class="small">
          <summary>{t('voting.allRounds')}</summary>
          <ol class="stack tight sentences">
            {rounds.map((round, at) => (
              <li key={at}>
                {rowsOf(round)
                  .map(({ option, votes }) => `${titles.get(option.id)}: ${votes ? readable(votes) : t('voting.round.cannot')}`)
                  .join('; ')}{' '}
                {storyOf(poll, round).join(' ')}
              </li>
            ))}
          </ol>
        </details>
      )}
    </Section>
  )
}
