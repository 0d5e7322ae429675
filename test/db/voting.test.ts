import { createHash, randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { newId } from '../../api/kernel/ids.ts'
import { type Countable, countPoll } from '../../api/voting/rules/outcome.ts'
import { migrate } from '../../db/migrate.ts'
import { addressOf } from '../support/database-server.ts'

const name = `test_polls_${randomBytes(4).toString('hex')}`
const url = addressOf(inject('serverUrl'), name)
const server = postgres(inject('serverUrl'), { max: 1 })
const sql = postgres(url, { max: 1, onnotice: () => {} })
const folder = mkdtempSync(join(tmpdir(), 'migrations-'))

/** The migrations before the one that is tested here. */
const migrateBefore = async (tag: string) => {
  cpSync('db/migrations', folder, { recursive: true })
  const journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8'))
  const entries = journal.entries.slice(0, journal.entries.findIndex((entry: { tag: string }) => entry.tag === tag))
  expect(entries.length).toBeGreaterThan(0)
  writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }))
  // Of its own, as Drizzle changes how a client writes dates.
  const client = postgres(url, { max: 1, onnotice: () => {} })
  await applyMigrations(drizzle(client), { migrationsFolder: folder })
  await client.end()
}

const now = new Date('2026-03-01T12:00:00Z')
const groupId = newId()
const people = Array.from({ length: 6 }, newId)
const titles = ['Tides', 'Knots “and” Moss', 'Maps']
const papers = titles.map(newId)

const fill = async () => {
  for (const [i, id] of people.entries()) await sql`insert into person (id, email, name, zone, password_hash, created_at) values (${id}, ${`p${i}@example.org`}, ${`P${i}`}, 'UTC', 'x', ${now})`
  await sql`insert into "group" (id, slug, name, zone, visibility, joining, reading, created_at) values (${groupId}, 'readers', 'Readers', 'UTC', 'SECRET', 'INVITATION', 'MEMBERS', ${now})`
  for (const id of people) await sql`insert into member (id, group_id, person_id, role, joined_at) values (${newId()}, ${groupId}, ${id}, 'MEMBER', ${now})`
  for (const [i, id] of papers.entries()) await sql`insert into paper (id, group_id, title, title_key, authors, search_text, added_by_id, added_at) values (${id}, ${groupId}, ${titles[i]!}, ${titles[i]!}, '{}', '', ${people[0]!}, ${now})`
}

type Old = { id: string; options: string[]; rule: 'WAITING_LONGEST' | 'LOT'; seed: string; ballots: number[][]; winner: string | null; meeting: string | null }

/** A poll as it stood in the tables before: ballots with an id, a person and a time, and a row for each approval. */
const insertPoll = async ({ state, rule = 'WAITING_LONGEST', ballots, isMet = false }: { state: 'OPEN' | 'CLOSED' | 'CANCELLED'; rule?: Old['rule']; ballots: number[][]; isMet?: boolean }): Promise<Old> => {
  const [id, seed, options] = [newId(), randomBytes(8).toString('hex'), papers.map(newId)]
  const approvals = options.map((_, place) => ballots.filter((ballot) => ballot.includes(place)).length)
  const lot = (option: string) => createHash('sha256').update(seed + option).digest('hex')
  const first = options.filter((_, place) => approvals[place]! > 0 && approvals[place] === Math.max(...approvals))
  const [winner = null] = rule === 'LOT' ? first.toSorted((a, b) => (lot(a) < lot(b) ? -1 : 1)) : first
  const meeting = isMet ? newId() : null
  if (meeting) await sql`insert into meeting (id, group_id, paper_id, starts_at, start_local, zone, duration_minutes, created_at) values (${meeting}, ${groupId}, ${papers[0]!}, ${now}, ${now}, 'UTC', 60, ${now})`
  const isClosed = state === 'CLOSED'
  await sql`insert into poll (id, group_id, title, tie_rule, state, opened_by_id, opened_at, closes_at, closed_at, eligible, cancel_reason, lot_seed_hash, lot_seed, meeting_id)
    values (${id}, ${groupId}, 'Next', ${rule}, ${state}, ${people[0]!}, ${now}, ${new Date(now.getTime() + 1_000)}, ${isClosed ? now : null}, ${state === 'OPEN' ? null : 6}, ${state === 'CANCELLED' ? 'No.' : null}, 'hash', ${seed}, ${meeting})`
  for (const [position, option] of options.entries()) {
    const nomination = newId()
    await sql`insert into nomination (id, group_id, paper_id, nominated_by_id, state, nominated_at) values (${nomination}, ${groupId}, ${papers[position]!}, ${people[0]!}, 'CHOSEN', ${now})`
    await sql`insert into poll_option (id, poll_id, nomination_id, paper_id, position, approvals) values (${option}, ${id}, ${nomination}, ${papers[position]!}, ${position}, ${isClosed ? approvals[position]! : null})`
  }
  if (isClosed) await sql`update poll set winner_id = ${winner} where id = ${id}`
  for (const [i, places] of ballots.entries()) {
    const ballot = newId()
    await sql`insert into ballot (id, poll_id, person_id, cast_at) values (${ballot}, ${id}, ${people[i]!}, ${new Date(now.getTime() + i)})`
    for (const place of places) await sql`insert into ballot_choice (ballot_id, poll_id, option_id) values (${ballot}, ${id}, ${options[place]!})`
  }
  return { id, options, rule, seed, ballots, winner: isClosed ? winner : null, meeting }
}

const polls: Record<string, Old> = {}

