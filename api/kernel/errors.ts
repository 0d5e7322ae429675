import './reflect.ts'
import { GraphQLError, Kind } from 'graphql'
import { Field, ObjectType, registerEnumType } from 'type-graphql'

/** Every way in which a request can be refused. */
export enum ErrorCode {
  UNAUTHENTICATED = 'UNAUTHENTICATED',
  FORBIDDEN = 'FORBIDDEN',
  NOT_FOUND = 'NOT_FOUND',
  BAD_USER_INPUT = 'BAD_USER_INPUT',
  RATE_LIMITED = 'RATE_LIMITED',
  RESYNC = 'RESYNC',
  INTERNAL = 'INTERNAL',
  REQUIRED = 'REQUIRED',
  TOO_SHORT = 'TOO_SHORT',
  TOO_LONG = 'TOO_LONG',
  INVALID = 'INVALID',
  TAKEN = 'TAKEN',
  CONFLICT = 'CONFLICT',
  EXPIRED = 'EXPIRED',
  CLOSED = 'CLOSED',
  IN_PAST = 'IN_PAST',
  NO_SUCH_ZONE = 'NO_SUCH_ZONE',
  SKIPPED_TIME = 'SKIPPED_TIME',
  REPEATED_TIME = 'REPEATED_TIME',
  LAST_OWNER = 'LAST_OWNER',
  ALREADY_DONE = 'ALREADY_DONE',
  WRONG_PASSWORD = 'WRONG_PASSWORD',
  COMMON_PASSWORD = 'COMMON_PASSWORD',
}

registerEnumType(ErrorCode, {
  name: 'ErrorCode',
  description: 'Why something was refused.',
  valuesConfig: {
    UNAUTHENTICATED: { description: 'Nobody is logged in.' },
    FORBIDDEN: { description: 'The viewer may see this but not do it.' },
    NOT_FOUND: { description: 'It does not exist, or the viewer may not know that it does.' },
    BAD_USER_INPUT: { description: 'The request itself is malformed.' },
    RATE_LIMITED: { description: 'Too many tries; wait before the next.' },
    RESYNC: { description: 'The cursor cannot be resumed from; load a fresh snapshot.' },
    INTERNAL: { description: 'A fault on the server; the request id finds it in the log.' },
    REQUIRED: { description: 'A value is missing or empty.' },
    TOO_SHORT: { description: 'A text or list is shorter than allowed.' },
    TOO_LONG: { description: 'A text or list is longer than allowed.' },
    INVALID: { description: 'A value is not of the form it must have.' },
    TAKEN: { description: 'Somebody or something has this already.' },
    CONFLICT: { description: 'It changed since it was read; load it again.' },
    EXPIRED: { description: 'It could be used once, but no longer.' },
    CLOSED: { description: 'It has ended and takes no more.' },
    IN_PAST: { description: 'An instant that must lie ahead has passed.' },
    NO_SUCH_ZONE: { description: 'There is no time zone of this name.' },
    SKIPPED_TIME: { description: 'The clocks jump over this local time.' },
    REPEATED_TIME: { description: 'This local time occurs twice; say which one is meant.' },
    LAST_OWNER: { description: 'A group keeps at least one owner.' },
    ALREADY_DONE: { description: 'It was done before and cannot be done twice.' },
    WRONG_PASSWORD: { description: 'The e-mail address and the password do not belong together.' },
    COMMON_PASSWORD: { description: 'The password is among the most common ones.' },
  },
})

/** The one error that code throws on purpose. `path` starts at the root of the mutation's input. */
export class Fault extends Error {
  constructor(
    readonly code: keyof typeof ErrorCode,
    message: string,
    readonly path: string[] = [],
    /** Seconds to wait, where waiting helps. */
    readonly retryAfter?: number,
  ) {
    super(message)
  }
}

/** The answer for what does not exist and, byte for byte, for what the viewer may not know of. */
export const notFound = () => new Fault('NOT_FOUND', 'This does not exist, or you may not see it.')

@ObjectType({ description: 'A refusal that the person can do something about.' })
export class UserError {
  @Field(() => ErrorCode, { description: 'The reason, for programs.' })
  code!: ErrorCode

  @Field(() => String, { description: 'The reason, for people, in English.' })
  message!: string

  @Field(() => [String], { description: 'Where in the input it concerns, from the root of the input; empty for the whole.' })
  path!: string[]
}

