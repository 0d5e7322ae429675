import { t } from '../../locales/t.ts'
import { Words } from '../../locales/words.tsx'
import { Section } from '../../ui/page.tsx'
import type { ResultProps } from '../state.ts'
import { OptionTitle } from './option-about.tsx'
import { TableFrame } from './table-frame.tsx'

/** A table of numbers, from the option of the row to that of the column. */
export const Matrix = ({ poll, cells, caption }: { poll: ResultProps['poll']; cells: readonly (readonly number[])[]; caption: string }) => (
  <TableFrame label={caption}>
    <table class="table matrix">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <td />
          {poll.options.map(({ id, title }, at) => (
            <th scope="col" key={id} title={title}>
              <span aria-hidden="true">{at + 1}</span>
              <span class="unseen">{title}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {poll.options.map((option, row) => (
          <tr key={option.id}>
            <th scope="row">
              <span aria-hidden="true" class="muted numbers">
                {row + 1}
              </span>{' '}
              <OptionTitle of={option} />
            </th>
            {poll.options.map(({ id }, column) => {
              const [ours, theirs] = [cells[row]?.[column] ?? 0, cells[column]?.[row] ?? 0]
              return row === column ? (
                <td key={id} class="none" aria-label={t('voting.itself')} />
              ) : (
                <td key={id} class={`numbers ${ours > theirs ? 'more' : ''}`}>
                  {ours}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  </TableFrame>
)

/** Every two options compared, and whether one beats all others. */
export const HeadToHead = ({ poll, result }: ResultProps) => {
  if (result.pairwise.length === 0) return null
  const winner = poll.options.find(({ id }) => id === result.condorcetWinner?.id)
  return (
    <Section title={t('voting.headToHead')} id="pairs">
      <p>{winner ? <Words k="voting.condorcet" name={<OptionTitle of={winner} />} /> : t('voting.noCondorcet')}</p>
      <details class="small">
        <summary>{t('voting.pairTable')}</summary>
        <p class="muted">{t('voting.pairMeans')}</p>
        <Matrix poll={poll} cells={result.pairwise} caption={t('voting.headToHead')} />
      </details>
    </Section>
  )
}

/** Whoever was chosen, in whatever order. */
const idsOf = (winners: readonly { id: string }[]) => winners.map(({ id }) => id).sort().join()

/** Who would have won by the other methods that can read these ballots. */
export const Comparisons = ({ poll, result }: ResultProps) => {
  const options = new Map(poll.options.map((option) => [option.id, option]))
  if (result.comparisons.length === 0) return null
  const chosen = idsOf(result.winners)
  const rows = [{ method: poll.method, winners: result.winners, isTied: result.ties.length > 0, isSame: false }, ...result.comparisons.map((other) => ({ ...other, isSame: idsOf(other.winners) === chosen }))]
  return (
    <Section title={t('voting.byOthers')} id="others">
      <p class="small muted">{t('voting.byOthersMeans')}</p>
      <TableFrame label={t('voting.byOthers')}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t('voting.method')}</th>
              <th scope="col">{t('voting.winners')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ method, winners, isTied, isSame }, at) => (
              <tr key={method}>
                <th scope="row">
                  {t(`voting.method.${method}`)} {at === 0 && <span class="badge">{t('voting.thisOne')}</span>}
                </th>
                <td>
                  {isSame ? <span class="muted">{t('voting.sameWinners')}</span> : winners.length === 0 && t('voting.nobody')}
                  {(isSame ? [] : winners).map(({ id }, i) => (
                    <span key={id}>
                      {i > 0 && '; '}
                      <OptionTitle of={options.get(id)!} />
                    </span>
                  ))}{' '}
                  {isTied && <span class="badge">{t('voting.afterTie')}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </Section>
  )
}
