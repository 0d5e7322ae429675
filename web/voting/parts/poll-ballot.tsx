import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { type Failure, mutate } from '../../graphql/client.ts'
import { pause } from '../../graphql/connection.ts'
import { CastBallotDocument, type PollQuery, SaveBallotDraftDocument, WithdrawBallotDocument } from '../../graphql/generated/graphql.ts'
import type { Query } from '../../graphql/query.ts'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ErrorNotice } from '../../ui/states.tsx'
import { toast } from '../../ui/toast.tsx'
import { emptySheet, formOf, isBlank, markedOf, obstacleOf, type Sheet, type SheetForm, sheetOf, spentOf } from '../state.ts'
import { ApproveBallot, type BallotProps, OneBallot, PointBallot, ScoreBallot, SlotBallot } from './ballot-marks.tsx'
import { RankBallot } from './ballot-ranks.tsx'

type Poll = PollQuery['poll']
type Wish = { act: 'cast' | 'draft'; sheet: Sheet } | { act: 'withdraw'; sheet: null }

const send = (pollId: string, { act, sheet }: Wish) => {
  if (act === 'withdraw') return mutate(WithdrawBallotDocument, { input: { pollId } })
  const input = { pollId, ballot: sheet }
  return act === 'cast' ? mutate(CastBallotDocument, { input }) : mutate(SaveBallotDraftDocument, { input })
}

