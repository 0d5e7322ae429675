import './kernel/reflect.ts'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql'
import * as agenda from './agenda/resolver.ts'
import * as auth from './auth/resolver.ts'
import * as availability from './availability/resolver.ts'
import * as calendar from './calendar/resolver.ts'
import * as duties from './duties/resolver.ts'
import * as discussion from './discussion/resolver.ts'
import * as floor from './floor/resolver.ts'
import * as groups from './groups/resolver.ts'
import { finishSchema } from './kernel/root.ts'
import * as live from './live/resolver.ts'
import * as mails from './mails/resolver.ts'
import * as minutes from './minutes/resolver.ts'
import * as notifications from './notifications/resolver.ts'
import * as papers from './papers/resolver.ts'
import * as questions from './questions/resolver.ts'
import * as scheduling from './scheduling/resolver.ts'
import * as series from './series/resolver.ts'
import * as tallies from './tallies/resolver.ts'
import * as voting from './voting/resolver.ts'

/** Every resolver of every slice, upstream first. */
export const resolvers = [auth, groups, papers, scheduling, series, availability, voting, tallies, agenda, duties, discussion, floor, questions, minutes, live, calendar, notifications, mails].flatMap((slice) => Object.values<Function>(slice)) as unknown as NonEmptyArray<Function>

const noPubSub = () => {
  throw new Error('Subscriptions read the event log; nothing is published.')
}

export const createSchema = () =>
  finishSchema(
    buildSchemaSync({
      resolvers,
      validate: false,
      pubSub: { publish: noPubSub, subscribe: noPubSub },
    }),
  )

/** The contract as it is committed in api/schema.graphql. */
export const printedSchema = () => `${printSchema(lexicographicSortSchema(createSchema()))}\n`
