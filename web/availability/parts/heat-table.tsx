import { useSignal } from '@preact/signals'
import { language, t } from '../../locales/t.ts'
import { weekdayName, weekdays } from '../../series/state.ts'
import { canOf, dayAfter, type HeatCell, type HeatRow, warmthOf } from '../state.ts'
import { nearest, stepOf, useCellFocus } from './grid-keys.tsx'

type Props = { rows: readonly HeatRow[]; firstDay: string; members: number; chosen: string | null; proposed: ReadonlySet<string>; choose: (cell: HeatCell) => void }

const monthDays = new Intl.DateTimeFormat(language, { timeZone: 'UTC', day: 'numeric', month: 'short' })
const monthDay = (day: string) => monthDays.format(new Date(`${day}T00:00Z`))

const wordsOf = (cell: HeatCell, day: string, members: number, isProposed: boolean) =>
  t(isProposed ? 'availability.heatCellProposed' : 'availability.heatCell', { day, time: `${cell.startLocal.slice(11)}${cell.isSecond ? ` ${t('availability.again')}` : ''}`, can: canOf(cell), of: members, maybe: cell.ifNeedBe, unknown: cell.unknown })

/** The week as a table of how many can: numbers first, and a shade for the eye. One press shows who. */
export const HeatTable = ({ rows, firstDay, members, chosen, proposed, choose }: Props) => {
  const at = useSignal({ row: 0, column: 0 })
  const { table, focusNext } = useCellFocus()
  const isThere = (row: number, column: number) => Boolean(rows[row]?.cells[column])
  const here = nearest(at.value, rows.length, 7, isThere)
  const days = weekdays.map((name, i) => ({ long: weekdayName(name, 'long'), short: weekdayName(name, 'short'), date: monthDay(dayAfter(firstDay, i)) }))
  const onKeyDown = (event: KeyboardEvent) => {
    const to = stepOf(event, here, rows.length, 7, isThere)
    if (!to) return
    event.preventDefault()
    at.value = to
    focusNext(to)
  }
  return (
    <table class="heat" aria-label={t('availability.map')} aria-describedby="heat-hint" ref={table}>
      <thead>
        <tr>
          <td />
          {days.map(({ long, short, date }) => (
            <th scope="col" key={long} abbr={`${long} ${date}`}>
              {short}
              <span class="small muted">{date}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ time, isSecond, cells }, row) => (
          <tr key={`${time} ${isSecond}`}>
            <th scope="row" class="numbers">
              {time}
              {isSecond && <span class="small"> {t('availability.again')}</span>}
            </th>
            {cells.map((cell, column) => (
              <td key={column}>
                {cell ? (
                  <button
                    type="button"
                    class={`warmth-${warmthOf(cell)} ${proposed.has(cell.startsAt) ? 'proposed' : ''}`}
                    aria-label={wordsOf(cell, days[column]!.long, members, proposed.has(cell.startsAt))}
                    aria-pressed={cell.startsAt === chosen}
                    data-at={`${row}-${column}`}
                    tabIndex={here.row === row && here.column === column ? 0 : -1}
                    onFocus={() => (at.value = { row, column })}
                    onKeyDown={onKeyDown}
                    onClick={() => choose(cell)}
                  >
                    {canOf(cell) > 0 ? canOf(cell) : cell.not > 0 ? '0' : '?'}
                    {cell.ifNeedBe > 0 && <sup>~</sup>}
                    {proposed.has(cell.startsAt) && <span>✓</span>}
                  </button>
                ) : (
                  !isSecond && (
                    <>
                      <span aria-hidden="true">–</span>
                      <span class="unseen">{t('availability.noTime')}</span>
                    </>
                  )
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
