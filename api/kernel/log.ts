import pino, { type Logger } from 'pino'

type Shown = { type: string; message: string; code?: unknown; constraint?: unknown; query?: string; stack?: string; cause?: Shown }

/**
 * What is logged of an error: its kind, message, frames and cause. Left out is what people wrote: an error of the
 * database layer says the parameters of the statement in its message, and Postgres repeats rows in `detail`.
 */
export const describeError = (error: unknown, depth = 0): Shown => {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error).slice(0, 500) }
  const { code, constraint_name, query, cause } = error as Error & { code?: unknown; constraint_name?: unknown; query?: unknown }
  const fromDatabase = typeof query === 'string'
  // Class 22 of the SQLSTATE codes is "data exception": its messages end in the value.
  const isData = typeof code === 'string' && /^22...$/.test(code)
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at '))
  return {
    type: error.constructor.name,
    message: fromDatabase && 'params' in error ? 'A statement failed.' : error.message.replace(isData ? /".*/s : '', '').slice(0, 2_000),
    ...(code !== undefined && { code }),
    ...(constraint_name !== undefined && { constraint: constraint_name }),
    ...(fromDatabase && { query: query.slice(0, 2_000) }),
    ...(frames && { stack: frames.join('\n') }),
    ...(cause !== undefined && depth < 5 && { cause: describeError(cause, depth + 1) }),
  }
}

/** The log of one process: a line of JSON for each entry, to `out` (standard output unless told). */
export const openLog = (level: string, out?: { write: (line: string) => void }): Logger => {
  const options = { level, base: { pid: process.pid }, serializers: { err: (error: unknown) => describeError(error) } }
  return out ? pino(options, out) : pino(options)
}
