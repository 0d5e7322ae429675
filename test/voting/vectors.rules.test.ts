import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compare, count } from '../../api/voting/rules/count.ts'
import { fillsSeats, formOf, type Method, type Round } from '../../api/voting/rules/election.ts'
import { electionOf } from '../support/elections.ts'

type Vector = {
  name: string
  source?: string
  method?: Method
  seats?: number
  options: string[]
  ballots: string[]
  winners?: string[]
  tied?: string[]
  pairwise?: number[][]
  paths?: number[][]
  locked?: string[]
  quota?: number
  rounds?: (number | string | null)[][]
  totals?: number[]
  runoff?: Record<string, number>
  prices?: [by: string, votes: string][]
  brokenBy?: string[]
  others?: Partial<Record<Method, string[]>>
  condorcetWinner?: string
}

const read = (file: string): Vector[] => JSON.parse(readFileSync(`test/vectors/elections/${file}.json`, 'utf8')).elections
const ofKind = <K extends Round['kind']>(rounds: readonly Round[], kind: K) => rounds.filter((round) => round.kind === kind) as (Round & { kind: K })[]

const check = (method: Method, vector: Vector) => {
  const { options, seats = 1 } = vector
  const election = electionOf({ form: formOf[method], ...vector })
  const tally = count(method, election, { seats })
  const { rounds } = tally
  if (vector.winners) expect(tally.winners).toEqual(vector.winners)
  if (vector.tied) expect(tally).toMatchObject({ winners: [], ties: [{ options: vector.tied, chosen: null, brokenBy: null }] })
  else expect(tally.ties.map(({ brokenBy }) => brokenBy)).toEqual(vector.brokenBy ?? [])
  if (vector.pairwise) expect(tally.pairwise).toEqual(vector.pairwise)
  if (vector.paths) expect(ofKind(rounds, 'paths')[0]?.strengths).toEqual(vector.paths)
  if (vector.locked) expect(ofKind(rounds, 'pair').filter(({ locked }) => locked).map(({ winner, loser }) => `${winner}>${loser}`)).toEqual(vector.locked)
  if (vector.rounds) {
    const transfers = ofKind(rounds, 'transfer')
    expect(transfers.map(({ rows }) => options.map((option) => rows.find((row) => row.option === option)?.votes ?? null))).toEqual(vector.rounds)
    for (const { quota } of transfers) expect(quota).toBe(vector.quota ?? null)
  }
  if (vector.totals) expect(ofKind(rounds, 'totals')[0]?.rows.map(({ votes }) => votes)).toEqual(vector.totals)
  if (vector.runoff) expect(Object.fromEntries(ofKind(rounds, 'runoff')[0]!.rows.map(({ option, votes }) => [option, votes]))).toEqual(vector.runoff)
  if (vector.prices) expect(ofKind(rounds, 'seat').map(({ by, rows, elected }) => [by, rows.find(({ option }) => option === elected)?.votes])).toEqual(vector.prices)
  if (!fillsSeats(method)) {
    const { others, condorcetWinner } = compare(method, election)
    for (const [other, winners] of Object.entries(vector.others ?? {})) expect(others.find((row) => row.method === other)?.winners, other).toEqual(winners)
    if (vector.condorcetWinner) expect(condorcetWinner).toBe(vector.condorcetWinner)
  }
}

describe('a published election', () => {
  it.each(read('schulze').map((vector) => [vector.name, vector] as const))('of Schulze: %s', (_, vector) => check('schulze', vector))
  it.each(read('ranked-pairs').map((vector) => [vector.name, vector] as const))('of ranked pairs: %s', (_, vector) => check('ranked-pairs', vector))
  it.each(['transfers', 'scores', 'approvals'].flatMap(read).map((vector) => [vector.method!, vector.name, vector] as const))('by %s: %s', (method, _, vector) => check(method, vector))
})
