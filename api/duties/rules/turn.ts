import { Fault } from '../../kernel/errors.ts'
import { cleanText } from '../../kernel/text.ts'
import { areRivals, type Board, cleared, isSame, passed, planTurns, taken, type Turn, type TurnKey } from './board.ts'

/** The turns of a group while somebody does something to them. */
export type Turns = { board: Board; turns: readonly Turn[] }

/** The turns as they are shown: with what the rota proposes as of now. */
export const openTurns = (board: Board): Turns => ({ board, turns: planTurns(board) })
const nameMax = 60
const mostDuties = 12

/** What a duty is called. Throws as `cleanText` does, and TOO_LONG for more duties than a group has. */
export const planDuty = (name: string, count = 0): string => {
  if (count >= mostDuties) throw new Fault('TOO_LONG', `A group has at most ${mostDuties} duties.`)
  return cleanText(name, { path: ['name'], max: nameMax })
}

/** A turn of a meeting ahead. Throws NOT_FOUND for a duty that the group has not, CLOSED for any other meeting. */
export const turnOf = ({ board, turns }: Turns, key: TurnKey, path = 'meetingId'): Turn => {
  if (!board.duties.some(({ id }) => id === key.dutyId)) throw new Fault('NOT_FOUND', 'This group has no such duty.', ['dutyId'])
  const turn = turns.find((one) => isSame(one, key))
  if (!turn) throw new Fault('CLOSED', 'Turns of this meeting cannot change: it has begun, was called off, or is too far ahead.', [path])
  return turn
}

/** One's own turn. Throws CONFLICT where it is somebody else's by now. */
export const ownTurn = (all: Turns, key: TurnKey, personId: string, path = 'meetingId'): Turn => {
  const turn = turnOf(all, key, path)
  if (turn.personId !== personId) throw new Fault('CONFLICT', 'This turn is not yours any more.', [path])
  return turn
}

export const withTurn = (turns: readonly Turn[], next: Turn): Turn[] => turns.map((turn) => (isSame(turn, next) ? next : turn))

/**
 * Makes a turn somebody's. Whoever presents does not keep the minutes: what the rota only proposed of the other of the two goes to
 * others, and what they took themselves throws INVALID.
 */
export const assign = ({ board, turns }: Turns, next: Turn, path: string): Turn[] => {
  const isRival = (turn: Turn) => turn.personId === next.personId && areRivals(board.duties, turn, next)
  if (turns.some((turn) => isRival(turn) && turn.takenAt)) throw new Fault('INVALID', 'Nobody presents and keeps the minutes of the same meeting.', [path])
  return withTurn(turns, next).map((turn) => (isRival(turn) ? cleared(turn) : turn))
}

/** Takes a turn that nobody has taken, or says yes to one's own. The same again changes nothing. Throws TAKEN. */
export const takeTurn = (all: Turns, key: TurnKey, personId: string): Turn[] => {
  const turn = turnOf(all, key)
  if (turn.takenAt && turn.personId === personId) return [...all.turns]
  if (turn.takenAt) throw new Fault('TAKEN', 'Somebody has taken this turn already.', ['meetingId'])
  const { now } = all.board
  return assign(all, turn.personId === personId ? { ...turn, takenAt: now } : taken(turn, personId, 'VOLUNTEER', now), 'dutyId')
}

/** Gives a turn to a member, whoever has it. Throws NOT_FOUND. */
export const giveTurn = (all: Turns, key: TurnKey, personId: string, byId: string): Turn[] => {
  const turn = turnOf(all, key)
  if (!all.board.members.some((member) => member.personId === personId)) throw new Fault('NOT_FOUND', 'This group has no such member.', ['personId'])
  return assign(all, taken(turn, personId, 'BY_HAND', all.board.now, byId), 'personId')
}

/** Hands a turn back: the rota asks the next. */
export const passTurn = (all: Turns, key: TurnKey, personId: string): Turn[] => withTurn(all.turns, passed(ownTurn(all, key, personId)))

/** Hands back all that somebody has within some days. */
export const passDays = ({ board, turns }: Turns, { personId, firstDay, lastDay }: { personId: string; firstDay: string; lastDay: string }): Turn[] => {
  const within = new Set(board.ahead.flatMap(({ id, day }) => (firstDay <= day && day <= lastDay ? [id] : [])))
  return turns.map((turn) => (turn.personId === personId && within.has(turn.meetingId) ? passed(turn) : turn))
}
