import { feed } from '../../db/schema/calendar.ts'
import { newFeed } from './calendar.ts'
import { mutation, type Row } from './matrix-row.ts'
import type { World } from './matrix-world.ts'

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
