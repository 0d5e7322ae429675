import { describe, expect, it } from 'vitest'
import { movableClock, startApi } from '../support/api.ts'
import { readingGroup } from '../support/groups.ts'
import { openPage, problemsOf } from '../support/page.ts'
import { mutationOf, newSeries } from '../support/series.ts'

const clock = movableClock()
const api = await startApi({ clock })

describe('hours that take turns', () => {
  it('are shown with what each member has carried and will, and with the plan that evens it out', async () => {
    const { owner, facilitator, admin, member, group } = await readingGroup(api)
    // None of these clocks ever change, and in Nairobi both hours are good ones.
    for (const [person, name, zone] of [[owner, 'Phoenix', 'America/Phoenix'], [member, 'Kolkata', 'Asia/Kolkata'], [facilitator, 'Nairobi', 'Africa/Nairobi'], [admin, 'Mombasa', 'Africa/Nairobi']] as const) await person.do(mutationOf('changeAccount', 'viewer { person { id } }'), { input: { name, zone } })
    const slots = ['05:00', '17:00'].map((time) => ({ time, zone: 'UTC', daysLater: 0 }))
    const { id } = await newSeries(facilitator, group.id, { slots, zone: 'UTC', repeats: { every: 'WEEKLY', count: 10 } })
    // One meeting is over then: at an hour that is bad in Phoenix.
    clock.advance(8 * 86_400_000)
    for (const viewport of [{ width: 1280, height: 800 }, { width: 320, height: 700 }]) {
      const page = await openPage(api, member, { viewport })
      await page.goto(`/g/${group.slug}/series/${id}`)
      const row = async (name: string) => (await page.getByRole('row', { name: new RegExp(`^${name}`) }).getByRole('cell').allInnerTexts()).map((text) => text.trim())
      await page.getByRole('columnheader', { name: 'Carried in a year' }).waitFor()
      expect([await row('Phoenix'), await row('Kolkata'), await row('Nairobi')]).toEqual([['1', '4', '5'], ['0', '5', '5'], ['0', '0', '0']])
      const hours = page.getByRole('region', { name: 'The hours to come' }).getByRole('listitem')
      await hours.first().waitFor()
      const texts = await hours.allInnerTexts()
      expect(texts.map((text) => /\d\d:\d\d/.exec(text)?.[0])).toEqual(['17:00', '05:00', '17:00', '05:00', '17:00', '05:00', '17:00', '05:00', '17:00'])
      expect(await problemsOf(page)).toEqual([])
    }
  }, 60_000)
})
