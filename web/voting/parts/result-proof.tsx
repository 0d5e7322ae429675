import { useSignal } from '@preact/signals'
import { type Answer, type Failure, request } from '../../graphql/client.ts'
import { type PollExportFormat, PollExportDocument, ReceiptsDocument, type ReceiptsQuery } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Section } from '../../ui/page.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { ErrorNotice } from '../../ui/states.tsx'
import type { ResultProps } from '../state.ts'
import type { Recount } from '../recount.ts'
import { TableFrame } from './table-frame.tsx'

type Poll = ResultProps['poll']
type Counted = ReceiptsQuery['poll']['ballots']['nodes'][number]

const files = { JSON: ['json', 'application/json'], CSV: ['csv', 'text/csv'] } as const

const Download = ({ poll }: { poll: Poll }) => {
  const failure = useSignal<Failure | null>(null)
  const save = async (format: PollExportFormat) => {
    const answer = await request(PollExportDocument, { pollId: poll.id, format })
    failure.value = answer.failure
    if (!answer.data) return
    const [ending, type] = files[format]
    saveFile(answer.data.pollExport, `poll-${(poll.closedAt ?? '').slice(0, 10)}.${ending}`, type)
  }
  return (
    <>
      <fieldset class="row no-print" aria-label={t('voting.download')}>
        <span class="small muted">{t('voting.download')}</span>
        {(Object.keys(files) as PollExportFormat[]).map((format) => (
          <Button key={format} look="quiet" onClick={() => void save(format)}>
            {format}
          </Button>
        ))}
      </fieldset>
      {failure.value && <ErrorNotice failure={failure.value} />}
    </>
  )
}

const CountAgain = ({ poll }: { poll: Poll }) => {
  const state = useSignal<{ isBusy: boolean; found: Recount | null; wrong: string | null }>({ isBusy: false, found: null, wrong: null })
  const titles = new Map(poll.options.map(({ id, title }) => [id, title]))
  const run = async () => {
    state.value = { isBusy: true, found: null, wrong: null }
    const answer = await request(PollExportDocument, { pollId: poll.id, format: 'JSON' })
    try {
      if (answer.failure) throw new Error(answer.failure.message)
      const { recount } = await import('../recount.ts')
      state.value = { isBusy: false, found: await recount(answer.data.pollExport, poll), wrong: null }
    } catch (error) {
      state.value = { isBusy: false, found: null, wrong: (error as Error).message }
    }
  }
  const { isBusy, found, wrong } = state.value
  return (
    <div class="stack tight">
      <p>{t('voting.recountMeans')}</p>
      <div class="no-print">
        <Button icon="check" busy={isBusy} onClick={() => void run()}>
          {t('voting.recount')}
        </Button>
      </div>
      <div role="status" class="stack tight">
        {found && (
          <p class="recounted">
            <Icon name={found.differs.length === 0 ? 'check' : 'warn'} />
            <span>
              <strong>{found.differs.length === 0 ? t('voting.sameResult') : t('voting.otherResult', { parts: found.differs.map((part) => t(`voting.part.${part}`)).join(', ') })}</strong>{' '}
              {t('voting.recounted', { count: found.ballots, winners: found.winners.map((id) => `“${titles.get(id)}”`).join(', ') || t('voting.nobody') })}
            </span>
          </p>
        )}
        {wrong && (
          <p class="recounted">
            <Icon name="warn" />
            <span>{t('voting.recountFailed', { reason: wrong })}</span>
          </p>
        )}
      </div>
    </div>
  )
}

/** What stands on a ballot, in one line. */
const lineOf = (poll: Poll, { abstains, approvals, ranks, scores, points, slots }: Counted): string => {
  const titles = new Map(poll.options.map(({ id, title }) => [id, title]))
  const name = (id: string) => titles.get(id) ?? ''
  if (abstains) return t('voting.abstention')
  const parts = [
    ...(approvals ?? []).map(name),
    ...(ranks ?? []).map((rank, at) => `${at + 1}. ${rank.map(name).join(' = ')}`),
    ...(scores ?? []).map(({ optionId, score }) => `${name(optionId)}: ${score}`),
    ...(points ?? []).map(({ optionId, points: given }) => `${name(optionId)}: ${given}`),
    ...(slots ?? []).map(({ optionId, answer }) => `${name(optionId)}: ${t(`voting.answer.${answer}`)}`),
  ]
  return parts.join('; ') || t('voting.blank')
}

