import type { Election } from '../../api/voting/rules/election.ts'

/**
 * An election in short: options by name, and ballots such as "42 Memphis>Nashville=Knoxville" (ranks), "3 a,b" (approvals) or
 * "42 5,2,1,0" (scores and points, in the order of the options). A ballot without its marks is blank.
 */
export type ShortElection = { form?: Election['form']; options: readonly string[]; ballots: readonly string[] }

/** The titles are the names, and so are the ids. */
export const electionOf = ({ form = 'ranks', options, ballots }: ShortElection): Election => {
  const place = (name: string) => {
    const found = options.indexOf(name)
    if (found < 0) throw new Error(`There is no option ${name}.`)
    return found
  }
  const named = options.map((name) => ({ id: name, title: name }))
  const cast = ballots.map((ballot) => /^(\d+)\s*(.*)$/.exec(ballot)!.slice(1) as [string, string]).map(([weight, marks]) => ({ weight: Number(weight), marks }))
  const split = (marks: string, sign: string) => (marks === '' ? [] : marks.split(sign))
  if (form === 'ranks') return { options: named, form, ballots: cast.map(({ weight, marks }) => ({ weight, ranks: split(marks, '>').map((rank) => rank.split('=').map(place)) })) }
  if (form === 'approvals') return { options: named, form, ballots: cast.map(({ weight, marks }) => ({ weight, approvals: split(marks, ',').map(place) })) }
  return { options: named, form, ballots: cast.map(({ weight, marks }) => ({ weight, numbers: marks.split(',').map(Number) })) }
}
