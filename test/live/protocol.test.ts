import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { envTable } from '../../api/kernel/env.ts'
import { claimsOf, filesIn, titlesOf } from '../support/claims.ts'

const document = readFileSync('api/live/PROTOCOL.md', 'utf8')
const claims = claimsOf(document)

/** Where every test bears the words that it proves. */
const own = filesIn('test/live', /^(protocol|promises|client)\.live\.test\.ts$/)

/** What tests elsewhere prove: by the words, the file and the names of its tests. */
const elsewhere: Record<string, [file: string, ...titles: string[]][]> = {
  'The transport is the graphql-ws protocol, `graphql-transport-ws`, at `/graphql`; another one gets no socket.': [['kernel/socket', 'another protocol gets no socket']],
  'A page of another site gets no socket.': [['kernel/socket', 'a page of another site is refused at the handshake, with a valid cookie and without']],
  'The server pings, and drops a line on which nobody answered by the next ping.': [['live/presence.live', 'a connection that died without a word is noticed within 15 seconds']],
  'Each event has a `seq`: the first is 1, each next one is one more, without a gap.': [['kernel/stream', 'numbers the events of a stream without a gap while 120 writers commit or roll back at once']],
  '`groupEvents(groupId, after)` and `meetingEvents(meetingId, after)` tell every event with a `seq` above `after`, in order, each once, and then go on with what comes.': [
    ['live/live', 'tells what happened after the cursor, in order, then what happens'],
    ['live/fanout.live', 'of 300 writers at once reaches readers who come in the middle once and in order'],
    ['kernel/stream', 'replays and then goes on, with no gap and no double, while 150 writers commit in another process'],
  ],
  'Without `after` they tell only what comes.': [['kernel/stream', 'gives a reader without a cursor only what comes']],
  'A noun that is gone by then is null.': [['discussion/live', 'events that are told long after a comment went say that it is not there']],
  'Whoever applies all events ends with what a fresh page shows.': [['live/actions.live', 'the last mutation of the schema, of which all but those that concern no open page write an event']],
  '`RESYNC` | `after` is below nought, lies ahead of the stream, or is older than what is kept': [
    ['live/live', 'asks to begin afresh for a cursor from the future or below nought'],
    ['live/fanout.live', 'what was trimmed cannot be resumed from, and what is kept can'],
    ['kernel/stream', 'refuses a cursor from the future, below nought, of a longer stream, and one whose next event was trimmed'],
  ],
  '`RESYNC` | loads the page afresh and follows from there': [['discussion/offline.page', 'asks for the whole talk again when what it missed is no longer kept, and when the stream began anew']],
  '`NOT_FOUND` | there is no such stream, or the viewer may not read it; the two cannot be told apart': [['live/live', 'answers who may not read it as it answers for an id that does not exist']],
  '`NOT_FOUND` | gives up, and loads the page afresh, which says so': [['live/recovery.page', '`NOT_FOUND` | gives up, and loads the page afresh, which says so']],
  '`RATE_LIMITED` | it is one operation too many on its socket': [['kernel/socket', 'the 101st operation on one socket is refused and the 100 live on']],
  '`INTERNAL` | the server is at fault, as while its database is away; its log says more under the `requestId` beside the code': [['kernel/socket', 'a fault of the program in an event or in its stream is masked']],
  '`complete` | the viewer may no longer read the group, or the meeting was taken out of the calendar': [
    ['live/live', 'gets nothing that comes after, and the streams of group and meeting end at once', 'includes everybody outside when a group that anyone could read closes', 'ends for everybody when its meeting is taken out of the calendar'],
  ],
  '`complete` | loads the page afresh, which says so': [['live/recovery.page', '`complete` | loads the page afresh, which says so', 'a page of a meeting says that it is there no more once it is taken out of the calendar']],
  'close 1012 | the server restarts': [['kernel/socket', 'draining tells every client to come back, and takes no other']],
  'close 1013 | the client sends too much or has too many sockets, as the reason says': [
    ['kernel/socket', 'more sockets of one person or one address than allowed are closed with the reason', 'more %s a minute than allowed are closed with the reason'],
  ],
  'close 4403 | the login has ended': [['auth/api', 'is dead at once after logging out, its socket too', 'that ends by itself takes its sockets with it']],
  'close 4403 | asks who is logged in': [['live/recovery.page', 'close 4403 | asks who is logged in']],
  'no close | the line broke, or the client reads too slowly': [['live/flood.live', 'one reader among 200 who reads nothing slows nobody, memory stays flat, and all others get all']],
  '1009 | a message is longer than `LIMIT_MESSAGE_BYTES`': [['kernel/socket', 'a message of more than 64 kB %s is closed with 1009 within 100 ms']],
  ...Object.fromEntries(
    [
      '4400 | a message is junk',
      '4401 | an operation comes before `connection_init` was answered',
      '4409 | an id is used again while its operation runs',
      '4429 | `connection_init` comes twice',
    ].map((claim) => [claim, [['kernel/socket', 'a socket that %s is closed with %i']]]),
  ),
  'It loads the page afresh where it cannot apply an event, and applies no later one before.': [
    ['live/snapshot.live', 'a page that cannot apply an event applies no later one before it has loaded afresh, also where that fails at first'],
  ],
  'It hears no more of a line that it has given up, though something may still come on it.': [['live/closing.page', 'a socket that is being closed tells nothing more: in a browser']],
  'It makes the id of what it posts, asks, raises, records, adds to an agenda or imports, and sends the same again until it has an answer.': [
    ['live/promises.live', 'Sending again changes nothing.'],
    ['discussion/offline.page', 'sends once what the server took without its answer coming through'],
  ],
  'What one process wrote is told by all others.': [['live/live', 'of one process tells what another wrote']],
  'The end of a login closes its sockets at once, and nothing is sent on them after it.': [['kernel/socket', 'a log-out ends every socket of that login at once, with nothing sent after it, and no other']],
  'A reader who reads nothing is closed, costs at most `LIMIT_WAITING_BYTES` and the batch under way, and slows nobody.': [
    ['live/flood.live', 'a client that stops reading is closed in a flood of 20,000 events of 20 kB, memory grows by less than 50 MB, and all others get all', 'one reader among 200 who reads nothing slows nobody, memory stays flat, and all others get all'],
  ],
  "Fields whose name begins with `viewer` are the reader's own.": [['live/fanout.live', 'tells each reader their own of what differs by viewer']],
  'A document that selects none of them for an event is executed once for all its readers.': [['live/fanout.live', 'costs as many statements for 40 readers as for one']],
  '`meetingPresence(meetingId)` tells who is in the room of a meeting, whole each time: at once, and then after changes.': [['live/presence.live', 'is told by name at once and at each arrival and leaving, also of another process']],
  'Who follows it as a member is in the room, once however many pages they have open.': [['live/presence.live', 'counts somebody in two tabs once', 'shows readers who are not members to nobody, but lets them see who is there']],
  'It names the first hundred by name and counts all.': [['live/presence.live', 'is the first hundred by name and the number of all, with a statement for the names and one for the rights of all readers']],
  'Who comes, goes or dies without a word is told within 15 seconds.': [
    ['live/presence.page', 'a page shows who is there within 15 seconds, names on demand, and who closes theirs goes'],
    ['live/presence.live', 'a connection that died without a word is noticed within 15 seconds'],
    ['kernel/presence.live', 'the people of a process that is killed are gone within 15 seconds'],
  ],
  'It tells a reader at most once a second, whoever comes and goes.': [['kernel/presence', 'costs each of 500 readers at most a message a second while 500 people come and go, and the bus a few']],
  'A mark of typing goes after five seconds.': [['kernel/presence', 'shows while somebody types, from whichever process they say so, and goes after five seconds']],
  'It is stored nowhere and has no cursor.': [['live/presence.live', 'and typing leave no row and no event']],
  "`myNotices` tells how many notices of the reader's are unread, and the latest, whole each time: at once, and then after changes.": [['notifications/live', 'is told how many are unread and the latest, at once and after each change, also of another process']],
  'It has no cursor: after any reconnection it tells what is.': [['kernel/latest', 'tells what is at once, and again only when it is otherwise']],
  'Whoever is slow is told the last and none in between.': [['kernel/latest', 'tells whoever is slow the last state and none in between']],
  '`LIMIT_MESSAGE_BYTES` | close 1009': [['kernel/socket', 'a message of more than 64 kB %s is closed with 1009 within 100 ms', 'a message of more than 64 kB in frames is closed with 1009 before it has come']],
  '`LIMIT_MESSAGES_PER_MINUTE` | close 1013, for pings too': [['kernel/socket', 'more %s a minute than allowed are closed with the reason']],
  '`LIMIT_OPERATIONS_PER_SOCKET` | `RATE_LIMITED`, and the others go on': [['kernel/socket', '1,000 operations on one socket run where the limit is so high, and else all but a hundred are refused; those that end leave nothing behind']],
  '`LIMIT_SOCKETS_PER_PERSON` | close 1013 of the new socket': [['kernel/socket', 'more sockets of one person or one address than allowed are closed with the reason', 'twenty sockets of one person at once leave no more than allowed']],
  '`LIMIT_SOCKETS_PER_ADDRESS` | close 1013 of the new socket': [['kernel/socket', 'more sockets of one person or one address than allowed are closed with the reason']],
  '`LIMIT_WAITING_BYTES` | the line is dropped at the next event': [['live/flood.live', 'one reader among 200 who reads nothing slows nobody, memory stays flat, and all others get all']],
  '`LIMIT_REQUESTS_PER_MINUTE` | the handshake is answered with 429': [['kernel/socket', 'the handshakes of one address count among its requests']],
  '`KEEP_EVENTS_DAYS` | `RESYNC`': [['live/fanout.live', 'what was trimmed cannot be resumed from, and what is kept can']],
  'That events are kept for ever: those older than `KEEP_EVENTS_DAYS` go every night.': [['live/fanout.live', 'what was trimmed cannot be resumed from, and what is kept can']],
  'That `meetingPresence` tells every change: it tells the latest.': [['kernel/presence', 'keeps only the latest for a reader who is slow to ask']],
}

