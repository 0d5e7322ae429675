import type { Marked } from './ballots.ts'
import type { Option } from './election.ts'
import { fraction } from './exact.ts'
import { sumsOf } from './score.ts'
import type { Run } from './ties.ts'
import { highestTotal } from './totals.ts'
import { counted } from './wording.ts'

/**
 * Dot voting, which is cumulative voting with a budget (Cooper and Zillante, “A comparison of cumulative voting and generalized
 * plurality voting”, Public Choice 150, 2012): each person divides a budget of points among
 * the options as they like, and the most points win.
 */
export const dot = (options: readonly Option[], marked: Marked, credit: readonly number[]): Run =>
  highestTotal(options, sumsOf(marked).map((sum) => fraction(sum)), credit, (own) => counted(own, 'dot'))
