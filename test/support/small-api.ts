import '../../api/kernel/reflect.ts'
import type { Logger } from 'pino'
import { Arg, Args, buildSchemaSync, Ctx, Field, FieldResolver, InputType, Int, Mutation, ObjectType, Query, Resolver, Root, Subscription } from 'type-graphql'
import { afterAll } from 'vitest'
import { readEnv } from '../../api/kernel/env.ts'
import { ErrorCode, Fault } from '../../api/kernel/errors.ts'
import { noteDecision } from '../../api/kernel/guard.ts'
import { openLog } from '../../api/kernel/log.ts'
import { connect, connection, PageArgs, pageOf } from '../../api/kernel/pagination.ts'
import { payload } from '../../api/kernel/payload.ts'
import { finishSchema, type RootContext } from '../../api/kernel/root.ts'
import { Id } from '../../api/kernel/scalars.ts'
import type { Opener } from '../../api/kernel/socket.ts'
import { openTransports } from '../../api/kernel/transport.ts'

/** The context of the small API: no database, a hub of streams in memory. */
type Small = RootContext & { requestId: string; opener: Opener; hub: Hub; client: { address: string } }

/** Streams by name; what was published before a reader came is not told. Each reader has its own place and no queue. */
export const openHub = () => {
  const streams = new Map<string, { events: string[]; wake: PromiseWithResolvers<void> }>()
  const streamOf = (name: string) => streams.get(name) ?? streams.set(name, { events: [], wake: Promise.withResolvers() }).get(name)!
  const hub = {
    /** Readers that have not ended. */
    readers: 0,
    publish: (name: string, ...events: string[]) => {
      const stream = streamOf(name)
      stream.events.push(...events)
      const { resolve } = stream.wake
      stream.wake = Promise.withResolvers()
      resolve()
    },
    /** Lets go of the text of what was published so far. */
    forget: (name: string) => void streamOf(name).events.fill(''),
    read: (name: string): AsyncIterableIterator<string> => {
      const stream = streamOf(name)
      let at = stream.events.length
      let open = true
      hub.readers++
      const iterator: AsyncIterableIterator<string> = {
        next: async () => {
          while (open && at >= stream.events.length) await stream.wake.promise
          return open ? { done: false, value: stream.events[at++]! } : { done: true, value: undefined }
        },
        return: async () => {
          if (open) hub.readers--
          open = false
          hub.publish(name)
          return { done: true, value: undefined }
        },
        [Symbol.asyncIterator]: () => iterator,
      }
      return iterator
    },
  }
  return hub
}
export type Hub = ReturnType<typeof openHub>

@ObjectType({ description: 'A thing.' })
class Thing {
  @Field(() => Id, { description: 'Its id.' })
  id!: string

  @Field(() => Int, { description: 'A number, or not.' })
  size!: number
}

const ThingConnection = connection('Thing', () => Thing)
const AddPayload = payload('AddPayload', { thing: [() => Thing, 'The thing.'] })

@InputType({ description: 'What to add.' })
class AddInput {
  @Field(() => String, { description: 'A name.' })
  name!: string

  @Field(() => ErrorCode, { nullable: true, description: 'A wish to be refused so.' })
  refuse?: ErrorCode
}

async function* breaks() {
  yield 'one'
  throw new Error('select secret from stream')
}

const idOf = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

@Resolver(() => Thing)
class SmallResolver {
  @Query(() => String, { nullable: true, description: 'Who asks.' })
  me(@Ctx() { opener }: Small) {
    noteDecision()
    return opener?.personId ?? null
  }

  @Query(() => String, { description: 'A greeting.' })
  hello() {
    noteDecision()
    return 'world'
  }

  @Query(() => String, { nullable: true, description: 'The same again.' })
  echo(@Arg('text', () => String, { nullable: true, description: 'A text.' }) text?: string, @Arg('why', () => ErrorCode, { nullable: true, description: 'A code.' }) why?: string) {
    noteDecision()
    return text ?? why
  }

  @Query(() => Thing, { description: 'A thing by its id.' })
  thing(@Arg('id', () => Id, { nullable: true, description: 'Its id.' }) id?: string) {
    noteDecision()
    return { id: id ?? idOf(1), size: 1 }
  }

