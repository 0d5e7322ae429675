import type { Signal } from '@preact/signals'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '../../locales/t.ts'
import { Pitch } from '../../papers/parts/pool.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Markdown } from '../../ui/markdown.tsx'
import { instantOf, placeOf, Time } from '../../ui/time.tsx'
import { chosenOf, type Group, keptSlot, mostNominations, type OpenForm, type Slot, slotOf } from './open-form.tsx'
import { onAltArrow, useSorting } from './sorting.tsx'

type Props = { of: OpenForm; group: Group }

const Wrong = ({ id, children }: { id: string; children?: string }) =>
  children ? (
    <span class="wrong" id={id} role="alert">
      <Icon name="warn" />
      {children}
    </span>
  ) : null

const forget = (of: OpenForm, name: string) => {
  if (of.errors.peek()[name]) of.errors.value = { ...of.errors.peek(), [name]: undefined }
}

/** Above so many nominations one may tick them all at once. */
const manyNominations = 7

/** All at once, or none to begin with; a poll takes a hundred, those that wait longest. */
const TickAll = ({ of, group }: Props) => {
  const ids = group.nominations.nodes.map(({ id }) => id)
  const leave = (left: string[]) => {
    of.values.left.value = left
    forget(of, 'left')
  }
  return (
    <div class="row">
      <span class="hint numbers" role="status">
        {t('voting.ticked', { count: ids.filter((id) => !of.values.left.value.includes(id)).length, of: ids.length })}
      </span>
      <Button look="quiet" onClick={() => leave(ids.slice(mostNominations))}>
        {t(ids.length > mostNominations ? 'voting.tickFirst' : 'voting.tickAll', { count: mostNominations })}
      </Button>
      <Button look="quiet" onClick={() => leave(ids)}>
        {t('voting.tickNone')}
      </Button>
    </div>
  )
}

/** Which nominations the poll is over; nothing is moved while one chooses. */
export const Nominations = ({ of, group }: Props) => {
  const left = of.values.left.value
  const error = of.errors.value.left
  const pool = group.nominations.nodes
  return (
    <fieldset class="choices" data-invalid={error ? '' : undefined} aria-describedby={error && 'open-wrong'}>
      <legend>{t('voting.which')}</legend>
      {pool.length < 2 && <p class="hint">{t('papers.needsTwo')}</p>}
      {pool.length > manyNominations && <TickAll of={of} group={group} />}
      {pool.map((nomination) => (
        <div class="option" key={nomination.id}>
          <label class="choice">
            <input
              type="checkbox"
              checked={!left.includes(nomination.id)}
              onChange={(event) => {
                const others = left.filter((id) => id !== nomination.id)
                of.values.left.value = event.currentTarget.checked ? others : [...others, nomination.id]
                forget(of, 'left')
              }}
            />
            <span class="option-title">
              <Markdown text={nomination.paper.title} inline />
            </span>
          </label>
          <div class="option-more">
            <Pitch of={nomination} />
          </div>
        </div>
      ))}
      <Wrong id="open-wrong">{error}</Wrong>
    </fieldset>
  )
}

/** A few lines that one adds to and takes away from. */
const Lines = ({ values, empty, name, of, children, add }: { values: Signal<string[]>; empty: string; name: string; of: OpenForm; add: string; children: (value: string, at: number, put: (next: string) => void) => preact.ComponentChildren }) => {
  const root = useRef<HTMLDivElement>(null)
  const isAdded = useRef(false)
  useLayoutEffect(() => {
    if (!isAdded.current) return
    isAdded.current = false
    root.current?.querySelector<HTMLElement>('.open-line:last-of-type input')?.focus()
  })
  const change = (next: string[]) => {
    values.value = next
    forget(of, name)
  }
  return (
    <div class="stack tight" ref={root}>
      {values.value.map((value, at) => (
        <div class="open-line" key={at}>
          {children(value, at, (next) => change(values.peek().map((other, i) => (i === at ? next : other))))}
          <Button look="quiet" icon="close" label={t('voting.removeLine', { line: at + 1 })} disabled={values.value.length <= 2} onClick={() => change(values.peek().filter((_, i) => i !== at))} />
        </div>
      ))}
      <div>
        <Button
          icon="add"
          onClick={() => {
            isAdded.current = true
            // The next slot begins where the last one stood.
            change([...values.peek(), empty === '' ? '' : (values.peek().at(-1) ?? empty)])
          }}
        >
          {add}
        </Button>
      </div>
    </div>
  )
}

