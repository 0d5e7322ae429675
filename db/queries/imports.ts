import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { paperImport } from '../schema/papers.ts'
import type { GroupScope } from '../scope.ts'
import type { PaperPlan } from './papers.ts'

const columns = {
  id: paperImport.id,
  groupId: paperImport.groupId,
  startedById: paperImport.startedById,
  state: paperImport.state,
  total: paperImport.total,
  done: paperImport.done,
  added: paperImport.added,
  skipped: paperImport.skipped,
  startedAt: paperImport.startedAt,
  finishedAt: paperImport.finishedAt,
}

type Counts = { done: number; added: number; skipped: number }

/** The one unscoped look-up of an import. */
export const findGroupIdOfImport = async (db: Db, id: string): Promise<string | null> => {
  const [row] = await db.select({ groupId: paperImport.groupId }).from(paperImport).where(eq(paperImport.id, id))
  return row?.groupId ?? null
}

/** Those that wait or run, in all groups: for the process itself, at its start. */
export const findRunningImports = (db: Db) => db.select({ id: paperImport.id }).from(paperImport).where(eq(paperImport.state, 'RUNNING'))

export const findImportsById = (db: Db, scopes: readonly GroupScope[], ids: readonly string[]) =>
  db
    .select(columns)
    .from(paperImport)
    .where(
      and(
        inArray(
          paperImport.groupId,
          scopes.map((scope) => scope.groupId),
        ),
        inArray(paperImport.id, [...ids]),
      ),
    )

export type ImportRow = Awaited<ReturnType<typeof findImportsById>>[number]

/** Null where the id is used already. */
export const insertImport = async (tx: Db, scope: GroupScope, row: { id: string; startedById: string; startedAt: Date; papers: PaperPlan[] }): Promise<ImportRow | null> => {
  const [made] = await tx
    .insert(paperImport)
    .values({ ...row, total: row.papers.length, groupId: scope.groupId })
    .onConflictDoNothing()
    .returning(columns)
  return made ?? null
}

/** Waits for any other import into this group to end; the lock ends with the transaction. */
export const lockImports = (tx: Db, scope: GroupScope) => tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`import:${scope.groupId}`}, 0))`)

/** What is to be imported; null where the import has ended. */
export const findImportWork = async (tx: Db, scope: GroupScope, id: string) => {
  const [row] = await tx
    .select({ startedById: paperImport.startedById, papers: paperImport.papers, stopAskedAt: paperImport.stopAskedAt })
    .from(paperImport)
    .where(and(eq(paperImport.groupId, scope.groupId), eq(paperImport.id, id), eq(paperImport.state, 'RUNNING')))
  return row ? { ...row, papers: row.papers as PaperPlan[] } : null
}

/** Shows how far a running import is; answers whether somebody asked it to stop. */
export const updateImportProgress = async (db: Db, scope: GroupScope, id: string, counts: Counts): Promise<boolean> => {
  const [row] = await db
    .update(paperImport)
    .set(counts)
    .where(and(eq(paperImport.groupId, scope.groupId), eq(paperImport.id, id), eq(paperImport.state, 'RUNNING')))
    .returning({ stopAskedAt: paperImport.stopAskedAt })
  return row?.stopAskedAt != null
}

/** Null where the import has ended. */
export const askImportToStop = async (db: Db, scope: GroupScope, id: string, at: Date): Promise<ImportRow | null> => {
  const [row] = await db
    .update(paperImport)
    .set({ stopAskedAt: at })
    .where(and(eq(paperImport.groupId, scope.groupId), eq(paperImport.id, id), eq(paperImport.state, 'RUNNING')))
    .returning(columns)
  return row ?? null
}

/** Ends an import and lets go of its texts. Answers false where it has ended already, or was to stop before it was done. */
export const endImport = async (db: Db, scope: GroupScope, id: string, state: 'DONE' | 'STOPPED' | 'FAILED', counts: Counts, at: Date): Promise<boolean> => {
  const rows = await db
    .update(paperImport)
    .set({ ...counts, state, papers: [], finishedAt: at })
    .where(
      and(
        eq(paperImport.groupId, scope.groupId),
        eq(paperImport.id, id),
        eq(paperImport.state, 'RUNNING'),
        state === 'DONE' ? isNull(paperImport.stopAskedAt) : undefined,
      ),
    )
    .returning({ id: paperImport.id })
  return rows.length === 1
}
