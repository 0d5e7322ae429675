// What is sent, over HTTP and over the socket alike: { variables, extensions: { persistedQuery: { version: 1, sha256Hash } } }.
// The text of an operation never leaves the build; the server knows it by its hash (generated/persisted-documents.json).
import { signal } from '@preact/signals'
import { t } from '../locales/t.ts'
import { noteAnswer, noteSilence } from './connection.ts'
import type { ErrorCode } from './generated/graphql.ts'

/** A generated operation: all of it that is left in the browser is its hash; the types stand beside it. */
export type Document<Data, Variables> = { __apiType?: (variables: Variables) => Data }

export const hashOf = (document: Document<unknown, never>) => (document as unknown as { __meta__: { hash: string } }).__meta__.hash

export type Refusal = { code: ErrorCode; message: string; path: string[] }

/** One shape for everything that can go wrong with a request. */
export type Failure = {
  /** `silence`: nobody answered, and it may help to try again. `refusal`: the server said no. */
  kind: 'silence' | 'refusal'
  code: ErrorCode
  message: string
  /** What a mutation refused, by field of its input. */
  errors: Refusal[]
  requestId: string | null
}

export type Answer<Data> = { data: Data; failure: null } | { data: null; failure: Failure }

/** Grows when the server says that nobody is logged in, so that the page can look again who is. */
export const strangers = signal(0)

type Reply<Data> = { data?: Data | null; errors?: { message: string; extensions?: { code?: ErrorCode; requestId?: string } }[] }

export const persisted = (document: Document<unknown, never>, variables: unknown) => ({
  variables: variables as Record<string, unknown>,
  extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(document) } },
})

const failed = (kind: Failure['kind'], code: ErrorCode, message: string, requestId: string | null, errors: Refusal[] = []): { data: null; failure: Failure } => {
  if (code === 'UNAUTHENTICATED') strangers.value++
  return { data: null, failure: { kind, code, message, errors, requestId } }
}

/** Sends one operation. Never throws; `leaving` lets the request outlive the page. */
export const request = async <Data, Variables>(document: Document<Data, Variables>, variables: Variables, leaving = false): Promise<Answer<Data>> => {
  let response: Response
  let reply: Reply<Data>
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json;q=0.9',
        'x-colloquy-request': '1',
      },
      body: JSON.stringify(persisted(document, variables)),
      keepalive: leaving,
      signal: AbortSignal.timeout(60_000),
    })
    reply = await response.json()
  } catch {
    noteSilence()
    return failed('silence', 'INTERNAL', t('failure.silence'), null)
  }
  noteAnswer()
  const requestId = response.headers.get('x-request-id')
  const [error] = reply.errors ?? []
  if (!error && reply.data) return { data: reply.data, failure: null }
  const code = error?.extensions?.code ?? 'INTERNAL'
  // A proxy in front of a server that restarts answers, but not for it.
  if (!error && response.status >= 502) return failed('silence', code, t('failure.silence'), requestId)
  return failed('refusal', code, code === 'INTERNAL' ? t('failure.internal') : (error?.message ?? t('failure.internal')), error?.extensions?.requestId ?? requestId)
}

type PayloadOf<Data> = Data[keyof Data]

/** Sends a mutation of one field and answers its payload; a payload with errors is a failure. */
export const mutate = async <Data extends Record<string, { errors: Refusal[] }>, Variables>(
  document: Document<Data, Variables>,
  variables: Variables,
  leaving = false,
): Promise<Answer<PayloadOf<Data>>> => {
  const answer = await request(document, variables, leaving)
  if (answer.failure) return answer
  const [payload] = Object.values(answer.data) as PayloadOf<Data>[]
  const [first] = payload!.errors
  return first ? failed('refusal', first.code, first.message, null, payload!.errors) : { data: payload!, failure: null }
}
