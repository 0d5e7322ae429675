import { describe, expect, it } from 'vitest'
import { applyToLibrary, applyToPaper, applyToPool } from '../../web/papers/state.ts'
import { startApi } from '../support/api.ts'
import { type Followed, verifyPages } from '../support/follow-page.ts'
import { readingGroup } from '../support/groups.ts'

const api = await startApi()

const errors = 'errors { code message }'
const addPaper = `mutation ($input: AddPaperInput!) { addPaper(input: $input) { paper { id } ${errors} } }`
const changePaper = `mutation ($input: ChangePaperInput!) { changePaper(input: $input) { paper { id } ${errors} } }`
const nominatePaper = `mutation ($input: NominatePaperInput!) { nominatePaper(input: $input) { nomination { id } ${errors} } }`
const withdrawNomination = `mutation ($input: WithdrawNominationInput!) { withdrawNomination(input: $input) { nomination { id } ${errors} } }`

const library = (slug: string): Followed => ({ query: 'Library', variables: { slug }, events: 'LibraryEvents', seqOf: (data) => data.group.seq, apply: applyToLibrary })
const pool = (slug: string): Followed => ({ query: 'Pool', variables: { slug }, events: 'PoolEvents', seqOf: (data) => data.group.seq, apply: applyToPool })
const paper = (id: string): Followed => ({ query: 'Paper', variables: { id }, events: 'PaperEvents', seqOf: (data) => data.paper.group.seq, apply: applyToPaper })

const scene = async () => {
  const { member, facilitator, group } = await readingGroup(api)
  const add = async (title: string): Promise<string> => (await member.do(addPaper, { input: { groupId: group.id, title, authors: ['Ada'] } })).addPaper.paper.id
  const nominate = async (paperId: string): Promise<string> => (await member.do(nominatePaper, { input: { paperId, pitch: 'Short.' } })).nominatePaper.nomination.id
  const first = await add('First')
  const pages = [library(group.slug), pool(group.slug), paper(first)]
  return { member, facilitator, add, nominate, first, verify: (act: () => Promise<unknown>) => verifyPages(facilitator, group.id, pages, act) }
}

describe('the pages of papers, left open', () => {
  it('show what a fresh one shows when papers are added', async () => {
    const { add, verify } = await scene()
    expect(await verify(() => add('Second'))).toEqual({ Library: 1, Pool: 0, Paper: 0 })
  })

  it('show what a fresh one shows when a paper is changed', async () => {
    const { member, first, add, nominate, verify } = await scene()
    const second = await add('Second')
    await nominate(first)
    const change = (paperId: string, title: string) => member.do(changePaper, { input: { paperId, version: 1, title, authors: ['Ada', 'Bo'], abstract: 'Now with words.' } })
    expect(await verify(() => change(first, 'The first'))).toEqual({ Library: 0, Pool: 0, Paper: 0 })
    expect(await verify(() => change(second, 'The second'))).toEqual({ Library: 0, Pool: 0, Paper: 0 })
  })

  it('show what a fresh one shows when papers are nominated and nominations taken back', async () => {
    const { member, first, add, nominate, verify } = await scene()
    const second = await nominate(await add('Second'))
    let nomination = ''
    expect(
      await verify(async () => {
        nomination = await nominate(first)
      }),
    ).toEqual({ Library: 0, Pool: 1, Paper: 1 })
    const withdraw = (nominationId: string) => () => member.do(withdrawNomination, { input: { nominationId } })
    expect(await verify(withdraw(second))).toEqual({ Library: 0, Pool: 0, Paper: 0 })
    expect(await verify(withdraw(nomination))).toEqual({ Library: 0, Pool: 0, Paper: 1 })
  })
})
