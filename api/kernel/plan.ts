import {
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getOperationAST,
  GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getVariableValues,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  locatedError,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { lookThrough } from './limits.ts'

/** Runs a planned operation. `root` is what its root fields are read from: nothing, or the event of a subscription. */
export type Plan = (root: unknown, context: unknown, variables: Readonly<Record<string, unknown>> | null | undefined) => ExecutionResult | Promise<ExecutionResult>

type Path = { readonly prev: Path | undefined; readonly key: string | number; readonly typename: string | undefined }
type Run = { root: unknown; context: unknown; variables: Record<string, unknown>; errors: GraphQLError[]; args: Map<Step, Record<string, unknown>> }
type Complete = (value: unknown, run: Run, prev: Path | undefined, key: string | number) => unknown
/** A place for a value: a field, or an item of a list. */
type Slot = { complete: Complete; isRequired: boolean; nodes: readonly FieldNode[] }
/** `isText`: a string that stands in its place is the answer. */
type Step = Slot & { key: string; typename?: string; isText: boolean; parent: GraphQLObjectType; field: GraphQLField<unknown, unknown> }
/** `Result` makes the objects of these steps, and of no others: so they are of one shape, with room for all of it. */
type Steps = { list: readonly Step[]; Result: new () => Record<string, unknown> }

/** The variables of @skip and @include may fall out in 2^n ways. */
const keptVariants = 16

const plain = Object.create(null)

/** Of objects without a prototype's `__proto__`, which may name a field; faster than Object.create(null). */
const newShape = (): Steps['Result'] => {
  // biome-ignore lint/complexity/useArrowFunction: an arrow makes no objects.
  const Result = function () {} as unknown as Steps['Result']
  Result.prototype = plain
  return Result
}

const isPromise = (value: unknown): value is Promise<unknown> => typeof (value as Promise<unknown> | null)?.then === 'function'

const pathOf = (prev: Path | undefined, key: string | number) => {
  const path = [key]
  for (let at = prev; at; at = at.prev) path.unshift(at.key)
  return path
}

/**
 * Decides once for a document what graphql's own executor decides for every field of every object: which fields are
 * asked for, of which types, with which resolvers. The answers are the same (GraphQL, October 2021, section 6), errors
 * and their places too; a test compares the two on random documents. Null where it does not understand a document
 * (the schema's own fields, types told by `isTypeOf`): then graphql's is to be used.
 */
export const planOperation = (schema: GraphQLSchema, document: DocumentNode, operationName?: string | null): Plan | null => {
  const operation = getOperationAST(document, operationName)
  const rootType = operation && schema.getRootType(operation.operation)
  if (!rootType || Object.values(schema.getTypeMap()).some((type) => isObjectType(type) && type.isTypeOf)) return null
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null)
  for (const node of document.definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments[node.name.value] = node
  const isSerial = operation.operation === OperationTypeNode.MUTATION
  const asked = lookThrough(document)
  if (asked.isAboutSchema) return null
  const conditions = [...asked.conditions]

  /** One plan for each way in which the variables of @skip and @include fall out. */
  const planFor = (given: Record<string, unknown>) => {
    const isAsked = ({ directives = [] }: SelectionNode) =>
      directives.every(({ name, arguments: [condition] = [] }) => {
        if (name.value !== 'skip' && name.value !== 'include') return true
        const value = condition?.value
        return (value?.kind === Kind.VARIABLE ? given[value.name.value] : value?.kind === Kind.BOOLEAN && value.value) === (name.value === 'include')
      })

    const collect = (type: GraphQLObjectType, set: SelectionSetNode, found: Map<string, FieldNode[]>, seen: Set<string>) => {
      for (const node of set.selections) {
        if (!isAsked(node)) continue
        if (node.kind === Kind.FIELD) {
          const key = (node.alias ?? node.name).value
          const same = found.get(key)
          if (same) same.push(node)
          else found.set(key, [node])
          continue
        }
        const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments[node.name.value]
        if (node.kind === Kind.FRAGMENT_SPREAD) {
          if (!fragment || seen.has(node.name.value)) continue
          seen.add(node.name.value)
        }
        const on = fragment?.typeCondition && schema.getType(fragment.typeCondition.name.value)
        if (fragment && (!on || on === type || (isAbstractType(on) && schema.isSubType(on, type)))) collect(type, fragment.selectionSet, found, seen)
      }
    }

    const stepsOf = (type: GraphQLObjectType, sets: readonly (SelectionSetNode | undefined)[]): Steps => {
      const found = new Map<string, FieldNode[]>()
      const seen = new Set<string>()
      for (const set of sets) if (set) collect(type, set, found, seen)
      const list = [...found].flatMap(([key, nodes]) => {
        const name = (nodes[0] as FieldNode).name.value
        if (name === '__typename') return { key, typename: type.name } as Step
        const field = type.getFields()[name]
        const isText = !field?.resolve && /^(String|ID)!?$/.test(String(field?.type))
        return field ? { key, parent: type, field, nodes, isText, isRequired: isNonNullType(field.type), complete: completerOf(field.type, type, field, nodes) } : []
      })
      return { list, Result: newShape() }
    }

    const completerOf = (type: GraphQLOutputType, parent: GraphQLObjectType, field: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[]): Complete => {
      if (isNonNullType(type)) {
        const inner = completerOf(type.ofType, parent, field, nodes)
        return (value, run, prev, key) => {
          const completed = inner(value, run, prev, key)
          if (completed === null) throw new Error(`Cannot return null for non-nullable field ${parent.name}.${field.name}.`)
          return completed
        }
      }
      const complete = nullableOf(type, parent, field, nodes)
      return (value, run, prev, key) => {
        if (value instanceof Error) throw value
        return value === null || value === undefined ? null : complete(value, run, prev, key)
      }
    }

    const nullableOf = (type: GraphQLOutputType, parent: GraphQLObjectType, field: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[]): Complete => {
      if (isListType(type)) return listOf({ complete: completerOf(type.ofType, parent, field, nodes), isRequired: isNonNullType(type.ofType), nodes }, parent, field)
      if (isLeafType(type)) {
        return (value) => {
          const told = type.serialize(value)
          if (told === null || told === undefined) throw new Error(`Expected \`${type.name}.serialize\` to return a value, returned: ${told}`)
          return told
        }
      }
      const plans = new Map<GraphQLObjectType, Steps>()
      const objectOf = (of: GraphQLObjectType, value: unknown, run: Run, prev: Path | undefined, key: string | number) => {
        let steps = plans.get(of)
        if (!steps) plans.set(of, (steps = stepsOf(of, nodes.map((node) => node.selectionSet))))
        return runSteps(steps, value, run, { prev, key, typename: typeof key === 'number' ? undefined : parent.name })
      }
      const named = (name: unknown) => {
        const of = typeof name === 'string' ? schema.getType(name) : undefined
        if (isObjectType(of) && schema.isSubType(type as never, of)) return of
        throw new GraphQLError(`Abstract type "${type}" must resolve to one of its types at runtime for field "${parent.name}.${field.name}".`, { nodes })
      }
      if (isObjectType(type)) return (value, run, prev, key) => objectOf(type, value, run, prev, key)
      return (value, run, prev, key) => {
        const info = infoOf({ parent, field, nodes } as Step, run, prev, key)
        const name = type.resolveType ? type.resolveType(value, run.context, info, type as never) : (value as { __typename?: unknown }).__typename
        return isPromise(name) ? name.then((told) => objectOf(named(told), value, run, prev, key)) : objectOf(named(name), value, run, prev, key)
      }
    }

    const steps = stepsOf(rootType, [operation.selectionSet])
    return (run: Run) => (isSerial ? runSerially(steps, run) : runSteps(steps, run.root, run, undefined))
  }

  const infoOf = ({ parent, field, nodes }: Step, run: Run, prev: Path | undefined, key: string | number): GraphQLResolveInfo => ({
    fieldName: field.name,
    fieldNodes: nodes,
    returnType: field.type,
    parentType: parent,
    path: { prev, key, typename: parent.name },
    schema,
    fragments,
    rootValue: run.root,
    operation,
    variableValues: run.variables,
  })

  /** The arguments are the same for every parent of one run. */
  const argsOf = (step: Step, run: Run) => {
    let args = run.args.get(step)
    if (!args) run.args.set(step, (args = getArgumentValues(step.field, step.nodes[0] as FieldNode, run.variables)))
    return args
  }

  const runStep = (step: Step, source: unknown, run: Run, path: Path | undefined): unknown => {
    try {
      const { resolve, name } = step.field
      let value: unknown
      if (resolve) value = resolve(source, argsOf(step, run), run.context, infoOf(step, run, path, step.key))
      else {
        value = (source as Record<string, unknown> | null | undefined)?.[name]
        if (typeof value === 'function') value = value.call(source, argsOf(step, run), run.context, infoOf(step, run, path, step.key))
      }
      return settled(value, step, run, path, step.key)
    } catch (error) {
      return failed(error, step, run, path, step.key)
    }
  }

  const runSteps = ({ list, Result }: Steps, source: unknown, run: Run, path: Path | undefined): unknown => {
    const result = new Result()
    let waiting: Promise<unknown>[] | undefined
    try {
      for (const step of list) {
        const text = step.isText ? (source as Record<string, unknown> | null)?.[step.field.name] : step.typename
        const value = typeof text === 'string' ? text : runStep(step, source, run, path)
        result[step.key] = value
        if (isPromise(value)) (waiting ??= []).push(value.then((told) => (result[step.key] = told)))
      }
    } catch (error) {
      return ended(waiting, error)
    }
    return waiting ? Promise.all(waiting).then(() => result) : result
  }

  const runSerially = async ({ list, Result }: Steps, run: Run) => {
    const result = new Result()
    for (const step of list) result[step.key] = step.typename ?? (await runStep(step, run.root, run, undefined))
    return result
  }

  const plans = new Map<string, (run: Run) => unknown>()

  return (root, context, given) => {
    const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given ?? {}, { maxErrors: 5 })
    if (errors) return { errors }
    const variant = conditions.map((name) => (coerced[name] ? '1' : '0')).join('')
    const plan = plans.get(variant) ?? planFor(coerced)
    if (plans.size < keptVariants) plans.set(variant, plan)
    const run: Run = { root, context, variables: coerced, errors: [], args: new Map() }
    const answer = (data: unknown): ExecutionResult => (run.errors.length > 0 ? { errors: run.errors, data: data as ExecutionResult['data'] } : { data: data as ExecutionResult['data'] })
    const broken = (error: unknown) => {
      run.errors.push(error as GraphQLError)
      return answer(null)
    }
    try {
      const data = plan(run)
      return isPromise(data) ? data.then(answer, broken) : answer(data)
    } catch (error) {
      return broken(error)
    }
  }
}

