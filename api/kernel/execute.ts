import { createSourceEventStream, type DocumentNode, type ExecutionArgs, type ExecutionResult, execute, type GraphQLSchema } from 'graphql'
import type { Prepared } from './limits.ts'
import { type Plan, planOperation } from './plan.ts'

/** The parts of an operation that differ from one to the next. */
export type Operation<C> = { document: DocumentNode; operationName?: string | null; variables?: Record<string, unknown> | null; context: C }

/** The results of a subscription. `return` ends them at once, whatever they are waiting for. */
export type Results = AsyncGenerator<ExecutionResult, void, void>

export type Engine<C> = {
  schema: GraphQLSchema
  /** Parses and validates within the limits; remembers what it was asked lately. */
  prepare: (query: string) => Prepared
  execute: (operation: Operation<C>) => Promise<ExecutionResult> | ExecutionResult
  /** Each event runs with a context of its own, so rights and loaders are never stale. */
  subscribe: (operation: Operation<C>) => Promise<Results | ExecutionResult>
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

  const subscribe = async (operation: Operation<C>) => {
    const source = await createSourceEventStream(argsOf(operation))
    if (!(Symbol.asyncIterator in source)) return source
    return mapped(source, (event) => run({ ...operation, context: fresh(operation.context) }, event))
  }

  return { schema, prepare: remember(check), execute: run, subscribe }
}

/**
 * The events of a source, each executed when it is asked for. Not a generator: the `return` of one waits for the event
 * it is waiting for, which may never come, and until then its reader would count as alive.
 */
const mapped = (source: AsyncIterable<unknown>, run: (event: unknown) => Promise<ExecutionResult> | ExecutionResult): Results => {
  const events = source[Symbol.asyncIterator]()
  const done = { done: true, value: undefined } as const
  let ended = false
  let endWaiting: (() => void) | undefined

  const end = () => {
    if (ended) return
    ended = true
    endWaiting?.()
    // A failure of the clean-up is nobody's to handle, and unhandled it would end the process.
    Promise.resolve(events.return?.()).catch(() => {})
  }

  const pull = async (): Promise<IteratorResult<ExecutionResult, void>> => {
    const next = await events.next()
    if (next.done) ended = true
    if (ended) return done
    const value = await run(next.value)
    return ended ? done : { done: false, value }
  }

  const results: Omit<Results, typeof Symbol.asyncDispose> = {
    next: () =>
      ended
        ? Promise.resolve(done)
        : new Promise((resolve, reject) => {
            endWaiting = () => resolve(done)
            pull().then(resolve, (error) => {
              ended = true
              reject(error)
            })
          }),
    return: async () => {
      end()
      return done
    },
    throw: async (error) => {
      end()
      throw error
    },
    [Symbol.asyncIterator]: () => results as Results,
  }
  return results as Results
}
