import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { t } from '../../locales/t.ts'
import { weekdayName, weekdays } from '../../series/state.ts'
import { Button } from '../../ui/button.tsx'
import { clockOf, fitOf, isIn, type Letter, letterAt, letters, nextLetter, type Place, painted, type Range, rangeOf } from '../state.ts'
import { stepOf, useCellFocus } from './grid-keys.tsx'

type Props = { pattern: string; change: (next: string) => void }

const sign: Record<Letter, string> = { W: '✓', I: '~', N: '' }
export const fitWord = (letter: Letter) => t(`availability.fit.${fitOf[letter]}`)
const dayName = (day: number) => weekdayName(weekdays[day]!, 'long')

const wordsOf = ({ days: [first, last], halves: [from, until] }: Range) => ({
  days: first === last ? dayName(first) : t('availability.days', { from: dayName(first), to: dayName(last) }),
  from: clockOf(from),
  until: clockOf(until + 1),
})

/** The week as a table: dragged over, tapped, or filled by keys. */
export const WeekGrid = ({ pattern, change }: Props) => {
  const at = useSignal<Place>({ day: 0, half: 18 })
  const anchor = useSignal<Place | null>(null)
  const allDay = useSignal(false)
  const brush = useSignal<Letter>('W')
  const said = useSignal('')
  const isDragging = useRef(false)
  const { table, focusNext } = useCellFocus()
  const [first, last] = allDay.value ? [0, 47] : [14, 45]
  const current: Place = { day: at.value.day, half: Math.max(first, Math.min(last, at.value.half)) }
  const range = rangeOf(anchor.value ?? current, current)

  const paint = (letter: Letter, span = range) => {
    change(painted(pattern, span, letter))
    said.value = t('availability.painted', { ...wordsOf(span), fit: fitWord(letter) })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const to = stepOf(event, { row: current.half - first, column: current.day }, last - first + 1, 7)
    if (to) {
      const next = { day: to.column, half: to.row + first }
      anchor.value = event.shiftKey ? (anchor.peek() ?? current) : null
      if (anchor.peek()) said.value = t('availability.marked', wordsOf(rangeOf(anchor.peek()!, next)))
      at.value = next
      focusNext(to)
    } else if (['1', '2', '3'].includes(event.key)) paint(letters[Number(event.key) - 1]!)
    else if (event.key === 'Escape' && anchor.value) anchor.value = null
    else return
    event.preventDefault()
  }
  const placeUnder = ({ clientX, clientY }: PointerEvent): Place | null => {
    const under = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-at]')
    const [row, column] = (under && table.current?.contains(under) ? under.dataset.at! : '').split('-').map(Number)
    return column === undefined ? null : { day: column, half: row! + first }
  }
  const begin = (event: PointerEvent) => {
    const place = event.button === 0 ? placeUnder(event) : null
    if (!place) return
    // A finger that moves scrolls the page; a tap comes as a click below.
    isDragging.current = event.pointerType !== 'touch'
    if (isDragging.current) table.current?.setPointerCapture(event.pointerId)
    anchor.value = isDragging.current ? place : null
    at.value = place
  }
  const move = (event: PointerEvent) => {
    const place = isDragging.current ? placeUnder(event) : null
    if (place && (place.day !== at.peek().day || place.half !== at.peek().half)) at.value = place
  }
  const end = () => {
    if (!isDragging.current) return
    isDragging.current = false
    paint(brush.peek())
    anchor.value = null
  }
  // A mouse was heard above. A press without a pointer is one of a key, or of a program that reads the page aloud.
  const press = (event: MouseEvent, place: Place) => {
    if ((event as PointerEvent).pointerType === 'touch') paint(brush.peek(), rangeOf(place, place))
    else if (event.detail === 0) paint(nextLetter(letterAt(pattern, place.day, place.half)), anchor.value ? range : rangeOf(place, place))
  }
  const cancel = () => {
    isDragging.current = false
    anchor.value = null
  }
  return (
    <div class="stack tight">
      <fieldset class="brushes">
        <legend>{t('availability.brush')}</legend>
        {letters.map((letter, i) => (
          <label class="brush" key={letter}>
            <input type="radio" name="brush" checked={brush.value === letter} onChange={() => (brush.value = letter)} />
            <span class={`swatch fit-${letter}`} aria-hidden="true">
              {sign[letter]}
            </span>
            {fitWord(letter)} <kbd>{i + 1}</kbd>
          </label>
        ))}
      </fieldset>
      <p class="hint" id="grid-hint">
        {t('availability.gridHint')}
      </p>
      <table
        class="week-grid"
        aria-label={t('availability.week')}
        aria-describedby="grid-hint"
        ref={table}
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={cancel}
      >
        <thead>
          <tr>
            <td />
            {weekdays.map((day) => (
              <th scope="col" key={day} abbr={weekdayName(day, 'long')}>
                {weekdayName(day, 'short')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: last - first + 1 }, (_, row) => {
            const half = row + first
            return (
              <tr key={half}>
                <th scope="row" class="numbers">
                  <span class={half % 2 ? 'unseen' : ''}>{clockOf(half)}</span>
                </th>
                {weekdays.map((name, day) => {
                  const letter = letterAt(pattern, day, half)
                  const isHere = current.day === day && current.half === half
                  return (
                    <td key={name}>
                      <button
                        type="button"
                        class={`fit-${letter} ${anchor.value && isIn(range, { day, half }) ? 'marked' : ''}`}
                        data-at={`${row}-${day}`}
                        tabIndex={isHere ? 0 : -1}
                        aria-label={t('availability.cell', { day: dayName(day), from: clockOf(half), fit: fitWord(letter) })}
                        onFocus={() => {
                          if (!isDragging.current && !isHere) at.value = { day, half }
                        }}
                        onKeyDown={onKeyDown}
                        onClick={(event) => press(event, { day, half })}
                      >
                        {sign[letter]}
                      </button>
                    </td>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
      <div>
        <Button look="quiet" pressed={allDay.value} onClick={() => (allDay.value = !allDay.value)}>
          {t('availability.allDay')}
        </Button>
      </div>
      <p class="unseen" role="status">
        {said.value}
      </p>
    </div>
  )
}
