import { type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql'
import { getMetadataStorage } from 'type-graphql'
import type { Limits } from './env.ts'
import { type Fault, faultOf, toGraphQLError } from './errors.ts'
import { guarded } from './guard.ts'
import { checkPageSize } from './pagination.ts'

/** What the resolvers of every schema may count on. */
export type RootContext = {
  env: { limits: Limits }
  /** Tells a client that was throttled how many seconds to wait; without effect over a WebSocket. */
  setRetryAfter: (seconds: number) => void
}

type Resolve = GraphQLFieldResolver<unknown, RootContext, Record<string, unknown>>
type Param = { index: number; kind: string; name?: string; propertyName?: string }
type Method = { target: Function; methodName: string; params?: unknown[] }

/**
 * Calls the method of a resolver class with what its decorators ask for. type-graphql's own resolver makes an object
 * of a class from the parent and from the input at every call, and a promise for every argument: on a page of fifty
 * comments that is most of the time.
 */
const bind = ({ target, methodName, params = [] }: Method): Resolve => {
  const instance = new (target as new () => Record<string, (...args: unknown[]) => unknown>)()
  const method = instance[methodName] as (...args: unknown[]) => unknown
  const readers = (params as Param[]).toSorted((a, b) => a.index - b.index).map(reader)
  return (root, args, ctx, info) => method.apply(instance, readers.map((read) => read(root, args, ctx, info)))
}

const translated = (resolve: Resolve): Resolve => (root, args, ctx, info) => {
  try {
    const answer = resolve(root, args, ctx, info)
    return answer instanceof Promise ? answer.catch(translate) : answer
  } catch (error) {
    return translate(error)
  }
}

const reader = ({ kind, name, propertyName }: Param): Resolve => {
  if (kind === 'context') return (_root, _args, ctx) => (propertyName ? ctx[propertyName as keyof RootContext] : ctx)
  if (kind === 'root') return (root) => (propertyName ? (root as Record<string, unknown>)[propertyName] : root)
  if (kind === 'args') return (_root, args) => args
  if (kind === 'arg') return (_root, args) => args[name as string]
  if (kind === 'info') return (_root, _args, _ctx, info) => info
  throw new Error(`A parameter of kind ${kind} is not understood.`)
}

// graphql takes whatever has a path for an error of its own, and a Fault has one: it would lose its place in the answer.
const translate = (error: unknown): never => {
  const fault = faultOf(error)
  throw fault ? toGraphQLError(fault) : error
}

/** Refuses a page that is larger than allowed, whatever list it is of. */
const limited = (resolve: Resolve): Resolve => (root, args, ctx, info) => {
  checkPageSize(args.first as number, ctx.env.limits.pageSize)
  return resolve(root, args, ctx, info)
}

/**
 * Gives every root field the guard and the error model, every list its limit, and every field without a resolver of
 * its own graphql's default one, which costs nothing and calls a function that stands in the field's place.
 */
export const finishSchema = (schema: GraphQLSchema): GraphQLSchema => {
  const { queries, mutations, fieldResolvers } = getMetadataStorage()
  const methods = new Map<string, Method>()
  for (const method of queries) methods.set(`Query.${method.schemaName}`, method)
  for (const method of mutations) methods.set(`Mutation.${method.schemaName}`, method)
  for (const method of fieldResolvers) {
    const name = getMetadataStorage().objectTypes.find(({ target }) => target === method.getObjectType?.())?.name
    methods.set(`${name}.${method.schemaName ?? method.methodName}`, method)
  }
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || type === schema.getSubscriptionType()) continue
    for (const field of Object.values(type.getFields())) {
      const method = methods.get(`${type.name}.${field.name}`)
      const bound = method && bind(method)
      const resolve = bound && field.args.some(({ name }) => name === 'first') ? limited(bound) : bound
      field.resolve = resolve && !roots.includes(type) ? translated(resolve) : resolve
    }
  }
  for (const type of roots) if (type) wrapRoot(type, type === schema.getMutationType())
  return schema
}

/** The payload of a mutation that was refused. */
const refused = ({ code, message, path }: Fault) => ({ errors: [{ code, message, path }] })

const wrapRoot = (type: GraphQLObjectType, isMutation: boolean) => {
  for (const field of Object.values(type.getFields())) {
    const { resolve, subscribe } = field
    const name = `${type.name}.${field.name}`
    if (subscribe) {
      field.subscribe = (root, args, ctx, info) => guarded(name, () => subscribe(root, args, ctx, info)).catch(translate)
      continue
    }
    if (!resolve) throw new Error(`${name} has no resolver.`)
    field.resolve = async (root, args, ctx: RootContext, info) => {
      try {
        const answer = await guarded(name, () => resolve(root, args, ctx, info))
        return isMutation ? { errors: [], ...(answer as object) } : answer
      } catch (error) {
        const fault = faultOf(error)
        if (fault?.retryAfter) ctx.setRetryAfter(fault.retryAfter)
        return fault && isMutation ? refused(fault) : translate(error)
      }
    }
  }
}