/** Constraints of the database that a person can run into, and what they mean. */
const constraints: Record<string, [code: keyof typeof ErrorCode, message: string, path: string[]]> = {
  person_email_unique: ['TAKEN', 'An account with this e-mail address exists already.', ['email']],
  group_slug_unique: ['TAKEN', 'Another group has this address.', ['slug']],
  member_unique: ['ALREADY_DONE', 'This person is a member already.', []],
  join_request_unique: ['ALREADY_DONE', 'You have asked to join already.', []],
  feed_unique: ['ALREADY_DONE', 'This calendar has an address already. Make a new one in its place, or stop it.', []],
  feed_member: ['FORBIDDEN', 'You are not a member of this group any more.', []],
  paper_title_unique: ['TAKEN', 'A paper with this title is here already.', ['title']],
  paper_identifier_unique: ['TAKEN', 'A paper with this identifier is here already.', ['identifier']],
  nomination_open_unique: ['ALREADY_DONE', 'This paper is nominated already.', ['paperId']],
  duty_name_unique: ['TAKEN', 'This group has a duty of this name, or had one.', ['name']],
  poll_option_open_unique: ['CONFLICT', 'A nomination is in another open poll.', ['nominationIds']],
}

/** Turns a Postgres constraint violation into the Fault it stands for; null for any other error. */
export const faultOf = (error: unknown): Fault | null => {
  for (let e = error as { cause?: unknown; constraint_name?: string } | undefined, i = 0; e && i < 5; i++) {
    if (e instanceof Fault) return e
    const known = e.constraint_name ? constraints[e.constraint_name] : undefined
    if (known) return new Fault(...known)
    e = e.cause as typeof e
  }
  return null
}

/** The SQLSTATE of an error of the database, such as 23505; undefined for any other error. */
export const sqlStateOf = (error: unknown): string | undefined => {
  for (let e = error as { cause?: unknown; code?: unknown } | undefined, i = 0; e && i < 5; i++, e = e.cause as typeof e) {
    if (typeof e.code === 'string' && /^[0-9A-Z]{5}$/.test(e.code)) return e.code
  }
}

/** A Fault as an error of an operation. */
export const toGraphQLError = (fault: Fault) =>
  new GraphQLError(fault.message, {
    extensions: { code: fault.code, ...(fault.path.length > 0 && { path: fault.path }), ...(fault.retryAfter && { retryAfter: fault.retryAfter }) },
  })

/** How many errors one answer tells of. */
export const maxErrors = 5

const maxMessage = 300

/** An error about the request itself: with a code, a message of bounded length, and no hint at what exists. */
export const briefly = (error: GraphQLError): GraphQLError => {
  const message = error.message.replace(/ Did you mean [^?]*\?/g, '')
  return new GraphQLError(message.length > maxMessage ? `${message.slice(0, maxMessage)} …` : message, {
    nodes: error.nodes?.slice(0, 2),
    source: error.source,
    positions: error.positions?.slice(0, 2),
    path: error.path,
    extensions: { ...error.extensions, code: error.extensions.code ?? 'BAD_USER_INPUT' },
  })
}

/** Whether an error of an operation is a fault of the program or of what it stands on, rather than of who asked. */
export const isInternal = (error: GraphQLError): boolean => {
  if (faultOf(error.originalError)) return false
  // A result that does not fit its type also comes without a code, and repeats the value.
  const isOurs = error.path !== undefined && error.extensions.code === undefined && error.nodes?.[0]?.kind === Kind.FIELD
  return isOurs || !((error.originalError ?? error) instanceof GraphQLError)
}

/**
 * What a client is shown of the errors of an operation: few, a Fault as it is, a fault of the request briefly, and of a
 * fault of the program only the id under which it was logged.
 */
export const showErrors = (errors: readonly GraphQLError[], requestId: string, log: (error: unknown) => void): GraphQLError[] =>
  errors.slice(0, maxErrors).map((error) => {
    const fault = faultOf(error.originalError)
    if (fault) return toGraphQLError(fault)
    if (!isInternal(error)) return briefly(error)
    log(error.originalError ?? error)
    return new GraphQLError(internalMessage(requestId), { nodes: error.nodes, path: error.path, extensions: { code: 'INTERNAL', requestId } })
  })

/** What a client is told of a fault of the program; the log has the rest. */
export const internalMessage = (requestId: string) => `Something went wrong on the server. The log knows it as request ${requestId}.`
