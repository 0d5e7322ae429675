import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { dropped, levelled, ranked, stepped, unranked } from '../state.ts'
import type { BallotProps } from './ballot-marks.tsx'
import { About, type Option, OptionTitle } from './option-about.tsx'
import { onAltArrow, useSorting } from './sorting.tsx'

type Focus = { id: string; act: string }

/** A list to rank: by dragging, by keys (Alt with an arrow, or the buttons), or by choosing one after the other. */
export const RankBallot = ({ poll, slug, sheet, choose }: BallotProps) => {
  const ranks = sheet?.ranks ?? []
  const options = new Map(poll.options.map((option) => [option.id, option]))
  const rest = poll.options.filter(({ id }) => !ranks.some((rank) => rank.includes(id)))
  const root = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const next = useRef<Focus | null>(null)
  const said = useSignal('')

  useLayoutEffect(() => {
    const wanted = next.current
    next.current = null
    if (!wanted) return
    const row = root.current?.querySelector(`[data-row="${wanted.id}"]`)
    ;(row?.querySelector<HTMLElement>(`[data-act=${wanted.act}] button`) ?? row?.querySelector<HTMLElement>('button'))?.focus()
  })

  const put = (changed: string[][], id: string, focus: Focus | null) => {
    const at = changed.findIndex((rank) => rank.includes(id))
    const { title } = options.get(id)!
    said.value = at < 0 ? t('voting.rank.out', { title }) : t('voting.rank.at', { title, rank: at + 1 })
    next.current = focus
    choose({ ranks: changed })
  }
  const step = (id: string, by: -1 | 1, act: string) => put(stepped(ranks, id, by), id, { id, act })
  const rank = (id: string) => {
    // The key that ranked one ranks the next.
    const at = rest.findIndex((option) => option.id === id)
    const follower = rest[at + 1] ?? rest[at - 1]
    put(ranked(ranks, id), id, follower ? { id: follower.id, act: 'rank' } : { id, act: 'up' })
  }

  const flat = ranks.flat()
  const { grip, markOf, listMark } = useSorting(list, flat, (id, place) => put(place === null ? unranked(ranks, id) : dropped(ranks, id, place), id, null))

  const row = (id: string, at: number, isSame: boolean) => {
    const option = options.get(id)!
    const { title } = option
    const act = (name: string, label: string, icon: 'up' | 'down' | 'close', run: () => void, disabled = false) => (
      <span data-act={name}>
        <Button look="quiet" icon={icon} label={label} disabled={disabled} onClick={run} />
      </span>
    )
    return (
      <li
        class={`option rank ${isSame ? 'same' : ''} ${markOf(id)}`}
        key={id}
        data-row={id}
        onKeyDown={onAltArrow((by) => step(id, by, by < 0 ? 'up' : 'down'))}
      >
        <div class="rank-line">
          {grip(id)}
          <span class="rank-number numbers">{at + 1}</span>
          <div class="option-title">
            <OptionTitle of={option} />
          </div>
          <div class="rank-acts">
            {act('up', t('voting.rank.up', { title }), 'up', () => step(id, -1, 'up'), at === 0 && ranks[0]!.length === 1)}
            {act('down', t('voting.rank.down', { title }), 'down', () => step(id, 1, 'down'), at === ranks.length - 1 && ranks[at]!.length === 1)}
            <span data-act="same">
              <Button label={t('voting.rank.same', { title })} pressed={isSame} disabled={at === 0 && !isSame} onClick={() => put(levelled(ranks, id, !isSame), id, { id, act: 'same' })}>
                {t('voting.rank.sameShort')}
              </Button>
            </span>
            {act('out', t('voting.rank.remove', { title }), 'close', () => put(unranked(ranks, id), id, { id, act: 'rank' }))}
          </div>
        </div>
        <About of={option} slug={slug} isLabelled />
      </li>
    )
  }

  const waiting = (option: Option) => (
    <li class={`option rank brief waiting ${markOf(option.id)}`} key={option.id} data-row={option.id}>
      <div class="rank-line">
        {grip(option.id)}
        <span class="rank-number muted" aria-hidden="true">
          –
        </span>
        <div class="option-title">
          <OptionTitle of={option} />
        </div>
        <div class="rank-acts">
          <span data-act="rank">
            <Button label={t('voting.rank.next', { title: option.title, rank: ranks.length + 1 })} onClick={() => rank(option.id)}>
              {t('voting.rank.nextShort', { rank: ranks.length + 1 })}
            </Button>
          </span>
        </div>
      </div>
      <About of={option} slug={slug} isLabelled />
    </li>
  )

  return (
    <div class="stack" ref={root}>
      <p class="unseen" role="status">
        {said.value}
      </p>
      <div class="stack tight">
        <h3>{t('voting.rank.ranked')}</h3>
        {flat.length === 0 && <p class="muted">{t('voting.rank.none')}</p>}
        <ol class={`options ${listMark}`} ref={list} aria-label={t('voting.rank.ranked')}>
          {ranks.flatMap((group, at) => group.map((id, i) => row(id, at, i > 0)))}
        </ol>
      </div>
      {rest.length > 0 && (
        <div class="stack tight">
          <h3>{t('voting.rank.unranked')}</h3>
          <p class="small muted">{t('voting.rank.unrankedMeans')}</p>
          <ul class="options" aria-label={t('voting.rank.unranked')}>
            {rest.map(waiting)}
          </ul>
        </div>
      )}
    </div>
  )
}
