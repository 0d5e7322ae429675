import { useRef } from 'preact/hooks'
import { uuidv7 } from 'uuidv7'
import type { AnchorInput, MeetingQuery } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import type { FormState } from '../../ui/form.ts'
import { CommentBox, useWords, type Words } from './comment-box.tsx'
import type { Room } from './room.tsx'
import { send } from './thread.tsx'

type About = { item?: string; quote?: string; page?: string; version?: string }

const longestQuote = 2_000

const read = (text: string): About => {
  try {
    return JSON.parse(text || '{}')
  } catch {
    return {}
  }
}

type Meeting = MeetingQuery['meeting']

/** What the thread is about, as the server wants it. Without a choice it belongs to the item that is being talked about. */
const placeOf = ({ item, quote, page, version }: About, { course, agenda, paper }: Meeting): { itemId: string | null; anchor: AnchorInput | null } => {
  const itemId = (item ?? course.currentItemId) || null
  const passage = quote?.trim().slice(0, longestQuote)
  const pageNumber = Number.parseInt(page ?? '', 10)
  return {
    itemId: agenda.some(({ id }) => id === itemId) ? itemId : null,
    anchor: passage && paper ? { quote: passage, textVersion: Number(version) || paper.textVersions, page: pageNumber > 0 ? pageNumber : null } : null,
  }
}

/** Names the item and the passage that a new thread is about. */
const AboutFields = ({ of, meeting }: { of: FormState<Words>; meeting: Meeting }) => {
  const details = useRef<HTMLDetailsElement>(null)
  const about = read(of.values.about.value)
  const set = (change: About) => {
    const next = { ...about, ...change }
    const left = Object.fromEntries(Object.entries(next).filter(([key, value]) => value !== undefined && (value !== '' || key === 'item')))
    of.values.about.value = Object.keys(left).length ? JSON.stringify(left) : ''
  }
  const { agenda, paper, course } = meeting
  const itemId = about.item ?? course.currentItemId ?? ''
  const item = agenda.find(({ id }) => id === itemId)
  if (agenda.length === 0 && !paper) return null
  return (
    <details
      class="talk-place"
      ref={details}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !details.current?.open) return
        event.stopPropagation()
        details.current.open = false
        details.current.querySelector('summary')?.focus()
      }}
    >
      <summary class="talk-place-head small">
        {item ? t('discussion.aboutItem', { title: item.title }) : t('discussion.about')}
        {about.quote && <span class="talk-preview muted"> “{about.quote}”</span>}
      </summary>
      <div class="talk-place-fields">
        {agenda.length > 0 && (
          <label class="stack tight">
            <span class="small">{t('discussion.item')}</span>
            <select class="input" value={item?.id ?? ''} onChange={(event) => set({ item: event.currentTarget.value })}>
              <option value="">{t('discussion.noItem')}</option>
              {agenda.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </label>
        )}
        {paper && (
          <>
            <label class="stack tight grow">
              <span class="small">{t('discussion.quote')}</span>
              <textarea class="input serif" dir="auto" rows={2} maxLength={longestQuote} value={about.quote ?? ''} onInput={(event) => set({ quote: event.currentTarget.value })} />
            </label>
            <label class="stack tight">
              <span class="small">{t('discussion.pageNumber')}</span>
              <input class="input" type="number" inputMode="numeric" min="1" max="99999" value={about.page ?? ''} onInput={(event) => set({ page: event.currentTarget.value })} />
            </label>
            {paper.textVersions > 1 && (
              <label class="stack tight">
                <span class="small">{t('discussion.versionOfText')}</span>
                <select class="input" value={about.version ?? String(paper.textVersions)} onChange={(event) => set({ version: event.currentTarget.value })}>
                  {Array.from({ length: paper.textVersions }, (_, at) => String(paper.textVersions - at)).map((version) => (
                    <option key={version} value={version}>
                      {version}
                    </option>
                  ))}
                </select>
              </label>
            )}
          </>
        )}
      </div>
    </details>
  )
}

/** The box at the bottom, in which a thread begins. */
export const Dock = ({ room, meeting, box }: { room: Room; meeting: Meeting; box: { current: HTMLTextAreaElement | null } }) => {
  const form = useWords(`comment-${room.meetingId}`, { body: '', about: '' }, ({ body, about }) => send(room, body, uuidv7(), null, placeOf(read(about), meeting)))
  return (
    <CommentBox of={form} meetingId={room.meetingId} label={t('discussion.write')} submit={t('discussion.send')} field={box}>
      <AboutFields of={form} meeting={meeting} />
    </CommentBox>
  )
}