  @Query(() => ThingConnection, { description: 'Things.' })
  things(@Args(() => PageArgs) args: PageArgs) {
    noteDecision()
    const page = pageOf(args)
    const rows = Array.from({ length: page.first }, (_, n) => ({ id: idOf(n), size: n }))
    return connect(rows, page, () => new Date(0), async () => 1_000)
  }

  @Query(() => Thing, { description: 'A thing whose size is none.' })
  misfit() {
    noteDecision()
    return { id: idOf(1), size: 'the secret of the misfit' }
  }

  @Query(() => String, { description: 'Fails as a program fails.' })
  broken(): string {
    noteDecision()
    throw new Error('select secret from password')
  }

  @Query(() => String, { description: 'Decides nothing.' })
  undecided() {
    return 'told without asking'
  }

  @Mutation(() => AddPayload, { description: 'Adds a thing, or refuses.' })
  add(@Arg('input', () => AddInput, { description: 'What.' }) input: AddInput) {
    noteDecision()
    if (input.refuse) throw new Fault(input.refuse, 'As you wish.', ['name'], input.refuse === 'RATE_LIMITED' ? 42 : undefined)
    return { thing: { id: idOf(1), size: input.name.length } }
  }

  @Subscription(() => String, {
    description: 'What is published in a stream.',
    subscribe: ({ args, context }: { args: { stream: string }; context: Small }) => {
      noteDecision()
      return context.hub.read(args.stream)
    },
  })
  told(@Root() event: string, @Arg('stream', () => String, { description: 'Which stream.' }) _stream: string) {
    if (event === 'break') throw new Error('select secret from event')
    return event
  }

  @Subscription(() => String, {
    description: 'Breaks after its first event, outside of any field.',
    subscribe: () => {
      noteDecision()
      return breaks()
    },
  })
  breaking(@Root() event: string) {
    return event
  }

  @FieldResolver(() => Thing, { description: 'The same thing.' })
  self(@Root() thing: Thing) {
    return thing
  }

  @FieldResolver(() => ThingConnection, { description: 'Things below a thing.' })
  things2(@Args(() => PageArgs) args: PageArgs) {
    return this.things(args)
  }
}

const noPubSub = () => {
  throw new Error('unused')
}

export const smallSchema = () => finishSchema(buildSchemaSync({ resolvers: [SmallResolver], validate: false, pubSub: { publish: noPubSub, subscribe: noPubSub } }))

type SmallSettings = { env?: Record<string, string>; log?: Logger; patience?: { init: number; pong: number }; isReady?: () => Promise<boolean>; persisted?: (hash: string) => string | undefined }

/** The kernel's transports over the small schema, on a free port. A cookie `as=ada/1` opens as person ada with login 1. */
export const startSmallApi = async ({ env: given, log, isReady, ...settings }: SmallSettings = {}) => {
  const env = readEnv({ NODE_ENV: 'production', LIMIT_REQUESTS_PER_MINUTE: '1000000', ...given })
  const hub = openHub()
  const transports = await openTransports<Small>({
    env,
    log: log ?? openLog('silent'),
    schema: smallSchema(),
    whoIs: async ({ headers }) => {
      const [personId, loginId] = headers.cookie?.match(/as=(\w+\/\w+)/)?.[1]?.split('/') ?? []
      return personId && loginId ? { personId, loginId } : null
    },
    contextOf: (opener, { requestId, client, setHeader }) => ({ env, hub, opener, requestId, client, setRetryAfter: (seconds) => setHeader?.('retry-after', String(seconds)) }),
    fresh: (ctx) => ({ ...ctx }),
    isReady: isReady ?? (async () => true),
    ...settings,
  })
  const { port } = await transports.listen('127.0.0.1', 0)
  const stop = () => transports.drain(100)
  running.add(stop)
  return { url: `http://127.0.0.1:${port}`, port, env, hub, sockets: transports.sockets, drain: transports.drain }
}

const running = new Set<() => Promise<void>>()
afterAll(async () => {
  for (const stop of running) await stop()
  running.clear()
})
