/** One line of the output. `ratio` above 1: we are ahead. */
export type Figure = { bench: string; ours: number; peer: string; theirs: number; ratio: number; unit: string }


const round = (value: number) => Number(value.toPrecision(4))

/** @param isBetter whether more of the unit is better, or less */
export const figure = (bench: string, ours: number, peer: string, theirs: number, unit: string, isBetter: 'more' | 'less'): Figure => ({
  bench,
  ours: round(ours),
  peer,
  theirs: round(theirs),
  ratio: round(isBetter === 'more' ? ours / theirs : theirs / ours),
  unit,
})
