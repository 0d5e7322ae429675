import { createHash } from 'node:crypto'
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import DataLoader from 'dataloader'
import postgres from 'postgres'

// What one gets by following the manuals: Apollo Server as it comes, a loader for each thing, a plain statement for each loader.
const sql = postgres(process.env.DATABASE_URL as string, { max: 10, onnotice: () => {} })

type Row = Record<string, any>

const typeDefs = /* GraphQL */ `
  type Query { meeting(id: ID!): Meeting }
  type Meeting {
    id: ID! title: String startsAt: String! startLocal: String! zone: String! durationMinutes: Int! place: String link: String state: String! version: Int!
    paper: Paper threads(first: Int = 25): ThreadConnection!
  }
  type Paper { id: ID! title: String! authors: [String!]! abstract: String! url: String }
  type ThreadConnection { nodes: [Thread!]! }
  type Thread { id: ID! startedAt: String! comments(first: Int = 25): CommentConnection! }
  type CommentConnection { nodes: [Comment!]! }
  type Comment { id: ID! parentId: ID body: String version: Int! postedAt: String! editedAt: String author: Person! }
  type Person { id: ID! name: String! }
`

const one = (find: (ids: readonly string[]) => Promise<Row[]>) =>
  new DataLoader<string, Row | null>(async (ids) => {
    const rows = new Map((await find(ids)).map((row) => [row.id, row]))
    return ids.map((id) => rows.get(id) ?? null)
  })
const many = (key: string, find: (ids: readonly string[]) => Promise<Row[]>) =>
  new DataLoader<string, Row[]>(async (ids) => {
    const rows = Map.groupBy(await find(ids), (row) => row[key])
    return ids.map((id) => rows.get(id) ?? [])
  })

const loaders = () => ({
  papers: one((ids) => sql`select id, title, authors, abstract, url from paper where id = any(${ids as string[]})`),
  people: one((ids) => sql`select id, name from person where id = any(${ids as string[]})`),
  threads: many('meeting_id', (ids) => sql`select id, meeting_id, started_at from thread where meeting_id = any(${ids as string[]}) order by started_at, id`),
  comments: many('thread_id', (ids) => sql`select id, thread_id, parent_id, author_id, body, version, posted_at, edited_at from comment where thread_id = any(${ids as string[]}) order by posted_at, id`),
})
type Context = ReturnType<typeof loaders> & { personId: string | null }

const iso = (at: Date | null) => at?.toISOString() ?? null
const two = (n: number) => String(n).padStart(2, '0')
const wall = (at: Date) => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`

const resolvers = {
  Query: {
    meeting: async (_: unknown, { id }: { id: string }, ctx: Context) => {
      const [row] = await sql`
        select m.*, coalesce(m.title, p.title) as title from meeting m join member on member.group_id = m.group_id and member.person_id = ${ctx.personId}
        left join paper p on p.id = m.paper_id where m.id = ${id}`
      return row
    },
  },
  Meeting: {
    startsAt: (row: Row) => iso(row.starts_at),
    startLocal: (row: Row) => wall(row.start_local),
    durationMinutes: (row: Row) => row.duration_minutes,
    paper: (row: Row, _: unknown, ctx: Context) => row.paper_id && ctx.papers.load(row.paper_id),
    threads: async (row: Row, { first }: { first: number }, ctx: Context) => ({ nodes: (await ctx.threads.load(row.id)).slice(0, first) }),
  },
  Thread: {
    startedAt: (row: Row) => iso(row.started_at),
    comments: async (row: Row, { first }: { first: number }, ctx: Context) => ({ nodes: (await ctx.comments.load(row.id)).slice(0, first) }),
  },
  Comment: {
    parentId: (row: Row) => row.parent_id,
    postedAt: (row: Row) => iso(row.posted_at),
    editedAt: (row: Row) => iso(row.edited_at),
    author: (row: Row, _: unknown, ctx: Context) => ctx.people.load(row.author_id),
  },
}

const server = new ApolloServer<Context>({ typeDefs, resolvers })
const { url } = await startStandaloneServer(server, {
  listen: { port: 0, host: '127.0.0.1' },
  context: async ({ req }) => {
    const secret = createHash('sha256').update(req.headers.cookie?.split('=')[1] ?? '').digest('hex')
    const [login] = await sql`select person_id from login where secret_hash = ${secret} and expires_at > now()`
    return { ...loaders(), personId: login?.person_id ?? null }
  },
})
console.log(`port ${new URL(url).port}`)
process.on('SIGTERM', () => process.exit(0))
