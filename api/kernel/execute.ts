import { createSourceEventStream, type DocumentNode, type ExecutionArgs, type ExecutionResult, execute, type GraphQLSchema } from 'graphql'
import { isInternal } from './errors.ts'
import type { LiveSource, Parcel, Teller } from './fanout.ts'
import type { Prepared } from './limits.ts'
import { type Plan, planOperation } from './plan.ts'
import { type Sharing, sharingOf } from './sharing.ts'

/** The parts of an operation that differ from one to the next. */
export type Operation<C> = { document: DocumentNode; operationName?: string | null; variables?: Record<string, unknown> | null; context: C }

/** The results of a subscription. `return` ends them at once, whatever they are waiting for. */
export type Results = AsyncGenerator<ExecutionResult, void, void>

/** Where the results of a followed stream go: to one operation on one socket. */
export type Sink<C> = {
  /** The JSON of a result as clients may see it. */
  write: (result: ExecutionResult, context: C) => string
  send: (parcel: Parcel) => void
}

export type Engine<C> = {
  schema: GraphQLSchema
  /** Parses and validates within the limits; remembers what it was asked lately. */
  prepare: (query: string) => Prepared
  execute: (operation: Operation<C>) => Promise<ExecutionResult> | ExecutionResult
  /** Each event runs with a context of its own, so rights and loaders are never stale. */
  subscribe: (operation: Operation<C>, sink: Sink<C>) => Promise<Results | ExecutionResult>
}

const keptDocuments = 1_000
/** A parsed document takes some fifty times the memory of its text. */
const keptCharacters = 1_000_000

/** Remembers what `check` answered, the last asked last to go, within a bound of number and length. */
const remember = <T>(check: (query: string) => T): ((query: string) => T) => {
  const kept = new Map<string, T>()
  let characters = 0
  return (query) => {
    const known = kept.get(query)
    const value = known ?? check(query)
    if (known !== undefined) kept.delete(query)
    else characters += query.length
    kept.set(query, value)
    for (const oldest of kept.keys()) {
      if (kept.size <= keptDocuments && characters <= keptCharacters) break
      kept.delete(oldest)
      characters -= oldest.length
    }
    return value
  }
}

/**
 * What both transports run operations with.
 * @param check parses and validates within the limits
 * @param fresh makes the context of one event
 */
