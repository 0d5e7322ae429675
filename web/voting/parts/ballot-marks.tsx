import { useId } from 'preact/hooks'
import type { PollQuery, SlotAnswer } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { numbersOf, type Sheet, spentOf } from '../state.ts'
import { About, type Option, OptionTitle } from './option-about.tsx'
import { SlotAbout } from './slot-about.tsx'

type Poll = PollQuery['poll']
/** What every ballot gets: the poll, what is filled in (null before anything is), and how to fill it in. */
export type BallotProps = { poll: Poll; slug: string; sheet: Sheet | null; choose: (sheet: Sheet) => void }

type BoxesProps = Pick<BallotProps, 'poll' | 'slug'> & { legend: string; type: 'checkbox' | 'radio'; chosen: ReadonlySet<string>; toggle: (id: string, isOn: boolean) => void }

const Boxes = ({ poll, slug, legend, type, chosen, toggle }: BoxesProps) => {
  const name = useId()
  return (
    <fieldset class="stack tight">
      <legend class="unseen">{legend}</legend>
      <ul class="options">
        {poll.options.map((option) => (
          <li class="option" key={option.id}>
            <label class="choice">
              <input type={type} name={name} checked={chosen.has(option.id)} onChange={(event) => toggle(option.id, event.currentTarget.checked)} />
              <span class="option-title">
                <OptionTitle of={option} />
              </span>
            </label>
            <About of={option} slug={slug} isLabelled />
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

/** Boxes to approve. */
export const ApproveBallot = ({ poll, slug, sheet, choose }: BallotProps) => {
  const chosen = new Set(sheet?.approvals)
  const toggle = (id: string, isOn: boolean) => choose({ approvals: poll.options.map((option) => option.id).filter((other) => (other === id ? isOn : chosen.has(other))) })
  return <Boxes poll={poll} slug={slug} legend={t(poll.kind === 'NEXT_PAPERS' ? 'voting.ballot' : 'voting.ballotOptions')} type="checkbox" chosen={chosen} toggle={toggle} />
}

/** One of all. */
export const OneBallot = ({ poll, slug, sheet, choose }: BallotProps) => (
  <Boxes poll={poll} slug={slug} legend={t('voting.chooseOne')} type="radio" chosen={new Set(sheet?.ranks?.[0])} toggle={(id) => choose({ ranks: [[id]] })} />
)

type ScaleProps = { option: Option; slug: string; values: { value: string; label: string; disabled?: boolean }[]; value: string | null; choose: (value: string) => void; describedBy?: string; more?: preact.ComponentChildren }

const isLow = (value: string) => value === '0' || value === 'NO'

/** A scale whose steps are radio buttons: one presses or slides along it with the arrow keys. `describedBy` says why a step is disabled. */
const Scale = ({ option, slug, values, value, choose, describedBy, more }: ScaleProps) => {
  const id = useId()
  return (
    <li class="option marked">
      <fieldset class="stack tight" aria-labelledby={id} aria-describedby={describedBy}>
        <div class="option-title" id={id}>
          <OptionTitle of={option} />
        </div>
        <div class="scale">
          {values.map((step) => (
            <label class={`step ${isLow(step.value) ? 'low' : ''}`} key={step.value}>
              <input type="radio" name={id} value={step.value} checked={step.value === value} disabled={step.disabled} aria-describedby={step.disabled ? describedBy : undefined} onChange={() => choose(step.value)} />
              <span class="numbers">{step.label}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <About of={option} slug={slug} isLabelled />
      {more}
    </li>
  )
}

const mostSteps = 10

const NumberLine = ({ option, slug, value, most, choose }: { option: Option; slug: string; value: number; most: number; choose: (value: number) => void }) => {
  const id = useId()
  return (
    <li class="option marked">
      <label class="option-title" for={id}>
        <OptionTitle of={option} />
      </label>
      <div class="row">
        <input
          class="input number"
          id={id}
          type="number"
          inputMode="numeric"
          min="0"
          max={most}
          value={value}
          onInput={(event) => choose(Math.max(0, Math.min(most, Math.floor(Number(event.currentTarget.value)) || 0)))}
        />
        <span class="muted">{t('voting.ofMost', { most })}</span>
      </div>
      <About of={option} slug={slug} isLabelled />
    </li>
  )
}

/** A score for each option; what has none counts as 0. */
export const ScoreBallot = ({ poll, slug, sheet, choose }: BallotProps) => {
  const most = poll.maxScore ?? 5
  const scores = numbersOf(sheet ?? {})
  const isBegun = sheet?.scores != null
  const give = (id: string, score: number) => choose({ scores: poll.options.flatMap((option) => (option.id === id || scores[option.id] ? [{ optionId: option.id, score: option.id === id ? score : scores[option.id]! }] : [])) })
  const steps = Array.from({ length: most + 1 }, (_, at) => ({ value: String(at), label: String(at) }))
  return (
    <ul class="options">
      {poll.options.map((option) =>
        most > mostSteps ? (
          <NumberLine key={option.id} option={option} slug={slug} value={scores[option.id] ?? 0} most={most} choose={(value) => give(option.id, value)} />
        ) : (
          <Scale key={option.id} option={option} slug={slug} values={steps} value={isBegun ? String(scores[option.id] ?? 0) : null} choose={(value) => give(option.id, Number(value))} />
        ),
      )}
    </ul>
  )
}

const answers: SlotAnswer[] = ['YES', 'IF_NEED_BE', 'NO']

/** Whether each slot suits; what has no answer counts as no. */
export const SlotBallot = ({ poll, slug, sheet, choose }: BallotProps) => {
  const given = new Map(sheet?.slots?.map(({ optionId, answer }) => [optionId, answer]))
  const isBegun = sheet?.slots != null
  const base = useId()
  const steps = answers.map((value) => ({ value, label: t(`voting.answer.${value}`) }))
  return (
    <ul class="options">
      {poll.options.map((option) => (
        <Scale
          key={option.id}
          option={option}
          slug={slug}
          values={steps.map((step) => ({ ...step, disabled: step.value === 'YES' && option.seatsLeft === 0 && given.get(option.id) !== 'YES' }))}
          describedBy={option.seatsLeft == null ? undefined : `${base}-${option.id}`}
          more={<SlotAbout poll={poll} option={option} mayWrite seatsId={`${base}-${option.id}`} />}
          value={given.get(option.id) ?? (isBegun ? 'NO' : null)}
          choose={(value) => choose({ slots: [...new Map([...given, [option.id, value as SlotAnswer]])].map(([optionId, answer]) => ({ optionId, answer })) })}
        />
      ))}
    </ul>
  )
}

/** A budget of points; it says what is left and gives no more than that, though one may type more and then take it back. */
export const PointBallot = ({ poll, slug, sheet, choose }: BallotProps) => {
  const base = useId()
  const budget = poll.budget ?? 0
  const points = numbersOf(sheet ?? {})
  const left = budget - spentOf(sheet ?? {})
  const give = (id: string, given: number) => {
    const next: Record<string, number> = { ...points, [id]: Math.max(0, Math.min(1_000_000, Math.floor(given) || 0)) }
    choose({ points: poll.options.flatMap((option) => (next[option.id] ? [{ optionId: option.id, points: next[option.id]! }] : [])) })
  }
  return (
    <div class="stack">
      <p class={`budget numbers ${left < 0 ? 'over' : ''}`} id={`${base}-left`} role="status">
        {left < 0 ? t('voting.overspent', { count: -left, budget }) : t('voting.pointsLeft', { count: left, budget })}
      </p>
      <ul class="options">
        {poll.options.map((option) => (
          <li class="option marked" key={option.id}>
            <label class="option-title" for={`${base}-${option.id}`}>
              <OptionTitle of={option} />
            </label>
            <div class="row purse">
              <Button label={t('voting.less', { title: option.title })} disabled={!points[option.id]} onClick={() => give(option.id, (points[option.id] ?? 0) - 1)}>
                −
              </Button>
              <input
                class="input number"
                id={`${base}-${option.id}`}
                type="number"
                inputMode="numeric"
                min="0"
                max={budget}
                aria-describedby={`${base}-left`}
                aria-invalid={left < 0 && points[option.id] ? 'true' : undefined}
                value={points[option.id] ?? 0}
                onInput={(event) => give(option.id, Number(event.currentTarget.value))}
              />
              <Button label={t('voting.more', { title: option.title })} disabled={left <= 0} onClick={() => give(option.id, (points[option.id] ?? 0) + 1)}>
                +
              </Button>
              <svg class="dots" aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none">
                <rect height="10" width={Math.min(100, (100 * (points[option.id] ?? 0)) / budget)} />
              </svg>
            </div>
            <About of={option} slug={slug} isLabelled />
          </li>
        ))}
      </ul>
    </div>
  )
}
