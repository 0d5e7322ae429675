import { describe, expect, it } from 'vitest'
import { count } from '../../api/voting/rules/count.ts'
import { type Election, fillsSeats, type Form, formOf, type Method, methods } from '../../api/voting/rules/election.ts'
import { manyBallots } from '../support/many-ballots.ts'

/** Seconds of the processor, however busy the machine is. */
const secondsOf = (method: Method, election: Election): number => {
  const before = process.cpuUsage()
  expect(count(method, election).winners.length).toBeLessThanOrEqual(1)
  return process.cpuUsage(before).user / 1e6
}

describe('counting is fast', () => {
  const elections = new Map<Form, Election>()
  const many = (form: Form) => elections.get(form) ?? elections.set(form, manyBallots(form, 30, 100_000)).get(form)!

  it.each(methods.filter((method) => !fillsSeats(method)))('100,000 ballots over 30 options by %s take less than 2 seconds', (method) => {
    expect(secondsOf(method, many(formOf[method]))).toBeLessThan(2)
  }, 60_000)

  it('200 options by schulze take less than a second', () => {
    expect(secondsOf('schulze', manyBallots('ranks', 200, 1_000))).toBeLessThan(1)
  }, 60_000)
})
