import { newId } from '../../api/kernel/ids.ts'
import { feed } from '../../db/schema/calendar.ts'
import { newFeed } from './calendar.ts'
import { bare, mutation, query, type Row } from './matrix-row.ts'
import type { World } from './matrix-world.ts'
import { inDays } from './meetings.ts'

const anotherFeed = async (w: World) => {
  await w.api.db.delete(feed)
  return { feedId: (await newFeed(w.writer, w.group.id)).id }
}
export const feeds: Row[] = [
  mutation('makeFeed', (w) => w.api.db.delete(feed).then(() => ({ groupId: w.group.id }))),
  mutation('makeFeed', () => ({}), { about: 'of all groups', account: true }),
  mutation('changeFeed', anotherFeed, { about: "another's", account: true }),
  mutation('rotateFeed', anotherFeed, { about: "another's", account: true }),
  mutation('stopFeed', anotherFeed, { about: "another's", account: true }),
]

const week = { zone: 'UTC', pattern: 'W'.repeat(336), version: 0 }
export const availability: Row[] = [
  query('heatMap', 'input', 'HeatMapInput', 'members', (w) => ({ groupId: w.group.id, day: inDays(3).slice(0, 10) })),
  query('availabilityAt', 'input', 'AvailabilityAtInput', 'fit', (w) => ({ groupId: w.group.id, startsAt: `${inDays(3)}:00.000Z` })),
  query('suggestedSlots', 'input', 'SuggestedSlotsInput', 'startLocal', (w) => ({ groupId: w.group.id, day: inDays(3).slice(0, 10), durationMinutes: 60 })),
  mutation('shareAvailability', (w) => ({ groupId: w.group.id, isShown: true })),
  { field: 'Query.availability', document: '{ availability { version } }', variables: () => ({}), account: true },
  mutation('saveAvailability', () => week, { account: true }),
  {
    ...mutation('addAvailabilityException', () => ({ startLocal: inDays(3), endLocal: inDays(4), fit: 'NOT' }), { account: true }),
    document: `mutation ($input: AddAvailabilityExceptionInput!) {
      saveAvailability(input: { zone: "UTC", pattern: "${week.pattern}", version: 0 }) { errors { code message path } }
      addAvailabilityException(input: $input) { errors { code message path } }
    }`,
  },
  mutation('removeAvailabilityException', () => ({ exceptionId: newId() }), { account: true, about: 'of nobody' }),
  bare('removeAvailability'),
]
