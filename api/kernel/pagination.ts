import './reflect.ts'
import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode, valueFromASTUntyped } from 'graphql'
import { ArgsType, type ClassType, Field, Int, ObjectType } from 'type-graphql'
import { Fault } from './errors.ts'
import { isId } from './ids.ts'

/** One page of a list, forward: at most `first` rows after the row whose sort key and id `after` holds. */
export type Page = { first: number; after: { key: string; id: string } | null }

/** The size of a page that was not asked for by size. */
export const defaultPage = 25

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: defaultPage, description: 'How many at most; a server allows 100 unless it was set up otherwise.' })
  first!: number

  @Field(() => String, { nullable: true, description: 'The cursor after which to go on.' })
  after?: string
}

const isInstant = (key: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(key) && !Number.isNaN(Date.parse(key))

/** Throws INVALID for a page of more than `max` rows (LIMIT_PAGE_SIZE). Every field with an argument `first` is checked. */
export const checkPageSize = (first: number, max: number): void => {
  if (first < 0 || first > max) throw new Fault('INVALID', `first is ${first}; it must be from 0 to ${max}.`, ['first'])
}

/**
 * Reads the arguments of a connection. Throws INVALID for a cursor that is not one.
 * @param isKey what a sort key of this list looks like: instants, unless told
 */
export const pageOf = ({ first, after }: PageArgs, isKey: (key: string) => boolean = isInstant): Page => {
  if (after == null) return { first, after: null }
  const [key, id, more] = Buffer.from(after, 'base64url').toString().split('|')
  if (!key || !id || more !== undefined || !isId(id) || !isKey(key)) throw new Fault('INVALID', 'after is not a cursor of this list.', ['after'])
  return { first, after: { key, id } }
}

/**
 * The first page of the list `name` that is asked for below every node of the list being resolved: what one statement
 * may fetch together with them. Null where it is not asked for, asked for twice, or from a cursor on.
 */
export const pageBelow = (info: GraphQLResolveInfo, name: string): number | null => {
  const find = (sets: readonly (SelectionSetNode | undefined)[], wanted: string): FieldNode[] =>
    sets.flatMap((set) => set?.selections ?? []).flatMap((node) => {
      if (node.kind !== Kind.FIELD) return find([node.kind === Kind.FRAGMENT_SPREAD ? info.fragments[node.name.value]?.selectionSet : node.selectionSet], wanted)
      return node.name.value === wanted ? node : []
    })
  const within = (nodes: readonly FieldNode[], wanted: string) => find(nodes.map((node) => node.selectionSet), wanted)
  const nodes = [...within(info.fieldNodes, 'nodes'), ...within(within(info.fieldNodes, 'edges'), 'node')]
  const [asked, ...more] = within(nodes, name)
  if (!asked || more.length > 0) return null
  const args = Object.fromEntries((asked.arguments ?? []).map(({ name: { value: key }, value }) => [key, valueFromASTUntyped(value, info.variableValues)]))
  return args.after == null ? ((args.first as number | undefined) ?? defaultPage) : null
}

const cursorOf = (key: Date | string | number, id: string) =>
  Buffer.from(`${key instanceof Date ? key.toISOString() : key}|${id}`).toString('base64url')

/**
 * Builds a connection from at most `page.first + 1` rows in order: the extra row only says that there are more.
 * @param sortKey the value of the row by which the list is sorted, before its id
 * @param count runs only where `totalCount` is asked for
 */
export const connect = <T extends { id: string }>(
  rows: T[],
  page: Page,
  sortKey: (row: T) => Date | string | number,
  count: () => Promise<number>,
) => {
  const nodes = rows.slice(0, page.first)
  const [first, last] = [nodes[0], nodes.at(-1)]
  return {
    nodes,
    // Methods, as the loader of TypeScript would name an arrow anew for every list.
    edges() {
      return nodes.map((node) => ({ node, cursor: cursorOf(sortKey(node), node.id) }))
    },
    totalCount: count,
    pageInfo: {
      hasNextPage: rows.length > page.first,
      hasPreviousPage: page.after !== null,
      startCursor() {
        return first && cursorOf(sortKey(first), first.id)
      },
      endCursor() {
        return last && cursorOf(sortKey(last), last.id)
      },
    },
  }
}

@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there are more after this page.' })
  hasNextPage!: boolean

  @Field(() => Boolean, { description: 'Whether this page was asked for after a cursor.' })
  hasPreviousPage!: boolean

  @Field(() => String, { nullable: true, description: 'The cursor of the first edge.' })
  startCursor?: string | null

  @Field(() => String, { nullable: true, description: 'The cursor of the last edge; the next page begins after it.' })
  endCursor?: string | null
}

/** Makes `<name>Edge` and `<name>Connection` for a node type. */
export const connection = (name: string, node: () => ClassType): ClassType => {
  const Edge = { [`${name}Edge`]: class {} }[`${name}Edge`] as ClassType
  ObjectType(`${name}Edge`, { description: `One entry of a list of ${name}.` })(Edge)
  Field(() => String, { description: 'Where this entry stands in the list.' })(Edge.prototype, 'cursor')
  Field(node, { description: 'The entry itself.' })(Edge.prototype, 'node')
  const Connection = { [`${name}Connection`]: class {} }[`${name}Connection`] as ClassType
  ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })(Connection)
  Field(() => [Edge], { description: 'The entries with their cursors.' })(Connection.prototype, 'edges')
  Field(() => [node()], { description: 'The entries alone.' })(Connection.prototype, 'nodes')
  Field(() => PageInfo, { description: 'Where this page stands.' })(Connection.prototype, 'pageInfo')
  Field(() => Int, { description: 'How many there are in the whole list.' })(Connection.prototype, 'totalCount')
  return Connection
}
