/** One variable: how its text is read (undefined: not acceptable), and what is said of it. */
type Setting<T> = { name: string; read: (text: string) => T | undefined; fallback: T; expected: string; about: string }

/** The variables of the environment that are wrong, all at once, as sentences for the shell. */
export class EnvError extends Error {}

const wholeNumber = (name: string, fallback: number, min: number, max: number, about: string): Setting<number> => ({
  name,
  fallback,
  about,
  expected: `a whole number from ${min} to ${max}`,
  read: (text) => (/^\d{1,10}$/.test(text) && Number(text) >= min && Number(text) <= max ? Number(text) : undefined),
})

const oneOf = <T extends string>(name: string, values: readonly T[], fallback: T, about: string): Setting<T> => ({
  name,
  fallback,
  about,
  expected: `one of ${values.join(', ')}`,
  read: (text) => values.find((value) => value === text),
})

const text = <T extends string | null>(name: string, fallback: T, about: string, expected = 'text', fits = /^[^\s]+$/): Setting<T | string> => ({
  name,
  fallback,
  about,
  expected,
  read: (value) => (fits.test(value) ? value : undefined),
})

/** The origin of an address: scheme, host and port, nothing behind. */
const origin = (name: string, about: string): Setting<string | null> => ({
  name,
  fallback: null,
  about,
  expected: 'an http or https address without a path, such as https://read.example.org',
  read: (value) => {
    const url = URL.parse(value)
    return url && /^https?:$/.test(url.protocol) && [url.origin, `${url.origin}/`].includes(value) ? url.origin : undefined
  },
})

const postgresAddress = (name: string, about: string): Setting<string | null> => ({
  name,
  fallback: null,
  about,
  expected: 'a Postgres address, such as postgres://user:password@host:5432/database',
  read: (value) => (/^postgres(ql)?:$/.test(URL.parse(value)?.protocol ?? '') ? value : undefined),
})

/** A bare address, or one behind a name: what may stand in From. */
const address = "[a-z0-9.!#$%&'*+/=?^_`{|}~\\-]{1,64}@[a-z0-9.\\-]{1,190}"
const sender = new RegExp(`^(?:[^<>"\\p{Cc}]{1,100}<${address}>|${address})$`, 'iu')

