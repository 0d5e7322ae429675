import { t } from '../../locales/t.ts'
import { weekdayName, weekdays } from '../../series/state.ts'
import { Button } from '../../ui/button.tsx'
import { Form, Select } from '../../ui/field.tsx'
import { useForm } from '../../ui/form.ts'
import { toast } from '../../ui/toast.tsx'
import { clockOf, emptyWeek, letters, type Letter, painted, spansOf } from '../state.ts'
import { fitWord } from './week-grid.tsx'

const groups: Record<string, [number, number]> = { WORKDAYS: [0, 4], WEEKEND: [5, 6], ALL: [0, 6] }

/** The week in words, and a form that changes it: for whoever hears the page, and for small screens. */
export const WeekList = ({ pattern, change }: { pattern: string; change: (next: string) => void }) => {
  const form = useForm({
    draft: null,
    initial: { days: 'WORKDAYS', from: '18', until: '34', letter: 'W' as string },
    check: ({ from, until }) => ({ until: Number(until) <= Number(from) ? t('availability.endsBefore') : '' }),
    send: async ({ days, from, until, letter }) => {
      const span = groups[days] ?? [Number(days), Number(days)]
      change(painted(pattern, { days: span, halves: [Number(from), Number(until) - 1] }, letter as Letter))
      return { data: null, failure: null }
    },
    done: () => toast(t('availability.set')),
  })
  const empty = () => {
    const hide = toast(
      t('availability.emptied'),
      {
        label: t('act.undo'),
        run: () => {
          hide()
          change(pattern)
        },
      },
      10,
    )
    change(emptyWeek)
  }
  const times = (first: number) => Array.from({ length: 48 }, (_, i) => ({ value: String(i + first), label: clockOf(i + first) }))
  const days = [...(['WORKDAYS', 'WEEKEND', 'ALL'] as const).map((value) => ({ value: value as string, label: t(`availability.days.${value}`) })), ...weekdays.map((day, i) => ({ value: String(i), label: weekdayName(day, 'long') }))]
  return (
    <div class="stack">
      <dl class="week-list">
        {weekdays.map((name, day) => {
          const spans = spansOf(pattern, day)
          return (
            <div key={name}>
              <dt>{weekdayName(name, 'long')}</dt>
              <dd class="numbers">
                {spans.length === 0
                  ? t('availability.notAtAll')
                  : spans.map(({ from, until, letter }) => (
                      <span class="span" key={from}>
                        {clockOf(from)}–{clockOf(until)} {fitWord(letter)}
                      </span>
                    ))}
              </dd>
            </div>
          )
        })}
      </dl>
      <Form of={form} label={t('availability.setSpan')}>
        <Select of={form} name="days" label={t('availability.which')} options={days} />
        <div class="row span-times">
          <Select of={form} name="from" label={t('availability.from')} options={times(0)} />
          <Select of={form} name="until" label={t('availability.until')} options={times(1)} />
        </div>
        <Select of={form} name="letter" label={t('availability.suits')} options={letters.map((value) => ({ value, label: fitWord(value) }))} />
        <div class="row">
          <Button type="submit">{t('availability.setSpan')}</Button>
          {pattern !== emptyWeek && (
            <Button look="quiet" icon="trash" onClick={empty}>
              {t('availability.empty')}
            </Button>
          )}
        </div>
      </Form>
    </div>
  )
}
