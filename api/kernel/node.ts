import './reflect.ts'
import { Field, InterfaceType } from 'type-graphql'
import { Id } from './scalars.ts'

@InterfaceType({ description: 'Anything with an id of its own; the query `node` finds it again.', resolveType: (value: { __typename?: string }) => value.__typename })
export abstract class Node {
  @Field(() => Id, { description: 'Global, stable and never used again.' })
  id!: string
}
