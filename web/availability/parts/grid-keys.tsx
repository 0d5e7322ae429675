import { useLayoutEffect, useRef } from 'preact/hooks'

export type At = { row: number; column: number }

const steps: Record<string, [row: number, column: number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], PageUp: [-8, 0], PageDown: [8, 0] }

const everywhere = () => true

/** Where a key leads among the cells of a table of so many rows and columns, over what is no cell; null for a key that leads nowhere. */
export const stepOf = ({ key, ctrlKey }: { key: string; ctrlKey: boolean }, { row, column }: At, rows: number, columns: number, isThere: (row: number, column: number) => boolean = everywhere): At | null => {
  if (key === 'Home') return nearest({ row: ctrlKey ? 0 : row, column: 0 }, rows, columns, isThere)
  if (key === 'End') return nearest({ row: ctrlKey ? rows - 1 : row, column: columns - 1 }, rows, columns, isThere)
  const step = steps[key]
  if (!step) return null
  const to = { row: Math.max(0, Math.min(rows - 1, row + step[0])), column: Math.max(0, Math.min(columns - 1, column + step[1])) }
  const [down, across] = step.map(Math.sign) as [number, number]
  for (let at = to; at.row >= 0 && at.row < rows && at.column >= 0 && at.column < columns; at = { row: at.row + down, column: at.column + across }) if (isThere(at.row, at.column)) return at
  return { row, column }
}

/** The cell that is nearest to a place, by rows and columns together. */
export const nearest = (to: At, rows: number, columns: number, isThere: (row: number, column: number) => boolean): At => {
  const away = ({ row, column }: At) => Math.abs(row - to.row) + Math.abs(column - to.column)
  const all = Array.from({ length: rows * columns }, (_, i) => ({ row: Math.floor(i / columns), column: i % columns })).filter(({ row, column }) => isThere(row, column))
  return all.reduce((best, at) => (away(at) < away(best) ? at : best), all[0] ?? { row: 0, column: 0 })
}

/** Moves the focus to a cell of a table once it is drawn; cells say where they are by `data-at="row-column"`. */
export const useCellFocus = () => {
  const table = useRef<HTMLTableElement>(null)
  const wanted = useRef<At | null>(null)
  useLayoutEffect(() => {
    const at = wanted.current
    wanted.current = null
    if (at) table.current?.querySelector<HTMLElement>(`[data-at="${at.row}-${at.column}"]`)?.focus()
  })
  return { table, focusNext: (at: At) => (wanted.current = at) }
}
