import type { Actor, World } from './matrix-world.ts'

type Variables = Record<string, unknown>

/** One root field, asked for one thing: a line of the matrix for each privacy setting and a cell for each actor. */
export type Row = {
  field: string
  about?: string
  /** What it asks about is the actor's own, so each member needs another. */
  isOwn?: boolean
  document: string
  variables: (world: World, actor: Actor) => Variables | Promise<Variables>
  /** What was asked about is used up when it succeeds: the next cell gets another. */
  spends?: boolean
  /** Undoes a success that changed who the actor is. */
  undo?: (world: World, actor: Actor, variables: Variables) => Promise<unknown>
  /** Concerns an account and no group: asked once, by somebody new for each actor. */
  account?: boolean
}

export const query = (field: string, argument: string, type: string, selection: string, variable: (world: World, actor: Actor) => unknown, about?: string): Row => ({
  field: `Query.${field}`,
  about,
  document: `query ($value: ${type}!) { ${field}(${argument}: $value) { ${selection} } }`,
  variables: async (world, actor) => ({ value: await variable(world, actor) }),
})

export const mutation = (field: string, input: (world: World, actor: Actor) => Variables | Promise<Variables>, more: Partial<Row> = {}): Row => ({
  field: `Mutation.${field}`,
  document: `mutation ($input: ${field.charAt(0).toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) { errors { code message path } } }`,
  variables: async (world, actor) => ({ input: await input(world, actor) }),
  spends: true,
  ...more,
})

export const bare = (field: string): Row => ({ field: `Mutation.${field}`, document: `mutation { ${field} { errors { code message path } } }`, variables: () => ({}), account: true })

/** The same twice: for what somebody else made, and for what the actor made. */
export const both = (field: string, input: (world: World, by: World['writer']) => Variables | Promise<Variables>): Row[] => [
  mutation(field, (world) => input(world, world.writer), { about: "another's" }),
  mutation(field, (world, actor) => input(world, world.self(actor)), { about: "one's own", isOwn: true }),
]