/** What one wants to put on the ballot, until the server has it: sent one after the other, so that the last press wins. */
export const useBallot = (poll: Poll, query: Query<PollQuery>) => {
  const wanted = useSignal<Wish | null>(null)
  const failure = useSignal<Failure | null>(null)
  const isSending = useRef(false)
  const form = formOf(poll.method)
  const sendAll = async () => {
    if (isSending.current) return
    isSending.current = true
    for (let tries = 0; wanted.peek(); ) {
      const wish = wanted.peek()!
      const answer = await send(poll.id, wish)
      if (answer.failure?.kind === 'silence' || answer.failure?.code === 'RATE_LIMITED') {
        await pause(tries++)
        continue
      }
      tries = 0
      const known = answer.data?.poll
      if (known) query.change((data) => ({ poll: { ...data.poll, ...known } }))
      if (answer.failure) failure.value = answer.failure
      if (answer.failure || wanted.peek() === wish) wanted.value = null
    }
    isSending.current = false
    if (failure.peek()) await query.reload()
  }
  const want = (wish: Wish) => {
    failure.value = null
    wanted.value = wish
    void sendAll()
  }
  useEffect(() => {
    // What was filled in meanwhile on another device.
    const look = () => {
      if (!document.hidden && !wanted.peek()) void query.reload()
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [query])
  const { viewerBallot, viewerDraft } = poll
  const wish = wanted.value
  const known = viewerDraft ?? viewerBallot
  return {
    sheet: wish ? wish.sheet : known ? sheetOf(form, known) : null,
    /** Whether what is shown is what counts, or will be. */
    isCast: wish ? wish.act === 'cast' : !viewerDraft && viewerBallot !== null,
    hasBallot: (viewerBallot !== null && wish?.act !== 'withdraw') || wish?.act === 'cast',
    isSaving: wish !== null,
    failure: failure.value,
    choose: (sheet: Sheet) => want({ act: obstacleOf(poll, sheet) ? 'draft' : 'cast', sheet }),
    withdraw: () => want({ act: 'withdraw', sheet: null }),
  }
}

type BallotState = ReturnType<typeof useBallot>

const ballots: Record<SheetForm, (props: BallotProps) => unknown> = { approvals: ApproveBallot, ranks: RankBallot, scores: ScoreBallot, points: PointBallot, slots: SlotBallot }

/** Of plurality the first choice counts, so one is asked for; who named more elsewhere sees all of it. */
const partFor = (poll: Poll, sheet: Sheet | null) => {
  const isOne = poll.method === 'PLURALITY' && (sheet?.ranks?.flat().length ?? 0) <= 1
  return (isOne ? OneBallot : ballots[formOf(poll.method)]) as (props: BallotProps) => preact.JSX.Element
}

const Status = ({ poll, ballot: { sheet, isCast, isSaving, hasBallot } }: { poll: Poll; ballot: BallotState }) => {
  const obstacle = sheet && obstacleOf(poll, sheet)
  if (!sheet) return <>{t('voting.noBallot')}</>
  if (!isCast)
    return (
      <>
        {t(`voting.obstacle.${obstacle ?? 'draft'}`, { count: spentOf(sheet) - (poll.budget ?? 0) })} {t(hasBallot ? 'voting.oldBallotStands' : 'voting.draftKept')}
      </>
    )
  const saved = t(isSaving ? 'voting.isOnItsWay' : 'voting.isSaved')
  if (sheet.abstain) return <>{t('voting.youAbstain', { saved })}</>
  if (isBlank(sheet)) return <>{t('voting.blankBallot', { saved })}</>
  return <>{t(`voting.ballot.${formOf(poll.method)}`, { marked: sheet.points ? spentOf(sheet) : markedOf(sheet), of: sheet.points ? (poll.budget ?? 0) : poll.options.length, saved })}</>
}

/** The code under which one finds one's ballot after the close. */
const Receipt = ({ code }: { code: string }) => (
  <div class="receipt stack tight">
    <p class="row">
      <span>{t('voting.receipt')}</span>
      <code class="numbers">{code}</code>
      <Button
        look="quiet"
        icon="copy"
        label={t('voting.copyReceipt')}
        onClick={async () => {
          try {
            await navigator.clipboard.writeText(code)
            toast(t('state.copied'))
          } catch {
            toast(t('voting.copyByHand', { code }))
          }
        }}
      >
        {t('voting.copy')}
      </Button>
    </p>
    <p class="small muted">{t(`voting.receiptMeans`)}</p>
  </div>
)

/** The ballot: every press is saved at once. */
export const PollBallot = ({ poll, slug, ballot }: { poll: Poll; slug: string; ballot: BallotState }) => {
  const { sheet, isCast, isSaving, failure, choose } = ballot
  const form = formOf(poll.method)
  const Part = partFor(poll, sheet)
  const blank = isCast && sheet !== null && isBlank(sheet)
  return (
    <div class="stack">
      <Part poll={poll} slug={slug} sheet={sheet?.abstain ? null : sheet} choose={choose} />
      <div class="bottom-bar stack tight">
        {failure && <ErrorNotice failure={failure} />}
        <p class={`ballot-state numbers ${isSaving ? 'wait' : ''}`} role="status">
          <Icon name={isSaving ? 'clock' : !sheet ? 'vote' : isCast ? 'check' : 'warn'} />
          <span>
            <Status poll={poll} ballot={ballot} />
          </span>
        </p>
        {sheet && !isCast && !obstacleOf(poll, sheet) && (
          <div>
            <Button look="primary" onClick={() => choose(sheet)}>
              {t('voting.castDraft')}
            </Button>
          </div>
        )}
      </div>
      <div class="stack tight no-print">
        <div class="row">
          <Button pressed={sheet?.abstain === true} onClick={() => choose({ abstain: true })}>
            {t('voting.abstain')}
          </Button>
          {poll.allowBlank && (
            <Button pressed={blank} onClick={() => choose(emptySheet(form))}>
              {t('voting.castBlank')}
            </Button>
          )}
          {ballot.hasBallot && (
            <Button look="quiet" icon="undo" onClick={ballot.withdraw}>
              {t('voting.withdraw')}
            </Button>
          )}
        </div>
        <p class="small muted">{t(poll.allowBlank ? 'voting.abstainBlankMeans' : 'voting.abstainMeans')}</p>
      </div>
      {ballot.hasBallot && poll.viewerBallot && !poll.viewerBallot.abstains && <Receipt code={poll.viewerBallot.receipt} />}
    </div>
  )
}