beforeAll(async () => {
  await server`create database ${server(name)}`
  await migrateBefore('0002_voting')
  await fill()
  polls.leader = await insertPoll({ state: 'CLOSED', ballots: [[0, 1], [1], [], [1, 2]], isMet: true })
  polls.tie = await insertPoll({ state: 'CLOSED', ballots: [[1, 2], [2, 1], [0]] })
  polls.lot = await insertPoll({ state: 'CLOSED', rule: 'LOT', ballots: [[0, 1, 2], [2, 1, 0], [2, 0, 1], [1, 0, 2], []] })
  polls.one = await insertPoll({ state: 'CLOSED', ballots: [[2]] })
  polls.blank = await insertPoll({ state: 'CLOSED', ballots: [[], []] })
  polls.nobody = await insertPoll({ state: 'CLOSED', ballots: [] })
  polls.open = await insertPoll({ state: 'OPEN', ballots: [[1, 0], [], [2]] })
  polls.openByLot = await insertPoll({ state: 'OPEN', rule: 'LOT', ballots: [] })
  polls.cancelled = await insertPoll({ state: 'CANCELLED', ballots: [[0], [1]] })
  await migrate(url)
})

afterAll(async () => {
  rmSync(folder, { recursive: true })
  await sql.end()
  await server`drop database ${server(name)} with (force)`
  await server.end()
})

const contentOf = ({ options }: Old, places: readonly number[]) => ({ approvals: places.toSorted().map((place) => options[place]!) })

describe('polls of a database that was filled before the other methods came', () => {
  test.each(['leader', 'tie', 'lot', 'one', 'blank', 'nobody'])('keep their tally when they are closed, as the rules would count it: %s', async (key) => {
    const old = polls[key]!
    const [kept] = await sql`select outcome, content from tally where poll_id = ${old.id}`
    const options = old.options.map((id, place) => ({ id, title: titles[place]!, tiePlace: old.rule === 'LOT' ? null : place, credit: 0, startsAt: null }))
    const poll: Countable = { method: 'APPROVAL', seats: 1, equalRanks: 'SHARE', tieRule: old.rule, lotSeed: old.seed, secrecy: 'HIDDEN', showSmall: true, quorumPersons: null, quorumPercent: null, options }
    const { outcome, stored } = countPoll(poll, old.ballots.map((ballot) => ({ content: contentOf(old, ballot), count: 1 })), old.ballots.length, 6)
    expect(kept).toEqual({ outcome, content: stored })
    const seats = await sql`select id, meeting_id from poll_option where poll_id = ${old.id} and seat = 1`
    expect(seats).toEqual(old.winner ? [{ id: old.winner, meeting_id: old.meeting }] : [])
    expect(await sql`select turnout, eligible, show_small, secrecy, electorate from poll where id = ${old.id}`).toEqual([{ turnout: old.ballots.length, eligible: 6, show_small: true, secrecy: 'HIDDEN', electorate: 'ALSO_LATER' }])
  })

  test('keep their ballots apart from who voted, in an order that says nothing', async () => {
    for (const key of ['leader', 'tie', 'lot', 'one', 'blank', 'nobody']) {
      const old = polls[key]!
      const ballots = await sql`select code, content, person_id from counted_ballot where poll_id = ${old.id} order by ctid`
      expect(ballots.map(({ content }) => JSON.stringify(content)).sort()).toEqual(old.ballots.map((ballot) => JSON.stringify(contentOf(old, ballot))).sort())
      expect(ballots.filter(({ code, person_id: personId }) => personId !== null || !/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/.test(code))).toEqual([])
      expect(ballots.map(({ code }) => code)).toEqual(ballots.map(({ code }) => code).toSorted())
      const voters = await sql`select person_id from turnout where poll_id = ${old.id} order by ctid`
      expect(voters.map(({ person_id: id }) => id)).toEqual(people.slice(0, old.ballots.length).toSorted())
    }
    const codes = await sql`select code from counted_ballot union all select receipt from ballot`
    expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length)
    expect(await sql`select to_regclass('ballot_choice') as gone`).toEqual([{ gone: null }])
  })

  test('go on with their ballots when they are open', async () => {
    const { id, ballots } = polls.open!
    const kept = await sql`select person_id, content, receipt from ballot where poll_id = ${id} order by cast_at`
    expect(kept.map(({ person_id: person, content }) => [person, content])).toEqual(ballots.map((ballot, i) => [people[i], contentOf(polls.open!, ballot)]))
    expect(await sql`select state, turnout, show_small from poll where id = ${id}`).toEqual([{ state: 'OPEN', turnout: null, show_small: true }])
    expect(await sql`select tie_place from poll_option where poll_id = ${id} order by position`).toEqual([0, 1, 2].map((place) => ({ tie_place: place })))
    expect(await sql`select tie_place from poll_option where poll_id = ${polls.openByLot!.id}`).toEqual(Array(3).fill({ tie_place: null }))
    expect(await sql`select count(*)::int as n from ballot where poll_id <> ${id}`).toEqual([{ n: 0 }])
  })

  test('keep of a cancelled one how many had voted', async () => {
    const { id } = polls.cancelled!
    expect(await sql`select turnout, eligible from poll where id = ${id}`).toEqual([{ turnout: 2, eligible: 6 }])
    expect(await sql`select (select count(*) from counted_ballot where poll_id = ${id})::int as ballots, (select count(*) from tally where poll_id = ${id})::int as tallies`).toEqual([{ ballots: 0, tallies: 0 }])
  })
})
