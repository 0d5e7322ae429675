import type { IncomingMessage, ServerResponse } from 'node:http'
import { ApolloServer, type ApolloServerPlugin, type HTTPGraphQLRequest, HeaderMap } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled'
import { type DocumentNode, GraphQLError, Kind, OperationTypeNode } from 'graphql'
import type { Logger } from 'pino'
import type { Limits } from './env.ts'
import type { Engine } from './execute.ts'
import { HttpError, pathOf, readBody } from './http.ts'
import type { Prepared } from './limits.ts'

export type ApolloSettings<C> = {
  engine: Engine<C>
  limits: Limits
  log: Logger
  /** The text of a persisted document, by its SHA-256. */
  persisted: (hash: string) => string | undefined
  /** What a client is shown of errors. */
  show: (errors: readonly GraphQLError[], ctx: C) => readonly GraphQLError[]
}

type GatewayRequest<C> = { context: C; document: DocumentNode; operationName?: string; request: { variables?: Record<string, unknown> } }

const noDocument: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] }
const problem = (message: string): Prepared => ({ errors: [new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })], isRefused: false })

/** Apollo's names for what is wrong with a request, which are one to us. */
const knownCodes = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_USER_INPUT', 'RATE_LIMITED', 'RESYNC', 'INTERNAL'])
const codeOf = (code: unknown) => (code === 'INTERNAL_SERVER_ERROR' ? 'INTERNAL' : 'BAD_USER_INPUT')

/** GraphQL over HTTP: Apollo Server for the protocol, our own engine for parsing, validation and execution. */
export const createApollo = async <C extends object>({ engine, limits, log, persisted, show }: ApolloSettings<C>) => {
  // Requests whose document was read: their errors are about what it says, not about the request.
  const wellFormed = new WeakSet<HTTPGraphQLRequest>()

  const plugin: ApolloServerPlugin<C> = {
    requestDidStart: async () => {
      let prepared: Prepared
      return {
        // A document that stands here already is neither parsed nor validated by Apollo.
        didResolveSource: async (request) => {
          prepared = engine.prepare(request.source as string)
          Object.assign(request, { document: prepared.document ?? noDocument })
          if (!(prepared.errors && prepared.isRefused)) wellFormed.add(request.request.http as HTTPGraphQLRequest)
        },
        responseForOperation: async ({ operation, request }) => {
          if (operation?.operation === OperationTypeNode.SUBSCRIPTION) {
            prepared = problem('A subscription goes over the WebSocket at the same address.')
            wellFormed.delete(request.http as HTTPGraphQLRequest)
          }
          if (!operation && !prepared.errors) prepared = problem('Name one of the operations of the document.')
          if (!prepared.errors) return null
          const errors = prepared.errors.map((error) => error.toJSON())
          return { http: { status: 400, headers: new HeaderMap() }, body: { kind: 'single', singleResult: { errors } } }
        },
      }
    },
  }

  const server = new ApolloServer<C>({
    gateway: {
      load: async () => ({
        executor: async ({ context, document, operationName, request }: GatewayRequest<C>) => {
          const result = await engine.execute({ document, operationName, variables: request.variables, context })
          return result.errors ? { ...result, errors: show(result.errors, context) } : result
        },
      }),
      onSchemaLoadOrUpdate: (listen: (loaded: object) => void) => {
        listen({ apiSchema: engine.schema, coreSupergraphSdl: '' })
        return () => {}
      },
      stop: async () => {},
    } as never,
    documentStore: null,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    csrfPrevention: { requestHeaders: ['x-colloquy-request', 'apollo-require-preflight'] },
    plugins: [plugin, ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled()],
    stringifyResult: JSON.stringify,
    formatError: (formatted) =>
      knownCodes.has(String(formatted.extensions?.code)) ? formatted : { ...formatted, extensions: { ...formatted.extensions, code: codeOf(formatted.extensions?.code) } },
    logger: log,
  })
  await server.start()

  /** @param begin makes the context once the request is there: a slow one must not be answered with the rights of its beginning */
  return async (req: IncomingMessage, res: ServerResponse, begin: () => Promise<C>) => {
    const request = await requestOf(req, limits.bodyBytes, persisted)
    const ctx = await begin()
    const answer = await server.executeHTTPGraphQLRequest({ httpGraphQLRequest: request, context: async () => ctx })
    if (answer.body.kind !== 'complete') throw new Error('Incremental delivery is off.')
    for (const [name, value] of answer.headers) res.setHeader(name, value)
    res.setHeader('cache-control', 'no-store')
    const isPlain = answer.headers.get('content-type')?.startsWith('application/json')
    // GraphQL over HTTP, 6.4.1: to who asks for application/json, an error in a well-formed request is a 200.
    res.statusCode = answer.status === 400 && isPlain && wellFormed.has(request) ? 200 : (answer.status ?? 200)
    res.end(answer.body.string)
  }
}

/** The headers that Apollo looks at; the rest of a browser's twenty would only be copied. */
const heeded = ['accept', 'content-type', 'x-colloquy-request', 'apollo-require-preflight']

const requestOf = async (req: IncomingMessage, limit: number, persisted: ApolloSettings<never>['persisted']): Promise<HTTPGraphQLRequest> => {
  const { method = '', url = '' } = req
  const headers = new HeaderMap()
  for (const name of heeded) if (req.headers[name] !== undefined) headers.set(name, String(req.headers[name]))
  if (method === 'GET') return { method, headers, search: url.slice(pathOf(req).length), body: undefined }
  if (method !== 'POST') throw new HttpError(405, 'GraphQL is asked by GET or POST.', { allow: 'GET, POST' })
  const type = /^application\/json\s*(?:;\s*charset="?([\w-]+)"?\s*)?$/i.exec(req.headers['content-type'] ?? '')
  if (!type || !/^utf-?8$/i.test(type[1] ?? 'utf-8')) throw new HttpError(415, 'The Content-Type must be application/json in UTF-8.', { accept: 'application/json' })
  if (!/^(identity)?$/i.test(req.headers['content-encoding'] ?? '')) throw new HttpError(415, 'A compressed request is not read.', { 'accept-encoding': 'identity' })
  return { method, headers, search: '', body: withText(parsed(await readBody(req, limit)), persisted) }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new HttpError(400, 'The request is not JSON.')
  }
}

/** Puts the text of a persisted document in its place. */
const withText = (body: unknown, persisted: ApolloSettings<never>['persisted']): unknown => {
  if (typeof body !== 'object' || body === null || !('extensions' in body)) return body
  const hash = (body.extensions as { persistedQuery?: { sha256Hash?: unknown } } | null)?.persistedQuery?.sha256Hash
  if (typeof hash !== 'string' || ('query' in body && body.query)) return body
  const query = persisted(hash)
  if (query === undefined) throw new HttpError(400, 'There is no such persisted document.')
  return { ...body, query, extensions: null }
}
