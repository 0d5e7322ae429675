import type { Row } from './matrix-row.ts'

export type Setting = { reading: 'MEMBERS' | 'ANYONE'; visibility: 'SECRET' | 'LISTED' | 'PUBLIC'; joining: 'INVITATION' | 'REQUEST' | 'OPEN' }

const axes = { reading: ['MEMBERS', 'ANYONE'], visibility: ['SECRET', 'LISTED', 'PUBLIC'], joining: ['INVITATION', 'REQUEST', 'OPEN'] } as const
type Axis = keyof typeof axes
const named: Record<Axis, (value: string) => string> = {
  reading: (value) => (value === 'MEMBERS' ? 'members read' : 'anyone reads'),
  visibility: (value) => value.toLowerCase(),
  joining: (value) => `by ${value.toLowerCase().replace('open', 'oneself')}`,
}

/** The eighteen ways in which a group can be set up. */
export const settings: Setting[] = axes.reading.flatMap((reading) => axes.visibility.flatMap((visibility) => axes.joining.map((joining) => ({ reading, visibility, joining }))))

type Line = { when: string[]; cells: string[] }

/** The fewest lines that say the same: splits by an axis only where it makes a difference. */
const fold = (lines: [Setting, string[]][], left: readonly Axis[], when: string[] = []): Line[] => {
  const [first] = lines
  if (!first) return []
  if (lines.every(([, cells]) => cells.join() === first[1].join())) return [{ when, cells: first[1] }]
  const ways = left.map((axis) => {
    const rest = left.filter((other) => other !== axis)
    const parts = axes[axis].map((value) => ({ value, lines: lines.filter(([setting]) => setting[axis] === value) }))
    const alike = [...Map.groupBy(parts, (part) => JSON.stringify(fold(part.lines, rest))).values()]
    return alike.flatMap((same) => {
      const all = same.length === parts.length
      return fold(same[0]?.lines ?? [], rest, all ? when : [...when, same.map(({ value }) => named[axis](value)).join(' or ')])
    })
  })
  return ways.sort((a, b) => a.length - b.length)[0] as Line[]
}

/** The whole matrix as Markdown: a line for each question and each difference that the setting of the group makes. */
export const printMatrix = (matrix: Map<Row, Map<Setting, string[]>>, actors: readonly string[]): string => {
  const lines = [...matrix].flatMap(([{ field, about }, found]) =>
    fold([...found], Object.keys(axes) as Axis[]).map(({ when, cells }) => `| ${[`${field}${about ? `: ${about}` : ''}`, when.join(', ') || 'always', ...cells].join(' | ')} |`),
  )
  return [
    '# Who may do what',
    '',
    'Printed by test/permissions.test.ts. Refused: *log in* (nobody is logged in), *forbidden* (may see it), *not found* and *nothing* (byte for byte the answer for an id that does not exist).',
    '',
    `| field | where | ${actors.join(' | ')} |`,
    `| --- | --- |${actors.map(() => ' --- |').join('')}`,
    ...lines,
    '',
  ].join('\n')
}