// Below, no function is given a name: the loader of TypeScript would define it anew at every call, which takes longer than the call.

/** Completes a value at its place, now or when it comes. */
const settled = (value: unknown, slot: Slot, run: Run, prev: Path | undefined, key: string | number): unknown => {
  if (isPromise(value)) return value.then((told) => settled(told, slot, run, prev, key), (error) => failed(error, slot, run, prev, key))
  try {
    const completed = slot.complete(value, run, prev, key)
    return isPromise(completed) ? completed.then(undefined, (error) => failed(error, slot, run, prev, key)) : completed
  } catch (error) {
    return failed(error, slot, run, prev, key)
  }
}

/** Notes an error at its place and answers null, or hands it to the parent where null cannot stand. */
const failed = (raw: unknown, { isRequired, nodes }: Slot, run: Run, prev: Path | undefined, key: string | number): null => {
  const error = locatedError(raw, nodes, pathOf(prev, key))
  if (isRequired) throw error
  run.errors.push(error)
  return null
}

/** Fails, but only when all that was begun has ended, or the failure of that would be nobody's to handle. */
const ended = (begun: unknown[] | undefined, error: unknown): Promise<never> => {
  if (!begun) throw error
  return Promise.allSettled(begun).then(() => Promise.reject(error))
}

const listOf = (slot: Slot, parent: GraphQLObjectType, field: GraphQLField<unknown, unknown>): Complete => (value, run, prev, key) => {
  if (typeof value !== 'object' || value === null || !(Symbol.iterator in value)) throw new GraphQLError(`Expected Iterable, but did not find one for field "${parent.name}.${field.name}".`)
  const path: Path = { prev, key, typename: typeof key === 'number' ? undefined : parent.name }
  const items: unknown[] = []
  let isWaiting = false
  try {
    for (const item of value as Iterable<unknown>) {
      const index = items.length
      const completed = settled(item, slot, run, path, index)
      isWaiting ||= isPromise(completed)
      items.push(completed)
    }
  } catch (error) {
    // Those behind the failure are waited for by nobody.
    for (const item of value as Iterable<unknown>) if (isPromise(item)) item.then(undefined, () => {})
    return ended(isWaiting ? items : undefined, error)
  }
  return isWaiting ? Promise.all(items) : items
}
