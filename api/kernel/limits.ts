import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  NoSchemaIntrospectionCustomRule,
  parse,
  type SelectionSetNode,
  specifiedRules,
  validate,
} from 'graphql'
import type { Env } from './env.ts'
import { briefly, maxErrors } from './errors.ts'
import { defaultPage } from './pagination.ts'

/**
 * A document that was parsed and validated, or what is wrong with it; `isRefused` where it was refused for what it
 * would cost, rather than for what it says.
 */
export type Prepared = { document: DocumentNode; errors?: undefined } | { document?: undefined; errors: readonly GraphQLError[]; isRefused: boolean }

class OverLimit extends Error {}

/** What a document costs, counted as if its fragments were written out where they are spread. */
export type Cost = { depth: number; aliases: number; rootFields: number; fields: number; directives: number; rows: number }

const words: Record<keyof Cost, string> = {
  depth: 'levels of fields',
  aliases: 'aliases',
  rootFields: 'fields at its root',
  fields: 'fields, its fragments written out',
  directives: 'directives',
  rows: 'rows, lists within lists multiplied',
}
const kinds = Object.keys(words) as (keyof Cost)[]
const nothing = (): Cost => ({ depth: 0, aliases: 0, rootFields: 0, fields: 0, directives: 0, rows: 0 })

/** Told by what is read of it, as validation, which knows the types, comes later and is slower. */
const isConnection = ({ selectionSet, arguments: given }: FieldNode): boolean =>
  given?.some(({ name }) => name.value === 'first') || selectionSet?.selections.some((node) => node.kind === Kind.FIELD && ['nodes', 'edges'].includes(node.name.value)) || false

const pageSize = ({ arguments: given }: FieldNode, maxPage: number): number => {
  const value = given?.find(({ name }) => name.value === 'first')?.value
  if (!value) return defaultPage
  return value.kind === Kind.INT ? Math.max(0, Number(value.value)) : maxPage
}

/**
 * Measures the costliest operation of a document, kind by kind. Each fragment is measured once, so the time is linear
 * in the length of the document, while its cost may grow as 2^n. Throws for fragments that contain themselves.
 * @param maxPage how many rows a page has whose size a variable says
 */
export const measure = (document: DocumentNode, maxPage: number): Cost => {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const node of document.definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node)
  const measured = new Map<string, Cost | 'open'>()

  const ofFragment = (name: string): Cost => {
    const known = measured.get(name)
    if (known === 'open') throw new OverLimit('The document has fragments that contain themselves.')
    if (known) return known
    const fragment = fragments.get(name)
    if (!fragment) return nothing() // validation says so
    measured.set(name, 'open')
    const cost = ofSelections(fragment.selectionSet)
    cost.directives += fragment.directives?.length ?? 0
    measured.set(name, cost)
    return cost
  }

  const ofSelections = (set: SelectionSetNode): Cost => {
    const sum = nothing()
    for (const node of set.selections) {
      const below = node.kind === Kind.FRAGMENT_SPREAD ? ofFragment(node.name.value) : node.selectionSet ? ofSelections(node.selectionSet) : nothing()
      const own = node.kind === Kind.FIELD ? 1 : 0
      sum.depth = Math.max(sum.depth, below.depth + own)
      sum.fields += below.fields + own
      sum.rootFields += own || below.rootFields
      sum.aliases += below.aliases + (node.kind === Kind.FIELD && node.alias ? 1 : 0)
      sum.directives += below.directives + (node.directives?.length ?? 0)
      sum.rows += node.kind === Kind.FIELD && isConnection(node) ? pageSize(node, maxPage) * (1 + below.rows) : below.rows
    }
    return sum
  }

  const most = nothing()
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION) continue
    const cost = ofSelections(node.selectionSet)
    for (const { directives } of [node, ...(node.variableDefinitions ?? [])]) cost.directives += directives?.length ?? 0
    for (const kind of kinds) most[kind] = Math.max(most[kind], cost[kind])
  }
  return most
}

/**
 * Parses and validates a document within the limits: the one list of rules for both transports. In production the
 * schema cannot be asked for. Throws nothing; an answer has few errors, without a guess at what was meant.
 */
export const checkDocument = (schema: GraphQLSchema, env: Env) => {
  const { limits } = env
  const rules = [...specifiedRules, ...(env.production ? [NoSchemaIntrospectionCustomRule] : [])]

  const check = (query: string): DocumentNode | readonly GraphQLError[] => {
    if (Buffer.byteLength(query) > limits.documentBytes) throw new OverLimit(`The document is over the limit of ${limits.documentBytes} bytes.`)
    const document = parse(query, { maxTokens: limits.tokens })
    const cost = measure(document, limits.pageSize)
    for (const kind of kinds) if (cost[kind] > limits[kind]) throw new OverLimit(`The document has too many ${words[kind]}: at most ${limits[kind]} are allowed.`)
    const errors = validate(schema, document, rules, { maxErrors, hideSuggestions: true })
    return errors.length > 0 ? errors.map(briefly) : document
  }

  return (query: string): Prepared => {
    try {
      const checked = check(query)
      return 'kind' in checked ? { document: checked } : { errors: checked, isRefused: false }
    } catch (error) {
      if (error instanceof OverLimit) return { errors: [badInput(error.message)], isRefused: true }
      if (error instanceof GraphQLError && /more tha[nt] \d+ tokens/.test(error.message)) {
        return { errors: [badInput(`The document has too many words and signs: at most ${limits.tokens} are allowed.`)], isRefused: true }
      }
      if (error instanceof GraphQLError) return { errors: [briefly(error)], isRefused: false }
      // The stack, above all: a parser that calls itself for each brace.
      return { errors: [badInput('The document cannot be read: it may be nested too deeply.')], isRefused: true }
    }
  }
}

const badInput = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })

/** The variables that decide what a document asks for, and whether it asks for the schema itself. */
export const lookThrough = (document: DocumentNode) => {
  const conditions = new Set<string>()
  let isAboutSchema = false
  const look = (set?: SelectionSetNode) => {
    for (const node of set?.selections ?? []) {
      for (const { name, arguments: [condition] = [] } of node.directives ?? []) {
        if ((name.value === 'skip' || name.value === 'include') && condition?.value.kind === Kind.VARIABLE) conditions.add(condition.value.name.value)
      }
      if (node.kind === Kind.FIELD) isAboutSchema ||= /^__(schema|type)$/.test(node.name.value)
      if (node.kind !== Kind.FRAGMENT_SPREAD) look(node.selectionSet)
    }
  }
  for (const node of document.definitions) if ('selectionSet' in node) look(node.selectionSet)
  return { conditions, isAboutSchema }
}
