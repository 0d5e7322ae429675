import { useSignal } from '@preact/signals'
import type { Answer, Failure } from '../../graphql/client.ts'
import type { RotaQuery } from '../../graphql/generated/graphql.ts'
import type { Query } from '../../graphql/query.ts'
import type { Rota } from '../state.ts'

export type Known = Query<RotaQuery>
type Payload = { rota?: Rota | null } | null | undefined

/** Makes known what an act answers. A refusal says that things are no longer as they are shown, so the page looks again. */
export const settle = async <P extends Payload>(query: Known, sent: Promise<Answer<P>>): Promise<Answer<P>> => {
  const answer = await sent
  const rota = answer.data?.rota
  if (rota) query.change((data) => (rota.seq < data.rota.seq ? data : { rota }))
  else if (answer.failure?.code === 'CONFLICT' || answer.failure?.code === 'TAKEN') void query.reload()
  return answer
}

/** One act at a time, with what went wrong beside it. */
export const useAct = (query: Known) => {
  const busy = useSignal<string | null>(null)
  const failure = useSignal<Failure | null>(null)
  const run = async (name: string, send: () => Promise<Answer<Payload>>) => {
    if (busy.peek()) return
    busy.value = name
    failure.value = null
    failure.value = (await settle(query, send())).failure
    busy.value = null
  }
  return { busy: busy.value, failure: failure.value, run }
}