/** The times between which people choose, on the clocks of the group's zone. */
export const Slots = ({ of, group, repeats }: Props & { repeats: Signal<boolean> }) => {
  const error = of.errors.value.slots
  const { zone } = group
  return (
    <fieldset class="choices" data-invalid={error ? '' : undefined} aria-describedby={`slots-hint${error ? ' slots-wrong' : ''}`}>
      <legend>{t('voting.whichSlots')}</legend>
      <span class="hint" id="slots-hint">
        {t('planning.startHint', { place: placeOf(zone) })}
      </span>
      <Lines values={of.values.slots} name="slots" of={of} empty="|60|" add={t('voting.addSlot')}>
        {(kept, at, put) => {
          const slot = slotOf(kept)
          const change = (more: Partial<Slot>) => put(keptSlot({ ...slot, ...more }))
          const instant = slot.startLocal && instantOf(slot.startLocal, zone)
          return (
            <div class="slot">
              <input class="input" type="datetime-local" aria-label={t('voting.slotStart', { line: at + 1 })} value={slot.startLocal} onInput={(event) => change({ startLocal: event.currentTarget.value })} />
              <label class="slot-minutes">
                <input class="input number" type="number" min="5" max="1440" inputMode="numeric" aria-label={t('voting.slotMinutes', { line: at + 1 })} value={slot.minutes} onInput={(event) => change({ minutes: event.currentTarget.value })} />
                <span aria-hidden="true">{t('voting.min')}</span>
              </label>
              {repeats.value && (
                <select class="input" aria-label={t('planning.repeated')} value={slot.repeated} onChange={(event) => change({ repeated: event.currentTarget.value })}>
                  <option value="">{t('voting.once')}</option>
                  <option value="FIRST">{t('planning.repeated.FIRST')}</option>
                  <option value="SECOND">{t('planning.repeated.SECOND')}</option>
                </select>
              )}
              {instant && (
                <span class="hint">
                  <Time at={instant} zone={zone} />
                </span>
              )}
            </div>
          )
        }}
      </Lines>
      <Wrong id="slots-wrong">{error}</Wrong>
    </fieldset>
  )
}

/** The answers to a question. */
export const Texts = ({ of }: { of: OpenForm }) => {
  const error = of.errors.value.texts
  return (
    <fieldset class="choices" data-invalid={error ? '' : undefined} aria-describedby={error && 'texts-wrong'}>
      <legend>{t('voting.whichTexts')}</legend>
      <Lines values={of.values.texts} name="texts" of={of} empty="" add={t('voting.addText')}>
        {(text, at, put) => <input class="input" type="text" maxLength={200} dir="auto" aria-label={t('voting.answerLine', { line: at + 1 })} value={text} onInput={(event) => put(event.currentTarget.value)} />}
      </Lines>
      <Wrong id="texts-wrong">{error}</Wrong>
    </fieldset>
  )
}

/** The order in which the facilitator lets ties be decided. */
export const TieOrder = ({ of, group }: Props) => {
  const base = useId()
  const list = useRef<HTMLOListElement>(null)
  const next = useRef<string | null>(null)
  const titles = new Map(group.nominations.nodes.map(({ id, paper }) => [id, paper.title]))
  const ids = chosenOf(group, { left: of.values.left.value, order: of.values.order.value })
  const place = (id: string, to: number) => {
    const rest = ids.filter((other) => other !== id)
    of.values.order.value = [...rest.slice(0, to), id, ...rest.slice(to)]
  }
  const step = (id: string, by: -1 | 1) => {
    next.current = `[data-row="${id}"] [data-act="${by}"] button`
    place(id, Math.max(0, ids.indexOf(id) + by))
  }
  const { grip, markOf, listMark } = useSorting(list, ids, (id, to) => place(id, to ?? ids.length))
  useLayoutEffect(() => {
    if (next.current) list.current?.querySelector<HTMLElement>(next.current)?.focus()
    next.current = null
  })
  return (
    <div class="stack tight">
      <p class="hint" id={base}>
        {t('voting.orderHint')}
      </p>
      <ol class={`options ${listMark}`} ref={list} aria-describedby={base} aria-label={t('voting.tieOrder')}>
        {ids.map((id, at) => (
          <li class={`option rank brief ${markOf(id)}`} key={id} data-row={id} onKeyDown={onAltArrow((by) => step(id, by))}>
            <div class="rank-line">
              {grip(id)}
              <span class="rank-number numbers">{at + 1}</span>
              <span class="option-title">
                <Markdown text={titles.get(id) ?? ''} inline />
              </span>
              <div class="rank-acts">
                <span data-act="-1">
                  <Button look="quiet" icon="up" label={t('voting.rank.up', { title: titles.get(id) ?? '' })} disabled={at === 0} onClick={() => step(id, -1)} />
                </span>
                <span data-act="1">
                  <Button look="quiet" icon="down" label={t('voting.rank.down', { title: titles.get(id) ?? '' })} disabled={at === ids.length - 1} onClick={() => step(id, 1)} />
                </span>
              </div>
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
}
