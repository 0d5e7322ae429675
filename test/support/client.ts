import { createClient } from 'graphql-ws'
import { WebSocket } from 'ws'

export type Answer = { data: any; errors?: { message: string; path?: (string | number)[]; extensions?: Record<string, any> }[]; status: number; headers: Headers; text: string }

/** One browser: keeps its cookie, fails on errors that the test did not expect. */
export class Client {
  constructor(
    readonly url: string,
    public cookie?: string,
  ) {}

  /** Sends one operation and answers everything, errors too. */
  async send(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-colloquy-request': '1', ...(this.cookie && { cookie: this.cookie }) },
      body: JSON.stringify({ query, variables }),
    })
    const set = response.headers.getSetCookie()[0]
    if (set) this.cookie = /=;|Max-Age=0/i.test(set) ? undefined : set.split(';')[0]
    const text = await response.text()
    return { ...JSON.parse(text), status: response.status, headers: response.headers, text }
  }

  /** The data of an operation. Fails with query and answer on top-level errors and on refusals in a payload. */
  async do(query: string, variables: Record<string, unknown> = {}): Promise<any> {
    const answer = await this.send(query, variables)
    const refusals = Object.values((answer.data ?? {}) as Record<string, { errors?: unknown[] } | null>).flatMap((field) => field?.errors ?? [])
    if (answer.errors || refusals.length > 0) throw new Error(`${query}\n${JSON.stringify(variables)}\n${answer.text}\nrequest ${answer.headers.get('x-request-id')}`)
    return answer.data
  }

  /** The refusals in the payload of a mutation that has to be refused: `[{ code, path, message }]`. */
  async refused(query: string, variables: Record<string, unknown> = {}): Promise<{ code: string; path: string[]; message: string }[]> {
    const answer = await this.send(query, variables)
    const [field] = Object.values((answer.data ?? {}) as Record<string, { errors?: { code: string; path: string[]; message: string }[] }>)
    if (!field?.errors?.length) throw new Error(`This was not refused: ${query}\n${answer.text}`)
    return field.errors
  }

  /** A live subscription over a real socket. `next()` waits for the next result. */
  subscribe(query: string, variables: Record<string, unknown> = {}) {
    const cookie = this.cookie
    class Socket extends WebSocket {
      constructor(address: string, protocols: string[]) {
        super(address, protocols, { headers: cookie ? { cookie } : {} })
      }
    }
    const client = createClient({ url: `${this.url.replace('http', 'ws')}/graphql`, webSocketImpl: Socket, retryAttempts: 0, lazy: false, onNonLazyError: () => {} })
    const results = client.iterate<any>({ query, variables })
    return {
      client,
      next: async (): Promise<any> => {
        const result = await results.next()
        if (result.done) return { done: true }
        return result.value
      },
      [Symbol.asyncIterator]: () => results,
      stop: async () => {
        await results.return?.()
        await client.dispose()
      },
    }
  }
}