const settings = {
  host: text('HOST', '127.0.0.1', 'Address to listen on; 0.0.0.0 for every network.', 'a host name or an IP address', /^[\w.:-]+$/),
  port: wholeNumber('PORT', 4000, 0, 65535, 'Port to listen on; 0 takes a free one.'),
  mode: oneOf('NODE_ENV', ['production', 'development', 'test'], 'production', 'Development opens introspection and the explorer.'),
  origin: origin('ORIGIN', 'The address that people use; behind TLS it makes the cookie Secure. Unset: whatever host a request names.'),
  trustProxy: wholeNumber('TRUST_PROXY', 0, 0, 10, 'How many proxies stand in front and add to X-Forwarded-For.'),
  databaseUrl: postgresAddress('DATABASE_URL', 'The Postgres 18 to use. Unset: one is started and kept in DATA_DIR.'),
  databasePool: wholeNumber('DATABASE_POOL', 10, 2, 500, 'Connections to the database at most.'),
  natsUrl: text('NATS_URL', null, 'A NATS server that carries wake-ups between processes. Unset: Postgres carries them.', 'a NATS address, such as nats://host:4222', /^(nats|tls|wss?):\/\/\S+$/),
  mailUrl: text('MAIL_URL', null, 'The SMTP server that takes mails; needs MAIL_FROM and ORIGIN. Unset: nothing is mailed, and notices show in the app alone.', 'an SMTP address, such as smtps://user:password@host:465', /^smtps?:\/\/[^\s/]+\/?$/),
  mailFrom: text('MAIL_FROM', null, 'Whom mails come from.', 'a mail address, or a name and one, such as Colloquy <read@example.org>', sender),
  keepEventsDays: wholeNumber('KEEP_EVENTS_DAYS', 90, 1, 3650, 'Days for which events are kept; a page that was away for longer loads afresh.'),
  dataDir: text('DATA_DIR', '.data/db', 'Folder of the database that is started here.', 'a folder', /./),
  logLevel: oneOf('LOG_LEVEL', ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'], 'info', 'The least that is logged.'),
  loginIdleDays: wholeNumber('LOGIN_IDLE_DAYS', 30, 1, 365, 'A login ends when it was not used for so many days.'),
  loginAbsoluteDays: wholeNumber('LOGIN_ABSOLUTE_DAYS', 180, 1, 3650, 'A login ends after so many days, however much it is used.'),
}

const limitSettings = {
  bodyBytes: wholeNumber('LIMIT_BODY_BYTES', 1_000_000, 1000, 100_000_000, 'Bytes of an HTTP request.'),
  messageBytes: wholeNumber('LIMIT_MESSAGE_BYTES', 65_536, 1000, 10_000_000, 'Bytes of a WebSocket message.'),
  operationsPerSocket: wholeNumber('LIMIT_OPERATIONS_PER_SOCKET', 100, 1, 10_000, 'Operations at once on one WebSocket.'),
  socketsPerPerson: wholeNumber('LIMIT_SOCKETS_PER_PERSON', 20, 1, 10_000, 'WebSockets at once of one person.'),
  socketsPerAddress: wholeNumber('LIMIT_SOCKETS_PER_ADDRESS', 200, 1, 100_000, 'WebSockets at once from one network address.'),
  messagesPerMinute: wholeNumber('LIMIT_MESSAGES_PER_MINUTE', 600, 1, 1_000_000, 'Messages a minute on one WebSocket.'),
  waitingBytes: wholeNumber('LIMIT_WAITING_BYTES', 1_000_000, 10_000, 100_000_000, 'Bytes that may wait for a reader who does not read.'),
  depth: wholeNumber('LIMIT_DEPTH', 15, 5, 1000, 'Levels of fields in a document.'),
  aliases: wholeNumber('LIMIT_ALIASES', 15, 0, 10_000, 'Aliases in a document.'),
  rootFields: wholeNumber('LIMIT_ROOT_FIELDS', 15, 1, 10_000, 'Fields at the root of a document.'),
  fields: wholeNumber('LIMIT_FIELDS', 1000, 10, 1_000_000, 'Fields of a document once its fragments are spread.'),
  tokens: wholeNumber('LIMIT_TOKENS', 2000, 100, 1_000_000, 'Words and signs of a document.'),
  documentBytes: wholeNumber('LIMIT_DOCUMENT_BYTES', 50_000, 1000, 10_000_000, 'Bytes of a document, comments too.'),
  directives: wholeNumber('LIMIT_DIRECTIVES', 50, 0, 10_000, 'Directives in a document.'),
  pageSize: wholeNumber('LIMIT_PAGE_SIZE', 100, 1, 10_000, 'Rows of a list asked for at once.'),
  rows: wholeNumber('LIMIT_ROWS', 20_000, 100, 10_000_000, 'Rows that a document may ask for, lists within lists multiplied.'),
  requestsPerMinute: wholeNumber('LIMIT_REQUESTS_PER_MINUTE', 1200, 1, 1_000_000, 'Requests a minute from one network address.'),
  logInsPerMinute: wholeNumber('LIMIT_LOG_INS_PER_MINUTE', 6, 1, 1_000_000, 'Tries to log in a minute from one network address.'),
  logInsPerHour: wholeNumber('LIMIT_LOG_INS_PER_HOUR', 10, 1, 1_000_000, 'Tries to log in an hour on one account.'),
  signUpsPerHour: wholeNumber('LIMIT_SIGN_UPS_PER_HOUR', 30, 1, 1_000_000, 'New accounts an hour from one network address.'),
}

type Values<Table> = { readonly [Key in keyof Table]: Table[Key] extends Setting<infer T> ? T : never }

export type Limits = Values<typeof limitSettings>
export type Env = Values<typeof settings> & { readonly production: boolean; readonly limits: Limits }

/**
 * The configuration, read once at the start. An empty variable counts as unset. Throws an EnvError
 * that names every wrong variable with what was expected, a misspelt LIMIT_… too.
 */
export const readEnv = (source: Record<string, string | undefined> = process.env): Env => {
  const known = new Set(envTable().map((row) => row.name))
  const wrong = Object.keys(source)
    .filter((name) => name.startsWith('LIMIT_') && !known.has(name))
    .map((name) => `${name} is not a setting.`)
  const readAll = <Table extends Record<string, Setting<unknown>>>(table: Table) => {
    const read = ({ name, read, fallback, expected }: Setting<unknown>) => {
      const given = source[name]?.trim()
      if (!given) return fallback
      const value = read(given)
      // The value itself may be a secret, so it is not repeated.
      if (value === undefined) wrong.push(`${name} should be ${expected}.`)
      return value
    }
    return Object.fromEntries(Object.entries(table).map(([key, setting]) => [key, read(setting)])) as Values<Table>
  }
  const values = readAll(settings)
  const limits = readAll(limitSettings)
  if (values.mailUrl && !values.mailFrom) wrong.push('MAIL_URL needs MAIL_FROM: every mail says whom it comes from.')
  if (values.mailUrl && !values.origin) wrong.push('MAIL_URL needs ORIGIN: the links in mails begin with it.')
  if (wrong.length > 0) throw new EnvError(wrong.join('\n'))
  return { ...values, production: values.mode === 'production', limits }
}

/** Every variable in order, for the README and for what deploys the program. */
export const envTable = () =>
  [...Object.values(settings), ...Object.values(limitSettings)].map(({ name, fallback, expected, about }) => ({ name, fallback: fallback === null ? '' : String(fallback), expected, about }))

/** The same as a Markdown table. */
export const envMarkdown = () =>
  ['| Variable | Default | Expected | What it does |', '| --- | --- | --- | --- |', ...envTable().map((row) => `| \`${row.name}\` | ${row.fallback && `\`${row.fallback}\``} | ${row.expected} | ${row.about} |`)].join('\n')
