import { useId } from 'preact/hooks'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/field.tsx'
import type { FormState } from '../../ui/form.ts'
import { zones } from '../../ui/time.tsx'
import { type SeriesValues, slotOf, slotText } from '../state.ts'

type Change = (change: Partial<ReturnType<typeof slotOf>>) => void

const Slot = ({ text, at, change, remove }: { text: string; at: number; change: Change; remove: (() => void) | null }) => {
  const id = useId()
  const slot = slotOf(text)
  const options = [...new Set([slot.zone, ...zones()])]
  return (
    <fieldset class="turn">
      <legend>{t('series.slot', { count: at + 1 })}</legend>
      <div class="field">
        <label for={`${id}-time`}>{t('series.slotTime')}</label>
        <input id={`${id}-time`} class="input" type="time" value={slot.time} onInput={(event) => change({ time: event.currentTarget.value })} />
      </div>
      <div class="field">
        <label for={`${id}-zone`}>{t('series.slotZone')}</label>
        <select id={`${id}-zone`} class="input" value={slot.zone} onChange={(event) => change({ zone: event.currentTarget.value })}>
          {options.map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for={`${id}-days`}>{t('series.slotDays')}</label>
        <select id={`${id}-days`} class="input" value={String(slot.daysLater)} onChange={(event) => change({ daysLater: Number(event.currentTarget.value) })}>
          {[-1, 0, 1, 2, 3, 4, 5, 6].map((days) => (
            <option key={days} value={String(days)}>
              {days}
            </option>
          ))}
        </select>
      </div>
      {remove && <Button look="quiet" icon="trash" label={t('series.removeSlot', { count: at + 1 })} onClick={remove} />}
    </fieldset>
  )
}

/** The hours that take turns, where they do. */
export const Slots = ({ of }: { of: FormState<SeriesValues> }) => {
  const { rotates, slots, zone } = of.values
  const put = (next: string[]) => {
    slots.value = next
    if (of.errors.peek().slots) of.errors.value = { ...of.errors.peek(), slots: undefined }
  }
  return (
    <div class="stack tight">
      <Checkbox
        checked={rotates.value}
        label={t('series.rotates')}
        hint={t('series.rotatesHint')}
        onChange={(checked) => {
          rotates.value = checked
        }}
      />
      {rotates.value && (
        <>
          {slots.value.map((text, at) => (
            <Slot
              key={at}
              text={text}
              at={at}
              change={(change) => put(slots.peek().map((other, i) => (i === at ? slotText({ ...slotOf(other), ...change }) : other)))}
              remove={slots.value.length > 2 ? () => put(slots.peek().filter((_, i) => i !== at)) : null}
            />
          ))}
          {of.errors.value.slots && (
            <p class="wrong" role="alert">
              {of.errors.value.slots}
            </p>
          )}
          {slots.value.length < 6 && (
            <div>
              <Button icon="add" onClick={() => put([...slots.peek(), slotText({ time: '12:00', zone: zone.peek(), daysLater: 0 })])}>
                {t('series.addSlot')}
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  )
}
