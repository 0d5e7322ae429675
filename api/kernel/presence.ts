import { type Bus, longestTell } from './bus.ts'
import type { Clock } from './clock.ts'
import { newId } from './ids.ts'

/** Who is in one room, by id, and whether they are typing. Each change makes a new one, so the same one means: this room, unchanged. */
export type People = ReadonlyMap<string, boolean>

export type Presence = {
  /** Counts somebody in until the answer is called. Who is in twice is there once, until both have left. */
  enter: (roomId: string, personId: string) => () => void
  /** Marks somebody as typing for five seconds; shown while they are in the room, whichever process holds them. */
  type: (roomId: string, personId: string) => void
  /** Who is in the room now, then again after changes: at most once a second, and only the latest. Ends when `signal` aborts. */
  read: (roomId: string, signal: AbortSignal) => AsyncGenerator<People, void>
  /**
   * Milliseconds since somebody was last seen in the room: 0 for who is in, the time since this process began to listen
   * for who was never seen. Time in which the bus was away does not count, as nobody could be seen then.
   */
  goneFor: (roomId: string, personId: string) => number
  /** Does what is due by the clock. A timer calls it; tests with a clock that stands do. */
  step: () => void
  /** Says that everybody here has left. */
  close: () => Promise<void>
}

const second = 1_000
const typingFor = 5 * second
const beatEvery = 5 * second
/** Two beats may be lost. A process that died without a word is told of within 15 seconds: this, a step, and the pause between two tellings. */
const silentFor = 12 * second
const pauseBetween = second
/** Above what anybody asks of `goneFor`. */
const rememberedFor = 600 * second
const deafAfterBeats = 3
const marksInPiece = 150

/** What one process says of one room: a part of the marks, `+id` for who is in and `~id` for who is typing. */
type Piece = { room: string; part: number; of: number; marks: string[] }
/** `n` grows with each announcement of a process, as one may overtake another. */
type Announcement = { from: string; n: number; pieces: Piece[] }

/** What is known of a room from another process: `marks` and `at` once all pieces of an announcement are there. */
type Elsewhere = { n: number; pieces: (string[] | undefined)[]; marks: string[]; at: number }
type Reader = { told: People | null; toldAt: number; wake: () => void }
type Room = {
  here: Map<string, number>
  typing: Map<string, { until: number; notedAt: number }>
  elsewhere: Map<string, Elsewhere>
  seenAt: Map<string, number>
  readers: Set<Reader>
  people: People
  /** When `people` was last worked out, and whether it has to be again. */
  peopleAt: number
  isStale: boolean
  /** When this process last announced the room, and whether it has to again. */
  saidAt: number
  isUnsaid: boolean
}

const never = Number.NEGATIVE_INFINITY

const piecesOf = (room: string, marks: string[]): Piece[] => {
  const of = Math.max(1, Math.ceil(marks.length / marksInPiece))
  return Array.from({ length: of }, (_, part) => ({ room, part, of, marks: marks.slice(part * marksInPiece, (part + 1) * marksInPiece) }))
}

/** The fewest texts that the bus takes; one without pieces still says that the process lives. */
const pack = (from: string, n: number, pieces: Piece[]): string[] => {
  const batches: Piece[][] = [[]]
  const room = longestTell - JSON.stringify({ from, n, pieces: [] }).length
  let left = room
  for (const piece of pieces) {
    const size = JSON.stringify(piece).length + 1
    if (size > left) {
      batches.push([])
      left = room
    }
    batches.at(-1)?.push(piece)
    left -= size
  }
  return batches.map((batch) => JSON.stringify({ from, n, pieces: batch } satisfies Announcement))
}

const isSame = (a: People, b: People) => a.size === b.size && [...a].every(([id, isTyping]) => b.get(id) === isTyping)

/**
 * Who is where, in memory only. Each process announces its own people of a room when they change, and all of them
 * every five seconds; who is not announced again in time has left.
 * @param every milliseconds between two steps; 0 leaves the steps to the caller
 */
