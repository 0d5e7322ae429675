import type { Election, Form } from '../../api/voting/rules/election.ts'

/** Numbers below `most`, the same for the same seed (the xorshift generator of Marsaglia, 2003). */
const numbersFrom = (seed: number) => {
  let state = seed
  return (most: number): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % most
  }
}

/** Ballots of which hardly two are alike, the hardest to count. */
export const manyBallots = (form: Form, size: number, voters: number, seed = 2026): Election => {
  const next = numbersFrom(seed)
  const options = Array.from({ length: size }, (_, i) => ({ id: `option ${i + 1}`, title: `option ${i + 1}` }))
  const places = options.map((_, place) => place)
  const shuffled = () => {
    const order = [...places]
    for (let i = size - 1; i > 0; i--) {
      const j = next(i + 1)
      ;[order[i], order[j]] = [order[j]!, order[i]!]
    }
    return order
  }
  const cast = <T>(make: () => T) => Array.from({ length: voters }, () => ({ weight: 1, ...make() }))
  if (form === 'ranks') return { options, form, ballots: cast(() => ({ ranks: shuffled().map((place) => [place]) })) }
  if (form === 'approvals') return { options, form, ballots: cast(() => ({ approvals: places.filter(() => next(3) === 0) })) }
  return { options, form, ballots: cast(() => ({ numbers: places.map(() => next(6)) })) }
}