const plain = (code: string) => code.toUpperCase().replace(/[^0-9A-Z]/g, '')

/** All ballots by their codes, and one's own among them. */
const Receipts = ({ poll }: { poll: Poll }) => {
  const ballots = useSignal<Counted[] | null>(null)
  const failure = useSignal<Failure | null>(null)
  const isBusy = useSignal(false)
  const code = useSignal('')
  const sought = useSignal('')
  const load = async () => {
    isBusy.value = true
    const all: Counted[] = []
    for (let after: string | null = null, isMore = true; isMore; ) {
      const answer: Answer<ReceiptsQuery> = await request(ReceiptsDocument, { id: poll.id, after })
      failure.value = answer.failure
      if (!answer.data) break
      const { nodes, pageInfo }: ReceiptsQuery['poll']['ballots'] = answer.data.poll.ballots
      all.push(...nodes)
      after = pageInfo.endCursor ?? null
      isMore = pageInfo.hasNextPage
    }
    isBusy.value = false
    if (!failure.peek()) ballots.value = all
  }
  const found = sought.value && ballots.value?.find((ballot) => plain(ballot.code) === plain(sought.value))
  return (
    <div class="stack tight">
      <p>{t(poll.secrecy === 'OPEN' ? 'voting.receiptsOpen' : 'voting.receiptsMean')}</p>
      <form
        class="row no-print"
        onSubmit={async (event) => {
          event.preventDefault()
          if (!ballots.peek()) await load()
          sought.value = code.peek()
        }}
      >
        <label class="row">
          <span>{t('voting.yourCode')}</span>
          <input class="input code" value={code.value} placeholder="XXXX-XXXX-XXXX-XXXX" autocomplete="off" spellcheck={false} onInput={(event) => (code.value = event.currentTarget.value)} />
        </label>
        <Button type="submit" icon="search" busy={isBusy.value}>
          {t('voting.findCode')}
        </Button>
        {!ballots.value && (
          <Button look="quiet" busy={isBusy.value} onClick={() => void load()}>
            {t('voting.showBallots')}
          </Button>
        )}
      </form>
      <p role="status">{sought.value && ballots.value && (found ? t('voting.yourBallot', { line: lineOf(poll, found) }) : t('voting.noSuchCode'))}</p>
      {failure.value && <ErrorNotice failure={failure.value} />}
      {ballots.value && (
        <TableFrame label={t('voting.ballots')} isTall>
          <table class="table small">
            <thead>
              <tr>
                <th scope="col">{t('voting.code')}</th>
                {poll.secrecy === 'OPEN' && <th scope="col">{t('voting.who')}</th>}
                <th scope="col">{t('voting.onBallot')}</th>
              </tr>
            </thead>
            <tbody>
              {ballots.value.map((ballot) => (
                <tr key={ballot.code} aria-current={found === ballot ? 'true' : undefined}>
                  <th scope="row">
                    <code>{ballot.code}</code>
                  </th>
                  {poll.secrecy === 'OPEN' && <td>{ballot.person && <PersonName of={ballot.person} />}</td>}
                  <td>{lineOf(poll, ballot)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </div>
  )
}

const Lot = ({ poll }: { poll: Poll }) => (
  <details class="small">
    <summary>{t('voting.lot')}</summary>
    <p>{t('voting.lotMeans')}</p>
    <dl class="lot">
      <dt>{t('voting.lotSeed')}</dt>
      <dd>
        <code>{poll.lotSeed}</code>
      </dd>
      <dt>{t('voting.lotHash')}</dt>
      <dd>
        <code>{poll.lotSeedHash}</code>
      </dd>
      {poll.options.map(({ id, title }) => (
        <>
          <dt dir="auto">{title}</dt>
          <dd>
            <code>{id}</code>
          </dd>
        </>
      ))}
    </dl>
  </details>
)

/** What one needs so as not to take the server's word for it. */
export const Proof = ({ poll }: ResultProps) => (
  <Section title={t('voting.proof')} id="proof">
    <CountAgain poll={poll} />
    <Receipts poll={poll} />
    <Download poll={poll} />
    {poll.tieRule === 'LOT' && <Lot poll={poll} />}
  </Section>
)
