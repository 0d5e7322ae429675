import type { Option } from './election.ts'
import { condorcetWinner, smithSet, type Victory, victoriesOf } from './pairwise.ts'
import type { Count, Run } from './ties.ts'
import { counted } from './wording.ts'

/** Which option reaches which along locked victories; a byte for each pair. */
type Reach = { size: number; bytes: Uint8Array }

const reaches = ({ size, bytes }: Reach, from: number, to: number) => bytes[from * size + to] === 1

const lock = (reach: Reach, { winner, loser }: Victory): void => {
  const { size, bytes } = reach
  for (let from = 0; from < size; from++) {
    if ((from !== winner && !reaches(reach, from, winner)) || reaches(reach, from, loser)) continue
    bytes[from * size + loser] = 1
    for (let to = 0; to < size; to++) if (reaches(reach, loser, to)) bytes[from * size + to] = 1
  }
}

/** Victories of equal strength, strongest first: more ballots for it, then fewer against it. */
const classesOf = (pairwise: readonly (readonly number[])[]): Victory[][] => {
  const sorted = victoriesOf(pairwise).sort((a, b) => b.votes - a.votes || a.against - b.against)
  const classes: Victory[][] = []
  for (const victory of sorted) {
    const like = classes.at(-1)?.[0]
    if (like && like.votes === victory.votes && like.against === victory.against) classes.at(-1)!.push(victory)
    else classes.push([victory])
  }
  return classes
}

/** Those of equal victories that lie on circles with each other and the locked ones, of which one has to give way; by the options that such circles hold together, which are apart from the others. */
const conflictsIn = (reach: Reach, victories: readonly Victory[]): Victory[][] => {
  if (victories.length === 1) return []
  const all = { size: reach.size, bytes: reach.bytes.slice() }
  for (const victory of victories) lock(all, victory)
  const byFirst = new Map<number, Victory[]>()
  for (const victory of victories) {
    const { winner, loser } = victory
    if (!reaches(all, loser, winner)) continue
    let first = 0
    while (!(reaches(all, first, winner) && reaches(all, winner, first))) first++
    byFirst.set(first, [...(byFirst.get(first) ?? []), victory])
  }
  return [...byFirst.values()]
}

/**
 * Ranked pairs with winning votes (Tideman, “Independence of clones as a criterion for voting rules”, Social Choice and Welfare 4,
 * 1987): the victories are locked one after the other, strongest first, but for those that would close a circle with locked ones;
 * whoever then is beaten by nobody wins. Of equally strong victories that cannot all be locked, those over one option go first: over
 * the one that the announced order puts last (an order of the options as in Zavist and Tideman, “Complete independence of clones in
 * the ranked pairs rule”, 1989). Equal and missing ranks are taken as they are.
 */
export const rankedPairs = (options: readonly Option[], pairwise: readonly (readonly number[])[]): Run => {
  const size = options.length
  const classes = classesOf(pairwise)
  const title = (i: number) => options[i]!.title
  const beatsAll = condorcetWinner(pairwise)
  const smith = smithSet(pairwise)

  const place = (count: Count, reach: Reach, beaten: Uint8Array, victory: Victory): void => {
    const { winner, loser, votes, against } = victory
    const locked = !reaches(reach, loser, winner)
    if (locked) lock(reach, victory)
    if (locked) beaten[loser] = 1
    count.rounds.push({ kind: 'pair', winner: options[winner]!.id, loser: options[loser]!.id, votes, against, locked })
  }

  /** The option over which the victories of a circle go first. */
  const firstOver = (count: Count, reach: Reach, circle: readonly Victory[], left: readonly Victory[]): number => {
    const tied = [...new Set(circle.map(({ loser }) => loser))]
    if (tied.length === 1) return tied[0]!
    const { votes, against } = circle[0]!
    // No victory leads into the Smith set, so who wins is settled among its members.
    const within = (victories: readonly Victory[]) => victories.filter(({ winner }) => smith.has(winner)).map(({ winner, loser }) => `${winner}>${loser}`)
    const state = [votes, against, ...within(left), ...[...smith].map((i) => [...smith].map((j) => reach.bytes[i * size + j]).join(''))].join()
    return count.choose({ tied, purpose: 'pair', step: `the victories with ${votes} to ${against}`, equal: `with defeats of ${votes} to ${against} that cannot all be locked`, state, isIdle: !smith.has(tied[0]!) })
  }

  /** Locks a class of equal victories. */
  const placeAll = (count: Count, reach: Reach, beaten: Uint8Array, equals: readonly Victory[]): void => {
    let left = equals
    while (left.length > 0) {
      const open = left.filter(({ winner, loser }) => !reaches(reach, loser, winner))
      const conflicts = conflictsIn(reach, open)
      const conflict = new Set(conflicts.flat())
      const clear = left.filter((victory) => !conflict.has(victory))
      for (const victory of clear) place(count, reach, beaten, victory)
      const [circle] = conflicts
      if (!circle) return
      const first = firstOver(count, reach, circle, [...conflict])
      for (const victory of circle) if (victory.loser === first) place(count, reach, beaten, victory)
      left = [...conflict].filter((victory) => victory.loser !== first || !circle.includes(victory))
    }
  }

  return (count) => {
    if (pairwise.every((row) => row.every((votes) => votes === 0))) {
      count.sentences.push('No ballot prefers an option to another, so nothing was chosen.')
      return
    }
    const reach: Reach = { size, bytes: new Uint8Array(size * size) }
    const beaten = new Uint8Array(size)
    for (const equals of classes) placeAll(count, reach, beaten, equals)
    const best = options.flatMap((_, i) => (beaten[i] === 0 ? [i] : []))
    const winner = best.length === 1 ? best[0]! : count.choose({ tied: best, purpose: 'win', step: 'the locked victories', equal: 'since no locked victory is against any of them' })
    count.winners.push(winner)
    const pairs = count.rounds.filter((round) => round.kind === 'pair')
    for (const pair of pairs.filter(({ loser, locked }) => loser === options[winner]!.id && !locked)) {
      const over = title(options.findIndex(({ id }) => id === pair.winner))
      count.sentences.push(`The victory of ${over} over ${title(winner)}, ${pair.votes} to ${pair.against}, was set aside: the victories locked before it lead from ${title(winner)} to ${over}.`)
    }
    const locked = counted(pairs.filter((pair) => pair.locked).length, 'locked victory', 'locked victories')
    count.sentences.push(beatsAll === null ? `${title(winner)} won: of ${locked} none is against it.` : `${title(winner)} won: more ballots prefer it to each other option than the other way round.`)
  }
}
