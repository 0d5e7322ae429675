import type { PollTermsFragment } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { fillsSeats, formOf } from '../state.ts'

export type Terms = PollTermsFragment

const quorum = ({ quorumPersons, quorumPercent, quorumMissed }: Terms): string | null => {
  if (quorumPersons === null && quorumPercent === null) return null
  const needs = quorumPersons === null ? t('voting.terms.percent', { percent: quorumPercent! }) : t('voting.terms.persons', { count: quorumPersons! })
  return `${needs} ${t(`voting.terms.missed.${quorumMissed}`)}`
}

/** What decides a tie, in the words of what is voted on. */
export const tieWords = ({ kind, tieRule }: Pick<Terms, 'kind' | 'tieRule'>): string => (kind === 'DATE' ? t('voting.terms.earliest') : t(`voting.rule.${tieRule}`))

/** How one votes and what wins, in a sentence or two. */
export const methodWords = ({ method, seats, maxScore, budget }: Terms): string =>
  [t(`voting.method.${method}.means`, { most: maxScore ?? 0, budget: budget ?? 0 }), fillsSeats(method) && t('voting.terms.seats', { count: seats })].filter(Boolean).join(' ')

/** What an opening announces, a sentence for each thing. */
export const termsOf = (terms: Terms): string[] => {
  const { slotSeats, method, electorate, secrecy, showSmall, allowBlank, equalRanks, withCredit, afterwards, kind } = terms
  const asksForOne = method === 'PLURALITY' || method === 'IRV' || method === 'STV'
  const sentences = [
    t(`voting.terms.electorate.${electorate}`),
    quorum(terms),
    tieWords(terms),
    t(`voting.terms.secrecy.${secrecy}`),
    slotSeats == null ? null : t('voting.terms.slotSeats', { count: slotSeats }),
    kind === 'DATE' && secrecy === 'OPEN' ? t('voting.terms.replies') : null,
    secrecy === 'HIDDEN' ? t(showSmall ? 'voting.terms.small' : 'voting.terms.noSmall') : null,
    asksForOne && formOf(method) === 'ranks' ? t(`voting.terms.equal.${equalRanks}`) : null,
    t(allowBlank ? 'voting.terms.blank' : 'voting.terms.noBlank'),
    withCredit ? t('voting.terms.credit') : null,
    kind === 'QUESTION' ? null : t(`voting.terms.afterwards.${afterwards}`),
  ]
  return sentences.filter((sentence) => sentence !== null)
}
