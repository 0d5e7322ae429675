import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { type Answer, request } from '../../graphql/client.ts'
import { PresentersDocument, type RepeatedTime } from '../../graphql/generated/graphql.ts'
import { t } from '../../locales/t.ts'
import { Button } from '../../ui/button.tsx'
import { Form, RadioGroup, Select, TextField } from '../../ui/field.tsx'
import { useForm } from '../../ui/form.ts'
import { instantOf, placeOf, Time } from '../../ui/time.tsx'

export type MeetingWish = {
  paperId: string | null
  title: string | null
  startLocal: string
  repeated: RepeatedTime | null
  durationMinutes: number
  place: string | null
  link: string | null
  presenterId: string | null
  note: string | null
}

type Person = { id: string; name: string }

type MeetingFormProps = {
  slug: string
  /** The zone in which the start is meant. */
  zone: string
  /** Names the draft that is kept over a reload. */
  draft: string
  initial?: Partial<MeetingWish>
  /** Named while the members are still loading, and when they have left the group. */
  presenter?: Person | null
  /** What one can choose to read; left out where that is settled, and then there is no title to give either. */
  papers?: { id: string; title: string }[]
  /** The time is settled, so it is not asked for. */
  isTimed?: boolean
  submit: string
  send: (wish: MeetingWish) => Promise<Answer<unknown>>
  done: () => void
}

/** All members of the group, page by page. */
export const usePresenters = (slug: string): Person[] => {
  const people = useSignal<Person[]>([])
  useEffect(() => {
    let left = false
    const load = async (after: string | null) => {
      const { data } = await request(PresentersDocument, { slug, after })
      if (!data || left) return
      const { nodes, pageInfo } = data.group.members
      people.value = [...(after ? people.peek() : []), ...nodes.map(({ person }) => person)]
      if (pageInfo.hasNextPage) await load(pageInfo.endCursor ?? null)
    }
    void load(null)
    return () => {
      left = true
    }
  }, [slug])
  return people.value
}

/** When, where and with whom a group meets: for a new meeting, a winner's meeting, and a change of one. */
export const MeetingForm = ({ slug, zone, draft, initial = {}, presenter, papers, isTimed = false, submit, send, done }: MeetingFormProps) => {
  const members = usePresenters(slug)
  // The wall time that the zone has twice, once the server has said so.
  const twice = useSignal<string | null>(null)
  const form = useForm({
    draft,
    initial: {
      paperId: initial.paperId ?? '',
      title: initial.title ?? '',
      startLocal: initial.startLocal ?? '',
      repeated: initial.repeated ?? '',
      durationMinutes: String(initial.durationMinutes ?? 60),
      place: initial.place ?? '',
      link: initial.link ?? '',
      presenterId: initial.presenterId ?? '',
      note: initial.note ?? '',
    },
    check: ({ startLocal, durationMinutes, title, paperId }) => ({
      startLocal: startLocal || isTimed ? '' : t('planning.noStart'),
      durationMinutes: isTimed || /^\d+$/.test(durationMinutes.trim()) ? '' : t('check.whole'),
      title: papers && !isTimed && !title.trim() && !paperId ? t('planning.noTitle') : '',
    }),
    send: async (values) => {
      const answer = await send({
        paperId: values.paperId || null,
        title: values.title.trim() || null,
        startLocal: values.startLocal.slice(0, 16),
        repeated: twice.peek() === values.startLocal && values.repeated ? (values.repeated as RepeatedTime) : null,
        durationMinutes: Number(values.durationMinutes),
        place: values.place.trim() || null,
        link: values.link.trim() || null,
        presenterId: values.presenterId || null,
        note: values.note.trim() || null,
      })
      if (answer.failure?.errors.some(({ code }) => code === 'REPEATED_TIME')) twice.value = values.startLocal
      return answer
    },
    done,
  })
  const start = form.values.startLocal.value
  const at = start && instantOf(start, zone)
  const isTwice = twice.value !== null && twice.value === start
  const people = presenter && !members.some(({ id }) => id === presenter.id) ? [presenter, ...members] : members
  return (
    <Form of={form}>
      {papers && (
        <>
          <Select of={form} name="paperId" label={t('planning.paper')} options={[{ value: '', label: t('planning.noPaper') }, ...papers.map(({ id, title }) => ({ value: id, label: title }))]} />
          <TextField of={form} name="title" label={t('planning.title')} hint={t('planning.titleHint')} />
        </>
      )}
      {!isTimed && (
        <>
          <TextField
            of={form}
            name="startLocal"
            type="datetime-local"
            label={t('planning.start')}
            hint={
              <>
                {t('planning.startHint', { place: placeOf(zone) })} {at && !isTwice && <Time at={at} zone={zone} />}
              </>
            }
            required
          />
          {isTwice && (
            <RadioGroup
              of={form}
              name="repeated"
              label={t('planning.repeated')}
              options={(['FIRST', 'SECOND'] as const).map((value) => ({ value, label: t(`planning.repeated.${value}`), hint: t(`planning.repeated.${value}.means`) }))}
            />
          )}
          <TextField of={form} name="durationMinutes" type="number" min="5" max="1440" inputMode="numeric" label={t('planning.duration')} required />
        </>
      )}
      <Select of={form} name="presenterId" label={t('planning.presenter')} options={[{ value: '', label: t('planning.nobody') }, ...people.map(({ id, name }) => ({ value: id, label: name }))]} />
      <TextField of={form} name="place" label={t('planning.place')} hint={t('planning.placeHint')} />
      <TextField of={form} name="link" type="url" inputMode="url" label={t('planning.link')} hint={t('planning.linkHint')} />
      <TextField of={form} name="note" rows={3} label={t('planning.note')} hint={t('planning.noteHint')} />
      <div>
        <Button type="submit" look="primary" busy={form.busy.value}>
          {submit}
        </Button>
      </div>
    </Form>
  )
}