const isDefault = (claim: string) => envTable().some(({ name, fallback }) => claim === `\`${name}\` | ${fallback}`)

describe('the protocol of the streams', () => {
  test('says nothing that no test proves', () => {
    expect(claims.length).toBeGreaterThan(80)
    const proven = new Set([...own.flatMap(titlesOf), ...Object.keys(elsewhere)])
    expect(claims.filter((claim) => !proven.has(claim) && !isDefault(claim))).toEqual([])
  })

  test('still says what tests prove of it', () => {
    expect(own).toHaveLength(3)
    const quoted = [...own.flatMap(titlesOf), ...Object.keys(elsewhere)]
    expect(quoted.filter((words) => !claims.includes(words))).toEqual([])
  })

  test('is proven elsewhere by tests that are there', () => {
    for (const [claim, proofs] of Object.entries(elsewhere)) {
      for (const [file, ...titles] of proofs) for (const title of titles) expect(titlesOf(`test/${file}.test.ts`), claim).toContain(title)
    }
  })

  test('names each setting of a socket or a stream with what holds unless it is set', () => {
    const rows = [...document.matchAll(/^\| `([A-Z_]+)` \| (\d+) \|/gm)].map(([, name, value]) => [name, value])
    const settings = envTable().filter(({ about }) => /WebSocket|does not read|events are kept|Requests a minute/.test(about))
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(settings.map(({ name, fallback }) => [name, fallback])))
  })
})