export const openPresence = ({ bus, clock, every = 250 }: { bus: Pick<Bus, 'tell' | 'onTell'>; clock: Clock; every?: number }): Presence => {
  const self = newId()
  const rooms = new Map<string, Room>()
  const now = () => clock.now().getTime()
  /** A clock that was put back must not silence anybody until it has caught up. */
  const isPast = (at: number, ms: number) => now() - at >= ms || now() < at
  let n = 0
  let beatAt = never
  let isSaying = false
  let unheard = 0
  let heardAt = now()
  let listeningSince = heardAt

  const roomOf = (id: string): Room => {
    const known = rooms.get(id)
    if (known) return known
    const made: Room = { here: new Map(), typing: new Map(), elsewhere: new Map(), seenAt: new Map(), readers: new Set(), people: new Map(), peopleAt: never, isStale: false, saidAt: never, isUnsaid: false }
    rooms.set(id, made)
    return made
  }

  const changed = (room: Room) => {
    room.isStale = true
    room.isUnsaid = true
  }

  const marksHere = ({ here, typing }: Room) => [...[...here.keys()].map((id) => `+${id}`), ...[...typing.keys()].map((id) => `~${id}`)]

  const look = (room: Room) => {
    const marks = new Set([...room.elsewhere.values()].flatMap(({ marks }) => marks).concat(marksHere(room)))
    const people = new Map<string, boolean>()
    for (const mark of marks) if (mark.startsWith('+')) people.set(mark.slice(1), marks.has(`~${mark.slice(1)}`))
    if (!isSame(people, room.people)) room.people = people
    room.peopleAt = now()
    room.isStale = false
  }

  /** Says how these rooms are here now. What is lost is said again by the next beat. */
  const say = async (which: Iterable<[string, Room]>) => {
    n++
    const pieces: Piece[] = []
    for (const [id, room] of which) {
      pieces.push(...piecesOf(id, marksHere(room)))
      room.saidAt = now()
      room.isUnsaid = false
    }
    await Promise.allSettled(pack(self, n, pieces).map((text) => bus.tell('presence', text)))
  }

  const hearPiece = (from: string, number: number, { room: id, part, of, marks }: Piece) => {
    const room = roomOf(id)
    const known = room.elsewhere.get(from) ?? { n: 0, pieces: [], marks: [], at: now() }
    if (number < known.n) return
    if (number > known.n) {
      known.n = number
      known.pieces = Array.from({ length: of })
    }
    known.pieces[part] = marks
    room.elsewhere.set(from, known)
    if (known.pieces.includes(undefined)) return
    known.marks = known.pieces.flatMap((piece) => piece ?? [])
    known.at = now()
    for (const mark of known.marks) if (mark.startsWith('+')) room.seenAt.set(mark.slice(1), known.at)
    room.isStale = true
  }

  const hear = (text: string) => {
    const { from, n: number, pieces } = JSON.parse(text) as Announcement
    if (from !== self) {
      for (const piece of pieces) hearPiece(from, number, piece)
      return
    }
    if (unheard >= deafAfterBeats) listeningSince = now()
    unheard = 0
    heardAt = now()
  }

  const forget = (room: Room) => {
    for (const [from, { at }] of room.elsewhere) {
      if (!isPast(at, silentFor)) continue
      room.elsewhere.delete(from)
      room.isStale = true
    }
    for (const [personId, { until }] of room.typing) {
      if (until > now()) continue
      room.typing.delete(personId)
      changed(room)
    }
    for (const [personId, at] of room.seenAt) if (isPast(at, rememberedFor)) room.seenAt.delete(personId)
  }

  const isEmpty = ({ here, typing, elsewhere, seenAt, readers, isUnsaid }: Room) => here.size + typing.size + elsewhere.size + seenAt.size + readers.size === 0 && !isUnsaid

  const step = () => {
    for (const [id, room] of rooms) {
      forget(room)
      if (room.isStale) look(room)
      for (const reader of room.readers) if (isDue(room, reader)) reader.wake()
      if (isEmpty(room)) rooms.delete(id)
    }
    const isBeat = isPast(beatAt, beatEvery)
    if (isBeat) {
      beatAt = now()
      unheard++
    }
    // A bus that is away may keep what it is given waiting: it gets no more until it has taken that.
    if (isSaying) return
    const toSay = [...rooms].filter(([, room]) => (room.isUnsaid && isPast(room.saidAt, pauseBetween)) || (isBeat && room.here.size > 0))
    if (!isBeat && toSay.length === 0) return
    isSaying = true
    void say(toSay).finally(() => {
      isSaying = false
    })
  }

  const isDue = (room: Room, { told, toldAt }: Reader) => room.people !== told && isPast(toldAt, pauseBetween)

  async function* read(roomId: string, signal: AbortSignal): AsyncGenerator<People, void> {
    const room = roomOf(roomId)
    const reader: Reader = { told: null, toldAt: never, wake: () => {} }
    room.readers.add(reader)
    const stop = () => reader.wake()
    signal.addEventListener('abort', stop)
    try {
      // Many who arrive together wait for the next step and are shown the same people.
      if (room.isStale && isPast(room.peopleAt, every)) look(room)
      while (!signal.aborted) {
        if (isDue(room, reader) && !(reader.told === null && room.isStale)) {
          reader.told = room.people
          reader.toldAt = now()
          yield room.people
        } else {
          await new Promise<void>((resolve) => {
            reader.wake = resolve
          })
        }
      }
    } finally {
      signal.removeEventListener('abort', stop)
      room.readers.delete(reader)
    }
  }

  const stopListening = bus.onTell('presence', (text) => {
    try {
      hear(text)
    } catch {
      // Said by another release of the program, which says it in another way.
    }
  })
  const timer = every > 0 ? setInterval(step, every) : undefined
  timer?.unref()

  return {
    enter: (roomId, personId) => {
      const room = roomOf(roomId)
      room.here.set(personId, (room.here.get(personId) ?? 0) + 1)
      if (room.here.get(personId) === 1) changed(room)
      let isIn = true
      return () => {
        if (!isIn) return
        isIn = false
        const left = (room.here.get(personId) ?? 1) - 1
        room.seenAt.set(personId, now())
        if (left > 0) return void room.here.set(personId, left)
        room.here.delete(personId)
        changed(room)
      }
    },
    type: (roomId, personId) => {
      const room = roomOf(roomId)
      const known = room.typing.get(personId)
      if (known && !isPast(known.notedAt, second)) return
      room.typing.set(personId, { until: now() + typingFor, notedAt: now() })
      if (!known) changed(room)
    },
    read,
    goneFor: (roomId, personId) => {
      const room = rooms.get(roomId)
      const isElsewhere = [...(room?.elsewhere.values() ?? [])].some(({ marks, at }) => !isPast(at, silentFor) && marks.includes(`+${personId}`))
      if (isElsewhere || room?.here.has(personId)) return 0
      const until = unheard >= deafAfterBeats ? heardAt : now()
      return Math.max(0, until - Math.max(room?.seenAt.get(personId) ?? never, listeningSince))
    },
    step,
    close: async () => {
      clearInterval(timer)
      stopListening()
      const ours = [...rooms].filter(([, room]) => room.here.size + room.typing.size > 0 || room.isUnsaid)
      for (const [, room] of ours) {
        room.here.clear()
        room.typing.clear()
      }
      if (ours.length === 0) return
      const late = new Promise<void>((resolve) => setTimeout(resolve, second).unref())
      await Promise.race([say(ours), late])
    },
  }
}