export const createEngine = <C>(schema: GraphQLSchema, check: (query: string) => Prepared, fresh: (ctx: C) => C): Engine<C> => {
  const argsOf = ({ document, operationName, variables, context }: Operation<C>): ExecutionArgs => ({
    schema,
    document,
    operationName,
    variableValues: variables,
    contextValue: context,
    options: { maxCoercionErrors: 5 },
  })

  const plans = new WeakMap<DocumentNode, Map<string, Plan | null>>()

  /** Plans a document when it is first executed, for each of its operations. */
  const planOf = ({ document, operationName }: Operation<C>) => {
    const ofDocument = plans.get(document) ?? new Map<string, Plan | null>()
    plans.set(document, ofDocument)
    const known = ofDocument.get(operationName ?? '')
    if (known !== undefined) return known
    const plan = planOperation(schema, document, operationName)
    ofDocument.set(operationName ?? '', plan)
    return plan
  }

  const run = (operation: Operation<C>, root?: unknown) => {
    const plan = planOf(operation)
    return plan ? plan(root, operation.context, operation.variables) : execute({ ...argsOf(operation), rootValue: root })
  }

  const sharings = new WeakMap<DocumentNode, Map<string, Sharing & { number: number }>>()
  let documents = 0

  const sharingFor = ({ document, operationName }: Operation<C>) => {
    const ofDocument = sharings.get(document) ?? new Map<string, Sharing & { number: number }>()
    sharings.set(document, ofDocument)
    const known = ofDocument.get(operationName ?? '') ?? { ...sharingOf(schema, document, operationName), number: documents++ }
    ofDocument.set(operationName ?? '', known)
    return known
  }

  /** Pulls what was missed, some events at a time; from then on the results go straight to the sink, many readers' at once. */
  const followed = (source: LiveSource<C>, operation: Operation<C>, sink: Sink<C>): Results => {
    const { isShared, variables, number } = sharingFor(operation)
    const values = JSON.stringify([number, ...variables.map((name) => operation.variables?.[name])])
    const own = () => fresh(operation.context)
    /** Of an event that cannot be told, as while the database is away, nothing is: who follows comes back with the cursor before it. */
    const tellOne = async (root: object, context: C): Promise<ExecutionResult> => {
      const result = await run({ ...operation, context }, root)
      const broken = result.errors?.find(isInternal)
      if (broken) throw new Error('An event could not be told.', { cause: broken.originalError ?? broken })
      return result
    }
    /** Executed together, so that what is loaded serves all of them, and told one after the other. */
    let ready: Promise<ExecutionResult>[] = []
    let failure: unknown
    let isOpen = true
    const listener: Teller = {
      key: (types) => ([...types].every(isShared) ? values : null),
      execute: (events, batch) => {
        const context = batch ? ((batch.context ??= source.sharedContext(operation.context)) as C) : own()
        return Promise.all(events.map(async (event) => sink.write(await tellOne(source.rootOf(event, batch !== null), context), operation.context)))
      },
      send: (parcel) => isOpen && sink.send(parcel),
      end: (error) => {
        failure = error
      },
    }
    const pull = async (): Promise<IteratorResult<ExecutionResult, void>> => {
      for (;;) {
        const next = ready.shift()
        if (next) return { done: false, value: await next }
        const roots = await source.missed()
        if (roots === undefined) return done
        if (roots) {
          const context = own()
          ready = roots.map((root) => tellOne(root, context))
          // Those behind one that fails are nobody's to await.
          for (const told of ready) told.catch(() => {})
          continue
        }
        if ((await source.join(listener)) !== 'ended') continue
        if (failure) throw failure
        return done
      }
    }
    return results(pull, () => {
      isOpen = false
      source.close()
    })
  }

  const subscribe = async (operation: Operation<C>, sink: Sink<C>) => {
    const source = (await createSourceEventStream(argsOf(operation))) as AsyncIterable<unknown> | LiveSource<C> | ExecutionResult
    if (!(Symbol.asyncIterator in source)) return source
    if ('missed' in source) return followed(source, operation, sink)
    const events = source[Symbol.asyncIterator]()
    const pull = async (): Promise<IteratorResult<ExecutionResult, void>> => {
      const next = await events.next()
      return next.done ? done : { done: false, value: await run({ ...operation, context: fresh(operation.context) }, next.value) }
    }
    return results(pull, () => events.return?.())
  }

  return { schema, prepare: remember(check), execute: run, subscribe }
}

const done = { done: true, value: undefined } as const

/**
 * The results of a subscription, each made when it is asked for. Not a generator: the `return` of one waits for the event
 * it is waiting for, which may never come, and until then its reader would count as alive.
 */
const results = (pull: () => Promise<IteratorResult<ExecutionResult, void>>, close: () => unknown): Results => {
  let ended = false
  let endWaiting: (() => void) | undefined

  const end = () => {
    if (ended) return
    ended = true
    endWaiting?.()
    // A failure of the clean-up is nobody's to handle, and unhandled it would end the process.
    Promise.resolve(close()).catch(() => {})
  }

  const iterator: Omit<Results, typeof Symbol.asyncDispose> = {
    next: () =>
      ended
        ? Promise.resolve(done)
        : new Promise((resolve, reject) => {
            endWaiting = () => resolve(done)
            pull().then(
              (next) => {
                if (next.done) end()
                resolve(ended ? done : next)
              },
              (error) => {
                reject(error)
                end()
              },
            )
          }),
    return: async () => {
      end()
      return done
    },
    throw: async (error) => {
      end()
      throw error
    },
    [Symbol.asyncIterator]: () => iterator as Results,
  }
  return iterator as Results
}
