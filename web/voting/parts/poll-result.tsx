import type { PollQuery } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { PaperTitle } from '../../papers/parts/paper-line.tsx'
import { Bars } from '../../ui/bars.tsx'
import { Icon } from '../../ui/icon.tsx'

type Poll = PollQuery['poll']
type Result = NonNullable<Poll['result']>

const Lot = ({ poll, result }: { poll: Poll; result: Result }) => (
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
      {poll.options
        .filter(({ id }) => result.tied.some((tied) => tied.id === id))
        .map(({ id, paper }) => (
          <>
            <dt dir="auto">{paper.title}</dt>
            <dd>
              <code>{id}</code>
            </dd>
          </>
        ))}
    </dl>
  </details>
)

/** What came out, after the sentence: a bar for each option, and how a tie was decided. */
export const PollResult = ({ poll, result, slug }: { poll: Poll; result: Result; slug: string }) => {
  const wins = ({ option }: Result['rows'][number]) => Number(option.id === result.winner?.id)
  const papers = new Map(poll.options.map(({ id, paper }) => [id, paper]))
  return (
    <>
      <Bars
        most={result.ballots}
        bars={result.rows.toSorted((a, b) => b.approvals - a.approvals || wins(b) - wins(a)).map(({ option, approvals }) => {
          const paper = papers.get(option.id)!
          const first = option.id === result.winner?.id
          return {
            key: option.id,
            value: approvals,
            first,
            shown: t('voting.approvals', { count: approvals }),
            label: (
              <>
                <PaperTitle of={paper} slug={slug} />
                {first && (
                  <>
                    {' '}
                    <span class="badge good">
                      <Icon name="check" />
                      {t('voting.chosen')}
                    </span>
                  </>
                )}
                {!first && result.tied.some(({ id }) => id === option.id) && (
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
      {result.decidedBy && (
        <div class="stack tight">
          <p>{t(`voting.tie.${result.decidedBy}`)}</p>
          {result.decidedBy === 'LOT' && <Lot poll={poll} result={result} />}
        </div>
      )}
    </>
  )
}
