/** What goes over the lines of one window. */
export type Traffic = {
  /** A mutation on its way: called at each try; the function it answers is called with the answer, or null where none comes. */
  sends: (body: string) => (answer: string | null) => void
  /** Delivers the same once more by another way, or not; resolves when that is over. */
  twin: (body: string) => Promise<unknown> | null
  /** A stream is asked for, after a cursor. */
  subscribes: (after: number | null) => { tells: (seq: number) => void; isRefused: () => void }
  /** What may explain a fault. */
  notes: (line: string) => void
}

/** A window to which nobody listens. */
export const unheard: Traffic = { sends: () => () => {}, twin: () => null, subscribes: () => ({ tells: () => {}, isRefused: () => {} }), notes: () => {} }

type Try = { sentAt: number; answer: string | null }
/** One mutation, however often it was sent; `answers` are the tries to which the server said yes or no. */
export type Write = { input: Record<string, unknown>; tries: Try[]; answers: Try[] }

/** Whether the server said yes or no, rather than that it could not. */
const isAnswer = ({ answer }: Try) => answer?.includes('"data":{') && !answer.includes('"code":"INTERNAL"')

const keptNotes = 60

/** No trouble of a line lasts so long: whoever still waits for an answer then was forgotten. */
const forgottenMs = 40_000

/** Everything that goes over the lines of all windows, counted and checked as it comes. */
export const watchTraffic = () => {
  const writes = new Map<string, Try[]>()
  const notes = new Map<string, string[]>()
  const faults: string[] = []
  const counts = { resumes: 0, refused: 0, told: 0, replayed: 0, twins: 0 }
  /** The highest seq that anybody was told. */
  let top = 0

  const note = (body: string) => {
    const one: Try = { sentAt: Date.now(), answer: null }
    const tries = writes.get(body)
    if (tries) tries.push(one)
    else writes.set(body, [one])
    return (answer: string | null) => {
      one.answer = answer
      if (Date.now() - one.sentAt > forgottenMs) faults.push(`this waited for ${Date.now() - one.sentAt} ms, in vain or not: ${body}, ${answer}`)
    }
  }

  return {
    /**
     * The traffic of one window.
     * @param twinOf delivers a body once more and answers what came back; null where it is not to be, or cannot
     */
    of: (name: string, twinOf: (body: string) => Promise<string> | null): Traffic => {
      let streams = 0
      const own: string[] = []
      notes.set(name, own)
      return {
        sends: note,
        twin: (body) => {
          const sent = twinOf(body)
          if (!sent) return null
          counts.twins++
          const answered = note(body)
          return sent.then(answered, () => answered(null))
        },
        subscribes: (after) => {
          if (after === null) faults.push(`${name} followed the stream from nowhere`)
          if (streams++ > 0) counts.resumes++
          const known = top
          let last = after ?? 0
          return {
            tells: (seq) => {
              if (seq !== last + 1) faults.push(`${name} was told ${seq} after ${last}`)
              last = seq
              counts.told++
              if (seq <= known) counts.replayed++
              top = Math.max(top, seq)
            },
            isRefused: () => void counts.refused++,
          }
        },
        notes: (line) => {
          own.push(`  ${new Date().toISOString().slice(11, -1)} ${line}`)
          if (own.length > keptNotes) own.shift()
        },
      }
    },
    counts,
    faults,
    /** The last that is known of one window. */
    notesOf: (name: string) => (notes.get(name) ?? []).join('\n'),
    writes: (): Write[] => [...writes].map(([body, tries]) => ({ input: JSON.parse(body).variables.input, tries, answers: tries.filter(isAnswer) })),
  }
}

export type Watched = ReturnType<typeof watchTraffic>
