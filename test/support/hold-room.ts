import { openDatabase } from '../../db/client.ts'
import { postgresBus } from '../../api/kernel/bus.ts'
import { systemClock } from '../../api/kernel/clock.ts'
import { openPresence } from '../../api/kernel/presence.ts'

/** A process that has somebody in a room until it is killed: `hold-room.ts DATABASE_URL ROOM PERSON`. */
const [url, room, person] = process.argv.slice(2) as [string, string, string]
const bus = await postgresBus(openDatabase(url, { max: 2 }).sql)
openPresence({ bus, clock: systemClock }).enter(room, person)
process.stdout.write('in the room\n')
